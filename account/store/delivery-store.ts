/**
 * What became of each session that is sent on. A file is kept from its first try until it is known to
 * have arrived, and every try sends those very bytes: a far side that knows files by their bytes then
 * sees a second try for what it is, whatever was edited here meanwhile.
 */

import type { SessionRecord } from "../../core/record/record.ts";
import type { Trouble } from "../forward/trouble.ts";
import type { Db, DeliveryTable } from "./database.ts";
import { type Claim, holdClaim, type Where } from "./forward-target-store.ts";
import { shownOf, shownRecords } from "./shown-record.ts";
import { inTransaction, type Trx } from "./transaction.ts";

export interface Delivery {
  readonly sessionId: string;
  readonly state: DeliveryTable["state"];
  readonly attempts: number;
  readonly nextAt: number;
  readonly remoteId: string | null;
  readonly lastError: string | null;
  readonly changedAt: number;
  readonly startedAt: number;
}

/** A try that is about to be made. */
export interface Try extends Where {
  readonly sessionId: string;
  readonly attempts: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface NewSession {
  readonly shown: SessionRecord;
  readonly touchedAt: number;
}

export type MakeFile = (
  shown: SessionRecord,
  wishes: { readonly withDiscomfort: boolean },
) => Uint8Array<ArrayBuffer> | null;

export class DeliveryStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Sessions there is no word of yet, and that nobody touched after `before`. */
  async unknown(claim: Claim, before: number, limit: number): Promise<readonly NewSession[]> {
    const rows = await shownRecords(this.#db, claim.accountId)
      .leftJoin("delivery", (join) =>
        join
          .onRef("delivery.account_id", "=", "record.account_id")
          .onRef("delivery.session_id", "=", "record.id")
          .on("delivery.target", "=", claim.target),
      )
      .where("delivery.session_id", "is", null)
      .where("record.started_at", ">=", claim.since)
      .where("record.received_at", "<=", before)
      .orderBy("record.received_at")
      .orderBy("record.id")
      .limit(limit)
      .execute();
    return rows.flatMap((row) => {
      const shown = shownOf(row);
      const touchedAt = Math.max(Number(row.received_at), Number(row.edited_at ?? 0));
      return shown === null ? [] : [{ shown, touchedAt }];
    });
  }

  add(claim: Claim, { id, revision }: SessionRecord): Promise<void> {
    const now = this.#now();
    return inTransaction(this.#db, async (trx) => {
      if ((await holdClaim(trx, claim, now)) === null) return;
      await trx
        .insertInto("delivery")
        .values({
          account_id: claim.accountId,
          target: claim.target,
          session_id: id,
          revision,
          state: "waiting",
          attempts: 0,
          next_at: now,
          changed_at: now,
        })
        .onConflict((conflict) =>
          conflict.columns(["account_id", "target", "session_id"]).doNothing(),
        )
        .execute();
    });
  }

  /** The one that has waited longest, if its time has come. */
  async due({ accountId, target }: Where): Promise<string | null> {
    const row = await this.#db
      .selectFrom("delivery")
      .select("session_id")
      .where("account_id", "=", accountId)
      .where("target", "=", target)
      .where("state", "=", "waiting")
      .where("next_at", "<=", this.#now())
      .orderBy("next_at")
      .orderBy("session_id")
      .limit(1)
      .executeTakeFirst();
    return row?.session_id ?? null;
  }

  /**
   * Written before the sending: from here on the session may have arrived. `null`: there is nothing
   * to send; `"lost"`: the target is not this worker's any more.
   */
  begin(claim: Claim, sessionId: string, makeFile: MakeFile): Promise<Try | null | "lost"> {
    const now = this.#now();
    const { accountId, target } = claim;
    return inTransaction(this.#db, async (trx) => {
      const held = await holdClaim(trx, claim, now);
      if (held === null) return "lost";
      const of = { accountId, target, sessionId };
      const row = await waitingRow(trx, of);
      if (row === undefined) return null;
      const sealed = row.file === null ? await seal(trx, of, (one) => makeFile(one, held)) : row;
      if (sealed === null) return null;
      const attempts = row.attempts + 1;
      const { revision, file } = sealed;
      const { numUpdatedRows } = await change(trx, of)
        .set({ attempts, revision, file, changed_at: now })
        .where("state", "=", "waiting")
        .executeTakeFirst();
      if (numUpdatedRows !== 1n || file === null) return null;
      return { ...of, attempts, bytes: new Uint8Array(Buffer.from(file, "base64")) };
    });
  }

  /** True whoever says so: a late answer is an answer. */
  async arrived(one: Try, remoteId: string | null): Promise<void> {
    await change(this.#db, one)
      .set({ state: "sent", remote_id: remoteId, last_error: null, file: null })
      .set({ changed_at: this.#now() })
      .where("state", "in", ["waiting", "parked"])
      .execute();
  }

  async postpone(one: Try, nextAt: number, trouble: Trouble): Promise<void> {
    await this.#afterTry(one).set({ next_at: nextAt, last_error: trouble }).execute();
  }

  /** The bytes of an earlier try, which may have arrived, are kept; what was refused at once goes. */
  async park(one: Try, trouble: Trouble): Promise<void> {
    const refused = { state: "parked", last_error: trouble } as const;
    const query = this.#afterTry(one).set(refused);
    await (one.attempts > 1 ? query : query.set({ file: null })).execute();
  }

  /** The newest sessions first, days of rest left out. */
  async list({ accountId, target }: Where, limit: number): Promise<readonly Delivery[]> {
    const rows = await this.#db
      .selectFrom("delivery")
      .innerJoin("record", (join) =>
        join
          .onRef("record.account_id", "=", "delivery.account_id")
          .onRef("record.id", "=", "delivery.session_id"),
      )
      .select(["session_id", "state", "attempts", "next_at", "remote_id", "last_error"])
      .select(["changed_at", "record.started_at"])
      .where("delivery.account_id", "=", accountId)
      .where("target", "=", target)
      .where("state", "!=", "nothing")
      .orderBy("record.started_at", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      sessionId: row.session_id,
      state: row.state,
      attempts: row.attempts,
      nextAt: Number(row.next_at),
      remoteId: row.remote_id,
      lastError: row.last_error,
      changedAt: Number(row.changed_at),
      startedAt: Number(row.started_at),
    }));
  }

  #afterTry(one: Try) {
    return change(this.#db, one)
      .set({ changed_at: this.#now() })
      .where("state", "=", "waiting")
      .where("attempts", "=", one.attempts);
  }
}

interface OfSession extends Where {
  readonly sessionId: string;
}

/** Made from the session as it is now; a session that is gone takes its delivery along. */
async function seal(
  trx: Trx,
  of: OfSession,
  makeFile: (shown: SessionRecord) => Uint8Array | null,
) {
  const row = await shownRecords(trx, of.accountId)
    .where("record.id", "=", of.sessionId)
    .executeTakeFirst();
  const shown = row === undefined ? null : shownOf(row);
  if (shown === null) {
    await change(trx, of).set({ state: "nothing" }).execute();
    return null;
  }
  const bytes = makeFile(shown);
  if (bytes !== null) {
    return { revision: shown.revision, file: Buffer.from(bytes).toString("base64") };
  }
  await change(trx, of).set({ state: "nothing" }).execute();
  return null;
}

function waitingRow(trx: Trx, { accountId, target, sessionId }: OfSession) {
  return trx
    .selectFrom("delivery")
    .select(["attempts", "revision", "file"])
    .where("account_id", "=", accountId)
    .where("target", "=", target)
    .where("session_id", "=", sessionId)
    .where("state", "=", "waiting")
    .executeTakeFirst();
}

function change(db: Db | Trx, { accountId, target, sessionId }: OfSession) {
  return db
    .updateTable("delivery")
    .where("account_id", "=", accountId)
    .where("target", "=", target)
    .where("session_id", "=", sessionId);
}
