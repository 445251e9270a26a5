/**
 * A new record in as few statements as the engine can do it in: the limit counted, the device held, the
 * record kept, or none of it. PostgreSQL, where every statement is a way to go, needs one. libsql, which
 * cannot write twice in one statement, needs two, in a commit it shares with others. What meets a
 * record that is there goes the long way, which knows what to do.
 */

import { sql } from "kysely";
import type { Db, RecordTable } from "./database.ts";
import { holdOrigin } from "./device-hold.ts";
import {
  COUNT_NAMES,
  type Count,
  type Counting,
  countStatement,
  type RateLimiter,
} from "./rate-limit.ts";
import { readyQuery } from "./ready-query.ts";
import { type NoDevice, type PutAnswer, putIn, type TooMany } from "./record-row.ts";
import { inTransaction, type Trx, withRetry } from "./transaction.ts";

export type SentRow = RecordTable & { readonly device_id: string };
export type SentAnswer = PutAnswer | TooMany | NoDevice;

const ROW_NAMES = [
  "account_id",
  "id",
  "revision",
  "started_at",
  "body",
  "content_sha256",
  "brief",
  "device_id",
  "received_at",
] as const;
type RowValues = Readonly<Record<(typeof ROW_NAMES)[number], unknown>>;

/** Selected, not listed, so that it depends on the device being there; hence the types. */
function keepFrom(row: RowValues, source: ReturnType<typeof sql>) {
  return sql<{ id: string }>`
    insert into record (account_id, id, revision, started_at, body, content_sha256, brief,
      device_id, received_at)
    select cast(${row.account_id} as text), cast(${row.id} as text),
      cast(${row.revision} as integer), cast(${row.started_at} as bigint),
      cast(${row.body} as text), cast(${row.content_sha256} as text),
      cast(${row.brief} as text), cast(${row.device_id} as text), cast(${row.received_at} as bigint)
    from ${source}
    on conflict (account_id, id) do nothing
    returning id`;
}

function deviceOf(row: RowValues) {
  return sql`device where device.id = ${row.device_id} and device.account_id = ${row.account_id}
    and revoked_at is null`;
}

const keepNew = readyQuery(ROW_NAMES, (row) => keepFrom(row, deviceOf(row)));

export async function putInShared(
  trx: Trx,
  row: SentRow,
  limiter: RateLimiter,
): Promise<SentAnswer> {
  const { id, revision, account_id: accountId, device_id: deviceId } = row;
  const waitSeconds = await limiter.takeIn(trx, "upload", deviceId);
  if (waitSeconds > 0) return { outcome: "too-many", waitSeconds };
  const [kept] = await keepNew(trx, row);
  if (kept !== undefined) return { id, revision, outcome: "created" };
  return putHeld(trx, { accountId, deviceId }, row);
}

interface Done extends Count {
  readonly held: number;
  readonly kept: number;
}

const atOnce = readyQuery(
  [...ROW_NAMES, ...COUNT_NAMES, "most"],
  (values) => sql<Done>`
    with held as (select id from ${deviceOf(values)} for share),
    counted as (${countStatement(values)}),
    kept as (${keepFrom(values, sql`held, counted where counted.count <= ${values.most}`)})
    select counted.count, counted.window_start,
      (select count(*) from held) as held, (select count(*) from kept) as kept
    from counted`,
);

export async function putAtOnce(db: Db, row: SentRow, counting: Counting): Promise<SentAnswer> {
  const { id, revision, account_id: accountId, device_id: deviceId } = row;
  const { most, values } = counting;
  const [done] = await withRetry(() => atOnce(db, { ...row, ...values, most }));
  const waitSeconds = done === undefined ? 0 : counting.waitSeconds(done);
  if (waitSeconds > 0) return { outcome: "too-many", waitSeconds };
  if (done?.kept === 1) return { id, revision, outcome: "created" };
  if (done?.held === 0) return { outcome: "no-device" };
  return inTransaction(db, (trx) => putHeld(trx, { accountId, deviceId }, row));
}

async function putHeld(
  trx: Trx,
  origin: { readonly accountId: string; readonly deviceId: string },
  row: SentRow,
): Promise<PutAnswer | NoDevice> {
  return (await holdOrigin(trx, origin)) ? putIn(trx, row) : { outcome: "no-device" };
}
