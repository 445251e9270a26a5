/**
 * Clears the watches, the phone and the account together: one of them cleared alone would leave the
 * other two waiting for what nobody remembers.
 */

import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Bench } from "./bench.ts";

/** What the account service keeps in its folder. Anything else there is not ours to delete. */
const ACCOUNT_FILES = [
  "account.db",
  "account.db-wal",
  "account.db-shm",
  "account.db-journal",
  "secret",
] as const;

export async function startOver({ account, dataDir, memory, phone, shelf }: Bench): Promise<void> {
  shelf.worn.watch.kill();
  phone.killApp();
  phone.settings.clear();
  memory.forget();
  if (account === null) return;
  await account.stop();
  for (const name of ACCOUNT_FILES) await rm(join(dataDir, name), { force: true });
  await account.revive();
}
