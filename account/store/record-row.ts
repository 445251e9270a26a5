/**
 * The rows of sessions: how a record becomes one, and what happens when it meets the one that is held.
 */

import type { SessionRecord } from "../../core/record/record.ts";
import type { ReceiptOutcome } from "../../core/sync/account-receipt.ts";
import { briefText } from "./brief.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { RecordTable } from "./database.ts";
import { layOverNew } from "./overlay-store.ts";
import { type Trx, TryAgain } from "./transaction.ts";

export type PutOutcome = ReceiptOutcome | "created" | "conflict";

export interface PutAnswer {
  readonly id: string;
  readonly revision: number;
  readonly outcome: PutOutcome;
}

/** The device was let go of, or its account deleted, while the record was on its way in. */
export interface NoDevice {
  readonly outcome: "no-device";
}

export interface TooMany {
  readonly outcome: "too-many";
  readonly waitSeconds: number;
}

/** Who sends it; an operator's import has no device. */
export interface Origin {
  readonly accountId: string;
  readonly deviceId: string | null;
}

export function rowOf({ accountId, deviceId }: Origin, record: SessionRecord, now: number) {
  const body = canonicalJson(record);
  return {
    account_id: accountId,
    id: record.id,
    revision: record.revision,
    started_at: record.startedAt,
    body,
    content_sha256: sha256(body),
    brief: briefText(record),
    device_id: deviceId,
    received_at: now,
    deleted_at: null,
  };
}

/** What is left of a deleted session. */
export function buriedAt(now: number) {
  return {
    started_at: null,
    body: null,
    content_sha256: null,
    brief: null,
    device_id: null,
    received_at: now,
    deleted_at: now,
  };
}

/** In statements that two processes may run at once for one session: one of them is first. */
export async function putIn(trx: Trx, row: RecordTable): Promise<PutAnswer> {
  const { id, account_id: accountId, revision } = row;
  const created = await trx
    .insertInto("record")
    .values(row)
    .onConflict((conflict) => conflict.columns(["account_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (created !== undefined) return { id, revision, outcome: "created" };
  const held = await trx
    .selectFrom("record")
    .select(["revision", "content_sha256", "deleted_at"])
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (held === undefined) throw new TryAgain();
  const outcome = judge(held, revision, row.content_sha256);
  if (outcome !== "stored") return { id, revision: held.revision, outcome };
  const { numUpdatedRows } = await trx
    .updateTable("record")
    .set(row)
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .where("revision", "=", held.revision)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new TryAgain();
  await layOverNew(trx, { accountId, sessionId: id }, row.body);
  return { id, revision, outcome };
}

type Held = Pick<RecordTable, "revision" | "content_sha256" | "deleted_at">;

function judge(held: Held, revision: number, content: string | null): PutOutcome {
  if (held.deleted_at !== null) return "deleted";
  if (revision > held.revision) return "stored";
  if (revision < held.revision) return "superseded";
  return held.content_sha256 === content ? "unchanged" : "conflict";
}
