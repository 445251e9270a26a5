/**
 * What an export needs beyond the sessions themselves, and how an export is taken in: nothing that is
 * held and newer is replaced, and nothing that is held is deleted.
 */

import type { Overlay } from "../../core/record/overlay.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Db } from "./database.ts";
import { holdOrigin } from "./device-hold.ts";
import { putOverlayIn } from "./overlay-store.ts";
import { buriedAt, type Origin, putIn, rowOf } from "./record-row.ts";
import { inTransaction, type Trx } from "./transaction.ts";

export interface Tombstone {
  readonly id: string;
  readonly revision: number;
}

/** `refused`: another content under the same number, an edit that does not fit, or a device let go of. */
export type Restored = "stored" | "kept" | "refused";

export class ArchiveStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** By id, a page at a time. */
  async tombstones(
    accountId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly Tombstone[]> {
    let query = this.#db
      .selectFrom("record")
      .select(["id", "revision"])
      .where("account_id", "=", accountId)
      .where("started_at", "is", null)
      .orderBy("id")
      .limit(limit);
    if (after !== null) query = query.where("id", ">", after);
    return (await query.execute()).map(({ id, revision }) => ({ id, revision }));
  }

  restoreRecord(origin: Origin, record: SessionRecord): Promise<Restored> {
    const row = rowOf(origin, record, this.#now());
    return this.#restore(origin, async (trx) => {
      const { outcome } = await putIn(trx, row);
      if (outcome === "conflict") return "refused";
      return outcome === "created" || outcome === "stored" ? "stored" : "kept";
    });
  }

  restoreOverlay(origin: Origin, sessionId: string, overlay: Overlay): Promise<Restored> {
    const place = { accountId: origin.accountId, sessionId };
    return this.#restore(origin, async (trx) => {
      const { outcome } = await putOverlayIn(trx, place, {
        overlay,
        isInPlace: (held) => held < overlay.version,
        at: this.#now(),
      });
      if (outcome === "stored") return "stored";
      return outcome === "conflict" || outcome === "unchanged" ? "kept" : "refused";
    });
  }

  restoreTombstone(origin: Origin, { id, revision }: Tombstone): Promise<Restored> {
    const { accountId } = origin;
    return this.#restore(origin, async (trx) => {
      const created = await trx
        .insertInto("record")
        .values({ account_id: accountId, id, revision, ...buriedAt(this.#now()) })
        .onConflict((conflict) => conflict.columns(["account_id", "id"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      return created === undefined ? "kept" : "stored";
    });
  }

  #restore(origin: Origin, work: (trx: Trx) => Promise<Restored>): Promise<Restored> {
    return inTransaction(this.#db, async (trx) =>
      (await holdOrigin(trx, origin)) ? work(trx) : "refused",
    );
  }
}
