/**
 * Sizes a watch has to load. The session page is the one that must start fast
 * while someone is lying on their side; its limit is a promise, not a wish.
 */
import { BuildFault } from "./build-fault.ts";
import { type Package, prunedDeviceBytes } from "./pack/zab.ts";

const KIB = 1024;

/** What one watch is given by a release: programs, words and pictures, zipped. */
export const DEVICE_PACKAGE_BYTES = 600 * KIB;

export const SESSION_PROGRAM = "page/session/session.page.bin";

/** Bytecode, by program; the others may grow until they get a limit of their own. */
const LIMITS: Readonly<Record<string, number>> = {
  [SESSION_PROGRAM]: 60 * KIB,
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
    const bytes = prunedDeviceBytes(pack);
    if (bytes <= DEVICE_PACKAGE_BYTES) continue;
    throw new BuildFault(
      "budget",
      pack.classId,
      `a device package of ${bytes} bytes; the limit is ${DEVICE_PACKAGE_BYTES}`,
    );
  }
}

export function budgetOf(name: string): number | undefined {
  return LIMITS[name];
}
