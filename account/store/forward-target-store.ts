/**
 * Where an account's sessions are sent on to, and whether. One worker has a target at a time, of
 * however many processes: it is claimed by a row with an owner and the time at which that lapses.
 * Every change by the person takes the claim away, so that no worker goes on with what was before.
 */

import type { Trouble } from "../forward/trouble.ts";
import { holdAccount } from "./account-hold.ts";
import type { Db, DeliveryTable, ForwardTargetTable } from "./database.ts";
import { inTransaction, type Trx } from "./transaction.ts";

export interface Where {
  readonly accountId: string;
  readonly target: "intervals.icu";
}

export interface Target {
  readonly state: ForwardTargetTable["state"];
  readonly withDiscomfort: boolean;
  readonly since: number;
  readonly nextAt: number;
  readonly lastError: string | null;
}

export interface Claim extends Where {
  readonly owner: string;
  readonly sealedKey: string;
  readonly since: number;
}

/** Longer than one sending with everything around it; moved on with each. */
export const CLAIM_MS = 120_000;

export class ForwardTargetStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async find({ accountId, target }: Where): Promise<Target | null> {
    const row = await this.#db
      .selectFrom("forward_target")
      .select(["state", "with_discomfort", "since", "next_at", "last_error"])
      .where("account_id", "=", accountId)
      .where("target", "=", target)
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      state: row.state,
      withDiscomfort: row.with_discomfort === 1,
      since: Number(row.since),
      nextAt: Number(row.next_at),
      lastError: row.last_error,
    };
  }

  /** Turned on anew it begins now; with another key it goes on where it was. */
  async turnOn(where: Where, sealedKey: string): Promise<void> {
    const now = this.#now();
    const { accountId, target } = where;
    const changes = { state: "ready", sealed_key: sealedKey, last_error: null } as const;
    const row = { ...changes, ...FREE, next_at: now };
    await inTransaction(this.#db, async (trx) => {
      if (!(await holdAccount(trx, accountId))) return;
      await trx
        .insertInto("forward_target")
        .values({ account_id: accountId, target, ...row, with_discomfort: 0, since: now })
        .onConflict((conflict) => conflict.columns(["account_id", "target"]).doNothing())
        .execute();
      await ofTarget(trx, where).set({ since: now }).where("state", "=", "off").execute();
      await ofTarget(trx, where).set(row).execute();
      await ofState(trx, where, "waiting").set({ next_at: now }).execute();
    });
  }

  /** The key goes. What was tried is not tried again by itself: it may have arrived. */
  async turnOff(where: Where): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      await ofTarget(trx, where)
        .set({ state: "off", sealed_key: null, last_error: null, with_discomfort: 0, ...FREE })
        .execute();
      await leaveOpen(trx, where, "left-at-off");
      await trx
        .deleteFrom("delivery")
        .where("account_id", "=", where.accountId)
        .where("target", "=", where.target)
        .where("state", "=", "waiting")
        .execute();
    });
  }

  /** A file that already has discomfort in it is not sent once more after that was switched off. */
  async setDiscomfort(where: Where, withDiscomfort: boolean): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      await ofTarget(trx, where)
        .set({ with_discomfort: withDiscomfort ? 1 : 0, ...FREE })
        .execute();
      if (!withDiscomfort) await leaveOpen(trx, where, "left-at-discomfort");
    });
  }

  /** By the person's word, who was told why each was left. */
  async sendParkedAgain(where: Where): Promise<void> {
    const next = { next_at: this.#now() };
    await inTransaction(this.#db, async (trx) => {
      const { numUpdatedRows } = await ofTarget(trx, where)
        .set({ ...next, ...FREE })
        .where("state", "=", "ready")
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return;
      await ofState(trx, where, "parked")
        .set({ ...next, state: "waiting" })
        .execute();
    });
  }

  /** The one that has waited longest of those that are due and nobody's. */
  async claim(owner: string): Promise<Claim | null> {
    const now = this.#now();
    for (;;) {
      const due = await this.#db
        .selectFrom("forward_target")
        .select(["account_id", "target", "owner", "lapses_at"])
        .where("state", "=", "ready")
        .where("next_at", "<=", now)
        .where("lapses_at", "<=", now)
        .orderBy("next_at")
        .limit(1)
        .executeTakeFirst();
      if (due === undefined) return null;
      const row = await this.#db
        .updateTable("forward_target")
        .set({ owner, lapses_at: now + CLAIM_MS })
        .where("account_id", "=", due.account_id)
        .where("target", "=", due.target)
        .where("state", "=", "ready")
        .where("lapses_at", "=", due.lapses_at)
        .returning(["account_id", "sealed_key", "since"])
        .executeTakeFirst();
      // Otherwise another worker was there first; it is not due any more, so this ends.
      if (row === undefined) continue;
      const { account_id: accountId, sealed_key, since } = row;
      const where = { accountId, target: "intervals.icu" } as const;
      return { ...where, owner, sealedKey: sealed_key ?? "", since: Number(since) };
    }
  }

  async letGo(claim: Claim, nextAt: number): Promise<void> {
    await ofClaim(this.#db, claim)
      .set({ ...FREE, next_at: nextAt })
      .execute();
  }

  /** Nothing is sent until the person has done something about it. */
  async needYou(claim: Claim, trouble: Trouble): Promise<void> {
    await ofClaim(this.#db, claim)
      .set({ ...FREE, state: "needs-you", last_error: trouble })
      .execute();
  }
}

const FREE = { owner: null, lapses_at: 0 } as const;

export interface Held {
  readonly withDiscomfort: boolean;
}

/** Held until the commit, and the claim moved on; `null`: it is not this worker's any more. */
export async function holdClaim(trx: Trx, claim: Claim, now: number): Promise<Held | null> {
  const row = await ofClaim(trx, claim)
    .set({ lapses_at: now + CLAIM_MS })
    .returning("with_discomfort")
    .executeTakeFirst();
  return row === undefined ? null : { withDiscomfort: row.with_discomfort === 1 };
}

function ofTarget(db: Db | Trx, { accountId, target }: Where) {
  return db
    .updateTable("forward_target")
    .where("account_id", "=", accountId)
    .where("target", "=", target);
}

function ofClaim(db: Db | Trx, claim: Claim) {
  return ofTarget(db, claim).where("owner", "=", claim.owner).where("state", "=", "ready");
}

function ofState(trx: Trx, { accountId, target }: Where, state: DeliveryTable["state"]) {
  return trx
    .updateTable("delivery")
    .where("account_id", "=", accountId)
    .where("target", "=", target)
    .where("state", "=", state);
}

async function leaveOpen(trx: Trx, where: Where, trouble: Trouble): Promise<void> {
  await ofState(trx, where, "waiting")
    .set({ state: "parked", file: null, last_error: trouble })
    .where("attempts", ">", 0)
    .execute();
}
