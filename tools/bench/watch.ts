/** What the app costs a watch: the sizes of a release, and what a rep draws, writes and works. */
import { join } from "node:path";
import { budgetOf, DEVICE_PACKAGE_BYTES, SESSION_PROGRAM } from "../budgets.ts";
import { buildApp } from "../build-app.ts";
import { projectRoot } from "../project.ts";
import { type SessionCost, sessionCost } from "./session-cost.ts";

interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
}

export async function bench(args: readonly string[]): Promise<boolean> {
  const measures = [...(await releaseSizes()), ...repCosts(await sessionCost())];
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`);
  else for (const one of measures) process.stdout.write(`${line(one)}\n`);
  return measures.every(isWithin);
}

async function releaseSizes(): Promise<readonly Measure[]> {
  const { packages } = await buildApp({ outDir: join(projectRoot, "build", "bench"), prune: true });
  const programs = packages.flatMap(({ device }) =>
    device.filter(({ name }) => name === SESSION_PROGRAM).map(({ bytes }) => bytes),
  );
  const limit = budgetOf(SESSION_PROGRAM);
  return [
    ...packages.map(({ classId, deviceBytes }) => ({
      name: `device package, ${classId}`,
      value: deviceBytes,
      unit: "bytes",
      most: DEVICE_PACKAGE_BYTES,
    })),
    {
      name: "bytecode of the session's page",
      value: Math.max(0, ...programs),
      unit: "bytes",
      ...(limit !== undefined && { most: limit }),
    },
  ];
}

function repCosts(cost: SessionCost): readonly Measure[] {
  return [
    { name: "reps measured", value: cost.reps, unit: "", least: 50 },
    { name: "widget calls a rep", value: cost.widgetCalls, unit: "", most: 6 },
    { name: "widget calls as a set opens", value: cost.openingCalls, unit: "" },
    { name: "the figure's calls a rep", value: cost.figureCalls, unit: "" },
    { name: "appends a rep", value: cost.appends, unit: "", most: 1 },
    { name: "from an append to a cue", value: cost.msFromCue, unit: "ms", least: 200 },
    { name: "work a rep, in empty ticks", value: Math.round(cost.workRatio * 10) / 10, unit: "" },
  ];
}

function isWithin({ value, most, least }: Measure): boolean {
  return value <= (most ?? value) && value >= (least ?? value);
}

function line(measure: Measure): string {
  const { name, value, unit, most, least } = measure;
  const limits = [
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(least === undefined ? [] : [`at least ${least}`]),
  ];
  const verdict = isWithin(measure) ? "" : "  TOO MUCH";
  return `${name.padEnd(32)} ${String(value).padStart(8)} ${unit.padEnd(6)} ${limits.join(", ")}${verdict}`;
}
