/**
 * A new record in one statement, for an engine that every statement is a way to: the limit counted,
 * the device held, the record kept, or none of it. What meets a record that is there goes the long
 * way, which knows what to do. libsql has no such statement, and no way to go.
 */

import { sql } from "kysely";
import type { Db, RecordTable } from "./database.ts";
import { holdOrigin } from "./device-hold.ts";
import type { Count, Counting } from "./rate-limit.ts";
import { type NoDevice, type PutAnswer, putIn, type TooMany } from "./record-row.ts";
import { inTransaction, withRetry } from "./transaction.ts";

type SentRow = RecordTable & { readonly device_id: string };

interface Done extends Count {
  readonly held: number;
  readonly kept: number;
}

export async function putAtOnce(
  db: Db,
  row: SentRow,
  counting: Counting,
): Promise<PutAnswer | TooMany | NoDevice> {
  const { id, revision, account_id: accountId, device_id: deviceId } = row;
  const [done] = (await withRetry(() => statementOf(row, counting).execute(db))).rows;
  const waitSeconds = done === undefined ? 0 : counting.waitSeconds(done);
  if (waitSeconds > 0) return { outcome: "too-many", waitSeconds };
  if (done?.kept === 1) return { id, revision, outcome: "created" };
  if (done?.held === 0) return { outcome: "no-device" };
  return inTransaction(db, async (trx) => {
    if (!(await holdOrigin(trx, { accountId, deviceId }))) return { outcome: "no-device" };
    return putIn(trx, row);
  });
}

/** The row is selected, not listed, so that it depends on the two before; hence the types. */
function statementOf(row: SentRow, { statement, most }: Counting) {
  return sql<Done>`
    with held as (
      select id from device
      where id = ${row.device_id} and account_id = ${row.account_id} and revoked_at is null
      for share
    ), counted as (${statement}), kept as (
      insert into record (account_id, id, revision, started_at, body, content_sha256, brief,
        device_id, received_at)
      select ${row.account_id}::text, ${row.id}::text, ${row.revision}::integer,
        ${row.started_at}::bigint, ${row.body}::text, ${row.content_sha256}::text,
        ${row.brief}::text, held.id, ${row.received_at}::bigint
      from held, counted where counted.count <= ${most}
      on conflict (account_id, id) do nothing
      returning id
    )
    select counted.count, counted.window_start,
      (select count(*) from held) as held, (select count(*) from kept) as kept
    from counted`;
}
