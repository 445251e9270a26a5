/**
 * The sessions of an account. Who wrote what is never in doubt: the highest revision wins, the same
 * revision with other content is refused, and a deletion beats them all and leaves no trace of health.
 */

import type { SessionRecord } from "../../core/record/record.ts";
import { isSessionId } from "../../core/record/session-id.ts";
import type { AccountReceipt, ReceiptOutcome } from "../../core/sync/account-receipt.ts";
import { briefText } from "./brief.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { Cursor } from "./cursor.ts";
import type { Db, RecordTable } from "./database.ts";
import type { RateLimiter } from "./rate-limit.ts";
import { inTransaction, type Trx, TryAgain } from "./transaction.ts";

export interface StoredRecord {
  readonly record: SessionRecord;
  readonly receivedAt: number;
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly next: Cursor | null;
}

export type PutOutcome = ReceiptOutcome | "created" | "conflict";

export interface PutAnswer {
  readonly id: string;
  readonly revision: number;
  readonly outcome: PutOutcome;
}

export interface TooMany {
  readonly outcome: "too-many";
  readonly waitSeconds: number;
}

export interface Sender {
  readonly accountId: string;
  readonly deviceId: string;
}

export class RecordStore {
  readonly #db: Db;
  readonly #now: () => number;
  readonly #limiter: RateLimiter;

  constructor(db: Db, now: () => number, limiter: RateLimiter) {
    this.#db = db;
    this.#now = now;
    this.#limiter = limiter;
  }

  /** Counted against the device's limit in the same commit that keeps the record. */
  put(sender: Sender, record: SessionRecord): Promise<PutAnswer | TooMany> {
    const row = this.#rowOf(sender, record);
    return inTransaction(this.#db, async (trx) => {
      const waitSeconds = await this.#limiter.takeIn(trx, "upload", sender.deviceId);
      if (waitSeconds > 0) return { outcome: "too-many", waitSeconds };
      return putIn(trx, row);
    });
  }

  #rowOf({ accountId, deviceId }: Sender, record: SessionRecord) {
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
      received_at: this.#now(),
      deleted_at: null,
    };
  }

  /** An unknown id gets a tombstone too: the record may still be on its way. */
  delete(accountId: string, id: string): Promise<AccountReceipt> {
    return inTransaction(this.#db, async (trx) => {
      const now = this.#now();
      await trx
        .insertInto("record")
        .values({ account_id: accountId, id, revision: 0, ...NOTHING, ...buriedAt(now) })
        .onConflict((conflict) =>
          conflict
            .columns(["account_id", "id"])
            .doUpdateSet({ ...NOTHING, ...buriedAt(now) })
            .where("record.deleted_at", "is", null),
        )
        .execute();
      const { revision } = await trx
        .selectFrom("record")
        .select("revision")
        .where("account_id", "=", accountId)
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return { id, revision, outcome: "deleted" };
    });
  }

  async find(accountId: string, id: string): Promise<StoredRecord | "deleted" | null> {
    // Asked before the engine is: PostgreSQL takes no text with a zero byte.
    if (!isSessionId(id)) return null;
    const row = await this.#db
      .selectFrom("record")
      .select(["body", "received_at"])
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (row === undefined) return null;
    return row.body === null ? "deleted" : stored(row.body, row.received_at);
  }

  /** Newest first. */
  async list(accountId: string, after: Cursor | null, limit: number): Promise<RecordPage> {
    let query = this.#db
      .selectFrom("record")
      .select(["id", "started_at", "body", "received_at"])
      .where("account_id", "=", accountId)
      .where("started_at", "is not", null)
      .orderBy("started_at", "desc")
      .orderBy("id", "desc")
      .limit(limit + 1);
    if (after !== null) {
      const { startedAt, id } = after;
      query = query
        .where("started_at", "<=", startedAt)
        .where((where) => where.or([where("started_at", "<", startedAt), where("id", "<", id)]));
    }
    const rows = await query.execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const hasMore = rows.length > limit && last !== undefined && last.started_at !== null;
    return {
      records: page.flatMap((row) =>
        row.body === null ? [] : [stored(row.body, row.received_at)],
      ),
      next: hasMore ? { startedAt: Number(last.started_at), id: last.id } : null,
    };
  }
}

const NOTHING = {
  started_at: null,
  body: null,
  content_sha256: null,
  brief: null,
  device_id: null,
} as const;

function buriedAt(now: number) {
  return { received_at: now, deleted_at: now };
}

/** In statements that two processes may run at once for one session: one of them is first. */
async function putIn(trx: Trx, row: RecordTable): Promise<PutAnswer> {
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
  return { id, revision, outcome };
}

type Held = Pick<RecordTable, "revision" | "content_sha256" | "deleted_at">;

function judge(held: Held, revision: number, content: string | null): PutOutcome {
  if (held.deleted_at !== null) return "deleted";
  if (revision > held.revision) return "stored";
  if (revision < held.revision) return "superseded";
  return held.content_sha256 === content ? "unchanged" : "conflict";
}

/** Only what the schema let in is ever written, so it is read back without asking again. */
function stored(body: string, receivedAt: number): StoredRecord {
  return { record: JSON.parse(body) as SessionRecord, receivedAt: Number(receivedAt) };
}
