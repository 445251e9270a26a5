/**
 * One process per folder. The lock is the operating system's, taken through an empty database of its
 * own, so it goes with the process however that ends: nothing stale can block the next start.
 */

import { join } from "node:path";
import Database from "libsql";
import { fail, ok, type Result } from "../../core/result.ts";

export interface DataDirLock {
  release(): void;
}

export function lockDataDir(dataDir: string): Result<DataDirLock> {
  const holder = new Database(join(dataDir, "lock"));
  try {
    holder.exec("PRAGMA busy_timeout = 0");
    holder.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    holder.close();
    if (!isBusy(error)) throw error;
    return fail(
      "storage-failed",
      "DATA_DIR",
      `Another account service is already running on ${dataDir}. Stop it, or choose another DATA_DIR.`,
    );
  }
  return ok({ release: () => holder.close() });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}
