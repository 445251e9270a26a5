/**
 * `npx tsx tools/simulator-table.ts`: writes the tables of `docs/simulator.md` anew; with `--check` it
 * only says, by its exit code, whether they are stale. The simulator knows what it plays, and tools do
 * not know the simulator: so it is asked in a process of its own.
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed, projectRoot } from "./project.ts";

export function simulatorTable(...options: readonly string[]): number {
  const tsx = installed("tsx", "dist", "cli.mjs");
  const page = join(projectRoot, "simulator/table/page.ts");
  const ran = spawnSync(process.execPath, [tsx, page, ...options], { stdio: "inherit" });
  return ran.status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = simulatorTable(...process.argv.slice(2));
}
