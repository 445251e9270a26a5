/** What the app costs a watch: the sizes of a release. */
import { join } from "node:path";
import { budgetOf, DEVICE_PACKAGE_BYTES, SESSION_PROGRAM } from "../budgets.ts";
import { buildApp } from "../build-app.ts";
import { projectRoot } from "../project.ts";

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
}

export async function bench(args: readonly string[]): Promise<boolean> {
  const sizes = await releaseSizes();
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ sizes }, null, 2)}\n`);
  else for (const size of sizes) process.stdout.write(`${line(size)}\n`);
  return sizes.every(({ bytes, limit }) => bytes <= limit);
}

async function releaseSizes(): Promise<readonly Size[]> {
  const { packages } = await buildApp({ outDir: join(projectRoot, "build", "bench"), prune: true });
  const programs = packages.flatMap(({ device }) =>
    device.filter(({ name }) => name === SESSION_PROGRAM).map(({ bytes }) => bytes),
  );
  return [
    ...packages.map(({ classId, deviceBytes }) => ({
      name: `device package, ${classId}`,
      bytes: deviceBytes,
      limit: DEVICE_PACKAGE_BYTES,
    })),
    {
      name: "bytecode of the session page",
      bytes: Math.max(0, ...programs),
      limit: budgetOf(SESSION_PROGRAM) ?? 0,
    },
  ];
}

function line({ name, bytes, limit }: Size): string {
  return `${name.padEnd(32)} ${String(bytes).padStart(8)} of ${limit} bytes`;
}
