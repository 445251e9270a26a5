/** Whether a file is a whole database of ours, and what is in it. */

import { chmodSync, existsSync } from "node:fs";
import Libsql from "libsql";
import { fail, ok, type Result } from "../../core/result.ts";

export interface Contents {
  readonly sessions: number;
  readonly accounts: number;
}

const OWNER_ALONE = 0o600;

export function checkFile(path: string): Result<Contents> {
  if (!existsSync(path)) return fail("missing", path, "There is no such file.");
  const database = new Libsql(path);
  try {
    chmodSync(path, OWNER_ALONE);
    const [row] = database.prepare("pragma integrity_check").all() as { integrity_check: string }[];
    if (row?.integrity_check !== "ok") return fail("corrupt", path, "It is damaged.");
    return ok({
      sessions: count(database, "record where body is not null"),
      accounts: count(database, "auth_user"),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail("corrupt", path, `It is not a database of the account service (${why}).`);
  } finally {
    database.close();
  }
}

function count(database: Libsql.Database, of: string): number {
  const row = database.prepare(`select count(*) as n from ${of}`).get() as { n: number };
  return row.n;
}
