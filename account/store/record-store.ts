/**
 * The sessions of an account. Who wrote what is never in doubt: the highest revision wins, the same
 * revision with other content is refused, and a deletion beats them all and leaves no trace of health.
 */

import type { SessionRecord } from "../../core/record/record.ts";
import type { AccountReceipt, ReceiptOutcome } from "../../core/sync/account-receipt.ts";
import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { Cursor } from "./cursor.ts";
import type { Db, RecordTable } from "./database.ts";
import { inTransaction } from "./transaction.ts";

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

export interface Sender {
  readonly accountId: string;
  readonly deviceId: string;
}

export class RecordStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  put({ accountId, deviceId }: Sender, record: SessionRecord): Promise<PutAnswer> {
    const { id, revision } = record;
    const body = canonicalJson(record);
    const content = sha256(body);
    const row = {
      revision,
      started_at: record.startedAt,
      body,
      content_sha256: content,
      device_id: deviceId,
      received_at: this.#now(),
    };
    return inTransaction(this.#db, async (trx) => {
      const held = await trx
        .selectFrom("record")
        .select(["revision", "content_sha256", "deleted_at"])
        .where("account_id", "=", accountId)
        .where("id", "=", id)
        .executeTakeFirst();
      if (held === undefined) {
        const created = { account_id: accountId, id, deleted_at: null, ...row };
        await trx.insertInto("record").values(created).execute();
        return { id, revision, outcome: "created" };
      }
      const outcome = judge(held, revision, content);
      if (outcome !== "stored") return { id, revision: held.revision, outcome };
      await trx
        .updateTable("record")
        .set(row)
        .where("account_id", "=", accountId)
        .where("id", "=", id)
        .execute();
      return { id, revision, outcome };
    });
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

const NOTHING = { started_at: null, body: null, content_sha256: null, device_id: null } as const;

function buriedAt(now: number) {
  return { received_at: now, deleted_at: now };
}

type Held = Pick<RecordTable, "revision" | "content_sha256" | "deleted_at">;

function judge(held: Held, revision: number, content: string): PutOutcome {
  if (held.deleted_at !== null) return "deleted";
  if (revision > held.revision) return "stored";
  if (revision < held.revision) return "superseded";
  return held.content_sha256 === content ? "unchanged" : "conflict";
}

/** Only what the schema let in is ever written, so it is read back without asking again. */
function stored(body: string, receivedAt: number): StoredRecord {
  return { record: JSON.parse(body) as SessionRecord, receivedAt: Number(receivedAt) };
}
