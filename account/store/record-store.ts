/**
 * The sessions of an account. Who wrote what is never in doubt: the highest revision wins, the same
 * revision with other content is refused, and a deletion beats them all and leaves no trace of health.
 */

import type { Overlay } from "../../core/record/overlay.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { isSessionId } from "../../core/record/session-id.ts";
import type { AccountReceipt } from "../../core/sync/account-receipt.ts";
import { holdAccount } from "./account-hold.ts";
import type { Cursor } from "./cursor.ts";
import type { Db } from "./database.ts";
import { holdOrigin } from "./device-hold.ts";
import { engineOf } from "./engine.ts";
import { overlayOf } from "./overlay-store.ts";
import { putAtOnce } from "./put-at-once.ts";
import { putTogether } from "./put-group.ts";
import type { RateLimiter } from "./rate-limit.ts";
import {
  buriedAt,
  type NoDevice,
  type Origin,
  type PutAnswer,
  putIn,
  rowOf,
  type TooMany,
} from "./record-row.ts";
import { inTransaction } from "./transaction.ts";

export interface StoredRecord {
  readonly record: SessionRecord;
  readonly overlay: Overlay | null;
  readonly receivedAt: number;
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly next: Cursor | null;
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
  async put(origin: Origin, record: SessionRecord): Promise<PutAnswer | TooMany | NoDevice> {
    const row = rowOf(origin, record, this.#now());
    const { deviceId } = origin;
    if (deviceId !== null) {
      const sent = { ...row, device_id: deviceId };
      if (engineOf(this.#db) === "libsql") {
        return inTransaction(this.#db, (trx) => putAtOnce(trx, sent, this.#limiter));
      }
      const counting = this.#limiter.asPart("upload", deviceId);
      if (counting !== null) return putTogether(this.#db, { row: sent, counting });
    }
    return inTransaction(this.#db, async (trx) =>
      (await holdOrigin(trx, origin)) ? putIn(trx, row) : { outcome: "no-device" },
    );
  }

  /** An unknown id gets a tombstone too: the record may still be on its way. */
  delete(accountId: string, id: string): Promise<AccountReceipt> {
    return inTransaction(this.#db, async (trx) => {
      if (!(await holdAccount(trx, accountId))) return { id, revision: 0, outcome: "deleted" };
      const now = this.#now();
      await trx
        .insertInto("record")
        .values({ account_id: accountId, id, revision: 0, ...buriedAt(now) })
        .onConflict((conflict) =>
          conflict
            .columns(["account_id", "id"])
            .doUpdateSet(buriedAt(now))
            .where("record.deleted_at", "is", null),
        )
        .execute();
      const { revision } = await trx
        .selectFrom("record")
        .select("revision")
        .where("account_id", "=", accountId)
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      await trx
        .deleteFrom("overlay")
        .where("account_id", "=", accountId)
        .where("session_id", "=", id)
        .execute();
      // With the file that may still be waiting to be sent on.
      await trx
        .deleteFrom("delivery")
        .where("account_id", "=", accountId)
        .where("session_id", "=", id)
        .execute();
      return { id, revision, outcome: "deleted" };
    });
  }

  async find(accountId: string, id: string): Promise<StoredRecord | "deleted" | null> {
    // Asked before the engine is: PostgreSQL takes no text with a zero byte.
    if (!isSessionId(id)) return null;
    const row = await this.#shown(accountId).where("record.id", "=", id).executeTakeFirst();
    if (row === undefined) return null;
    return stored(row) ?? "deleted";
  }

  /** Newest first. */
  async list(accountId: string, after: Cursor | null, limit: number): Promise<RecordPage> {
    let query = this.#shown(accountId)
      .where("started_at", "is not", null)
      .orderBy("started_at", "desc")
      .orderBy("record.id", "desc")
      .limit(limit + 1);
    if (after !== null) {
      const { startedAt, id } = after;
      query = query
        .where("started_at", "<=", startedAt)
        .where((where) =>
          where.or([where("started_at", "<", startedAt), where("record.id", "<", id)]),
        );
    }
    const rows = await query.execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const hasMore = rows.length > limit && last !== undefined && last.started_at !== null;
    return {
      records: page.flatMap((row) => stored(row) ?? []),
      next: hasMore ? { startedAt: Number(last.started_at), id: last.id } : null,
    };
  }

  #shown(accountId: string) {
    return this.#db
      .selectFrom("record")
      .leftJoin("overlay", (join) =>
        join
          .onRef("overlay.account_id", "=", "record.account_id")
          .onRef("overlay.session_id", "=", "record.id"),
      )
      .select([
        "record.id",
        "record.started_at",
        "record.body",
        "record.received_at",
        "overlay.version as overlay_version",
        "overlay.body as overlay_body",
      ])
      .where("record.account_id", "=", accountId);
  }
}

interface ShownRow {
  readonly body: string | null;
  readonly received_at: number;
  readonly overlay_version: number | null;
  readonly overlay_body: string | null;
}

/** Only what the schema let in is ever written, so it is read back without asking again. */
function stored({
  body,
  received_at,
  overlay_version,
  overlay_body,
}: ShownRow): StoredRecord | null {
  if (body === null) return null;
  const overlay = overlayOf(overlay_version, overlay_body);
  return { record: JSON.parse(body) as SessionRecord, overlay, receivedAt: Number(received_at) };
}
