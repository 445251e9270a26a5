/**
 * Sizes a watch has to load. The session page is the one that must start fast
 * while someone is lying on their side; its limit is a promise, not a wish.
 */
import { BuildFault } from "./build-fault.ts";
import type { Package } from "./pack/zab.ts";

/** Bytecode, by program; the others may grow until they get a limit of their own. */
const LIMITS: Readonly<Record<string, number>> = {
  "page/session/session.page.bin": 60_000,
};

export function checkBudgets(packages: readonly Package[]): void {
  for (const pack of packages) {
    for (const file of pack.device) {
      const limit = LIMITS[file.name];
      if (limit === undefined || file.bytes <= limit) continue;
      throw new BuildFault(
        "budget",
        file.name,
        `${file.bytes} bytes of bytecode in ${pack.classId}; the limit is ${limit}`,
      );
    }
  }
}

export function budgetOf(name: string): number | undefined {
  return LIMITS[name];
}
