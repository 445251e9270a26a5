/**
 * `restore FILE`: puts a backup in the place of what is there. The service must be stopped. What was
 * there is moved aside and never deleted.
 */

import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { lockDataDir } from "../store/data-dir-lock.ts";
import { DATABASE_FILE } from "../store/embedded.ts";
import { checkFile } from "./check-file.ts";
import { DONE, FAILED } from "./command.ts";

export const RESTORE_USAGE =
  "restore FILE              a backup in the place of what is there; stop the service first";

/** Beside the database: what it wrote ahead, and its index of that. */
const PARTS = ["", "-wal", "-shm"];

interface Restore {
  readonly file: string;
  readonly dataDir: string;
  readonly now: number;
  readonly say: (line: string) => void;
}

export function restore({ file, dataDir, now, say }: Restore): number {
  const checked = checkFile(resolve(file));
  if (!checked.ok) {
    say(`${file}: ${checked.fault.message}`);
    return FAILED;
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataDir(dataDir);
  if (!lock.ok) {
    say(lock.fault.message);
    return FAILED;
  }
  const target = join(dataDir, DATABASE_FILE);
  const arriving = `${target}.arriving`;
  copyFileSync(resolve(file), arriving);
  const aside = moveAside(dataDir, now);
  renameSync(arriving, target);
  lock.value.release();
  if (aside !== null) say(`What was there is in ${aside}.`);
  const { accounts, sessions } = checked.value;
  say(`Restored: ${accounts} accounts, ${sessions} sessions.`);
  return DONE;
}

function moveAside(dataDir: string, now: number): string | null {
  if (!existsSync(join(dataDir, DATABASE_FILE))) return null;
  const stamp = new Date(now).toISOString().replace(/[:.]/g, "-");
  const aside = join(dataDir, `before-restore-${stamp}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const part of PARTS) {
    const name = `${DATABASE_FILE}${part}`;
    const path = join(dataDir, name);
    if (existsSync(path)) renameSync(path, join(aside, name));
  }
  return aside;
}
