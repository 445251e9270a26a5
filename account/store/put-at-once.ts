/**
 * A new record on libsql in two statements, in a commit that it shares with others: the limit counted,
 * and the record kept if its device may still write. What meets a record that is there goes the long
 * way, which knows what to do. How it goes on PostgreSQL: `put-group.ts`.
 */

import { sql } from "kysely";
import type { RecordTable } from "./database.ts";
import { holdOrigin } from "./device-hold.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { readyQuery } from "./ready-query.ts";
import { type NoDevice, type PutAnswer, putIn, type TooMany } from "./record-row.ts";
import type { Trx } from "./transaction.ts";

export type SentRow = RecordTable & { readonly device_id: string };
export type SentAnswer = PutAnswer | TooMany | NoDevice;

const NAMES = [
  ...["account_id", "id", "revision", "started_at", "body"],
  ...["content_sha256", "brief", "device_id", "received_at"],
] as const;

/** Selected, not listed, so that there is nothing to keep where there is no device. */
const keepNew = readyQuery(
  NAMES,
  (row) => sql<{ id: string }>`
    insert into record (account_id, id, revision, started_at, body, content_sha256, brief,
      device_id, received_at)
    select ${row["account_id"]}, ${row["id"]}, ${row["revision"]}, ${row["started_at"]},
      ${row["body"]}, ${row["content_sha256"]}, ${row["brief"]}, device.id, ${row["received_at"]}
    from device
    where device.id = ${row["device_id"]} and device.account_id = ${row["account_id"]}
      and revoked_at is null
    on conflict (account_id, id) do nothing
    returning id`,
);

export async function putAtOnce(trx: Trx, row: SentRow, limiter: RateLimiter): Promise<SentAnswer> {
  const { id, revision, device_id: deviceId } = row;
  const waitSeconds = await limiter.takeIn(trx, "upload", deviceId);
  if (waitSeconds > 0) return { outcome: "too-many", waitSeconds };
  const [kept] = await keepNew(trx, { ...row });
  return kept === undefined ? putHeld(trx, row) : { id, revision, outcome: "created" };
}

export async function putHeld(trx: Trx, row: SentRow): Promise<PutAnswer | NoDevice> {
  const { account_id: accountId, device_id: deviceId } = row;
  const isHeld = await holdOrigin(trx, { accountId, deviceId });
  return isHeld ? putIn(trx, row) : { outcome: "no-device" };
}
