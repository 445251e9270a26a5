/** What a person agreed to, when, and in which words; each answer is kept beside the ones before it. */

import { randomUUID } from "node:crypto";
import type { Db } from "./database.ts";

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

  async say(accountId: string, answer: Consent["answer"]): Promise<void> {
    const held = await this.latest(accountId);
    if (held?.answer === answer) return;
    await this.#db
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
  }

  async latest(accountId: string): Promise<Consent | null> {
    const row = await this.#db
      .selectFrom("consent")
      .select(["answer", "said_at"])
      .where("account_id", "=", accountId)
      .orderBy("said_at", "desc")
      .executeTakeFirst();
    return row === undefined ? null : { answer: row.answer, saidAt: Number(row.said_at) };
  }
}
