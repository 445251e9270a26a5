/** What a person agreed to, when, and in which words; each answer is kept beside the ones before it. */

import { randomUUID } from "node:crypto";
import { holdAccount } from "./account-hold.ts";
import type { Db } from "./database.ts";
import { inTransaction, type Trx } from "./transaction.ts";

/** Raised when the sentence that is agreed to changes its meaning. */
export const CONSENT_WORDS = 1;

export interface Consent {
  readonly answer: "given" | "withdrawn";
  readonly saidAt: number;
}

export class ConsentStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** Of somebody who is no more nothing is kept. */
  async say(accountId: string, answer: Consent["answer"]): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      if (!(await holdAccount(trx, accountId))) return;
      const held = await latestIn(trx, accountId);
      if (held?.answer === answer) return;
      await trx
        .insertInto("consent")
        .values({
          account_id: accountId,
          id: randomUUID(),
          answer,
          words_version: CONSENT_WORDS,
          // Two answers in one instant would have no order.
          said_at: Math.max(this.#now(), (held?.saidAt ?? 0) + 1),
        })
        .execute();
    });
  }

  latest(accountId: string): Promise<Consent | null> {
    return latestIn(this.#db, accountId);
  }
}

async function latestIn(db: Db | Trx, accountId: string): Promise<Consent | null> {
  const row = await db
    .selectFrom("consent")
    .select(["answer", "said_at"])
    .where("account_id", "=", accountId)
    .orderBy("said_at", "desc")
    .executeTakeFirst();
  return row === undefined ? null : { answer: row.answer, saidAt: Number(row.said_at) };
}
