/**
 * `npm run chaos -- --runs 1000 --seed 1`: lives of several sessions and edits over watch, phone and
 * account, each in a storm of its own, each from a seed that replays it alone. Two processes live them.
 */

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleAccount } from "../../tools/account-program.ts";
import { ensureBuilt } from "../../tools/ensure-built.ts";
import { makeLifePrograms } from "../../tools/life-programs.ts";
import type { Chaos } from "./chaos.ts";
import { LifeCrew, type LifeWish, type Lived } from "./life/crew.ts";
import { seedOf } from "./life/dice.ts";
import { LIFE_PLANTS, PLANT_NAMES, type PlantName } from "./life/plants.ts";
import { LifeReport } from "./life/report.ts";

const USAGE = `npm run chaos -- [--runs 1000] [--seed 1] [--packaged N] [--plant NAME] [--tell]
  --runs N      how many lives
  --seed N      the same lives again; with --runs 1, that one alone
  --packaged N  how many of them on the packed programs; 25 in a thousand when left out
  --plant NAME  with a fault in it: ${PLANT_NAMES.join(", ")}
  --tell        what happened in each, not only in one that failed alone`;

const FOLDER = fileURLToPath(new URL("../../build/chaos", import.meta.url));
const PACKAGED_OF_ALL = 0.025;

interface Wish {
  readonly runs: number;
  readonly seed: number;
  readonly packaged: number;
  readonly plant: PlantName | null;
  readonly isTold: boolean;
}

export const lives: Chaos = { usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
  const wish = parseWish(args);
  if (wish === null) {
    process.stdout.write(`${USAGE}\n`);
    return 2;
  }
  const { plant, runs, isTold } = wish;
  const report = new LifeReport(runs, isTold || runs === 1);
  const folder = join(FOLDER, `${plant ?? "sources"}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const programs = await makeLifePrograms(folder, plant === null ? null : LIFE_PLANTS[plant]);
    const onLived = (lived: Lived) => report.lived(lived, replayOf(lived, plant));
    const service = wish.packaged > 0 ? await makeService(folder) : "";
    const crew = new LifeCrew({ folder, programs: { ...programs, service }, onLived });
    await crew.liveAll(livesOf(wish));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report.end();
}

/** What the packed lives need besides: the app, built once, and the service as a process starts it. */
async function makeService(folder: string): Promise<string> {
  await ensureBuilt();
  return bundleAccount(join(folder, "service"));
}

/** The packed ones take longest, so they begin. */
function livesOf({ runs, seed, packaged }: Wish): readonly LifeWish[] {
  const all = Array.from({ length: runs }, (_, index) => ({
    index,
    seed: seedOf(seed, index),
    isPackaged: index >= runs - packaged,
  }));
  return all.sort((one, other) => Number(other.isPackaged) - Number(one.isPackaged));
}

function replayOf({ seed, isPackaged }: LifeWish, plant: PlantName | null): string {
  const words = ["npm run chaos -- --runs 1", `--seed ${seed}`];
  if (isPackaged) words.push("--packaged 1");
  if (plant !== null) words.push(`--plant ${plant}`);
  return words.join(" ");
}

function parseWish(args: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        runs: { type: "string", default: "1000" },
        seed: { type: "string", default: "1" },
        packaged: { type: "string" },
        plant: { type: "string" },
        tell: { type: "boolean", default: false },
      },
    });
    const runs = Number(values.runs);
    const packaged = Number(values.packaged ?? Math.round(runs * PACKAGED_OF_ALL));
    const seed = Number(values.seed);
    const plant = PLANT_NAMES.find((name) => name === values.plant) ?? null;
    const isWhole = [runs, seed].every((one) => Number.isInteger(one) && one >= 1);
    const isPart = Number.isInteger(packaged) && packaged >= 0 && packaged <= runs;
    if (!isWhole || !isPart || (values.plant !== undefined && plant === null)) return null;
    return { runs, seed, packaged, plant, isTold: values.tell };
  } catch {
    return null;
  }
}
