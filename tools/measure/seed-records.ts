/**
 * Fills a database with accounts of a thousand sessions each, in the order in which time brings them:
 * a day of everybody, then the next. So an account's rows lie far apart, as they would.
 */

import { sql } from "kysely";
import { briefText } from "../../account/store/brief.ts";
import { canonicalJson, sha256 } from "../../account/store/canonical-json.ts";
import type { Db, RecordTable } from "../../account/store/database.ts";
import { engineOf } from "../../account/store/engine.ts";
import { sampleSession } from "./sample-session.ts";

export const SESSIONS_AN_ACCOUNT = 1000;
const FIRST_DAY = Date.UTC(2024, 0, 1, 6);
const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

export function accountName(n: number): string {
  return `account-${String(n).padStart(26, "0")}`;
}

export async function seedRecords(
  db: Db,
  accounts: number,
  tell: (rows: number) => void,
): Promise<void> {
  if (engineOf(db) === "postgres") await sql`set synchronous_commit = off`.execute(db);
  for (let day = 0; day < SESSIONS_AN_ACCOUNT; day += 1) {
    await db.transaction().execute(async (trx) => {
      for (let from = 0; from < accounts; from += AT_ONCE) {
        const count = Math.min(AT_ONCE, accounts - from);
        const rows = Array.from({ length: count }, (_, n) => rowOf(from + n, day));
        await trx.insertInto("record").values(rows).execute();
      }
    });
    if ((day + 1) % 100 === 0) tell((day + 1) * accounts);
  }
  await (engineOf(db) === "postgres" ? sql`vacuum analyze record` : sql`analyze`).execute(db);
}

function rowOf(account: number, day: number): RecordTable {
  const startedAt = FIRST_DAY + day * DAY_MS + account;
  const record = sampleSession(startedAt, day);
  const body = canonicalJson(record);
  return {
    account_id: accountName(account),
    id: record.id,
    revision: 1,
    started_at: startedAt,
    body,
    content_sha256: sha256(body),
    brief: briefText(record),
    device_id: "bench",
    received_at: startedAt,
    deleted_at: null,
  };
}
