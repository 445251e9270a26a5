/**
 * What ends with an account. Of one that was deleted nothing stays but hashes of its tokens, for as
 * long as those would have lived, so that its phones learn of it instead of asking for ever.
 */

import { sql } from "kysely";
import { sha256 } from "./canonical-json.ts";
import type { Db } from "./database.ts";
import { engineOf } from "./engine.ts";
import { inTransaction, type Trx } from "./transaction.ts";

/** Every table with a person's data in it, but for who they are and their devices. */
const OF_AN_ACCOUNT = [
  "record",
  "overlay",
  "settings_document",
  "forward_target",
  "delivery",
  "consent",
] as const;

/** Deletes who somebody was and their sign-ins; whoever holds the person is waited for. */
export type ErasePerson = (trx: Trx, accountId: string) => Promise<void>;

export class AccountStore {
  readonly #db: Db;
  readonly #now: () => number;

  readonly #erasePerson: ErasePerson;

  constructor(db: Db, now: () => number, erasePerson: ErasePerson) {
    this.#db = db;
    this.#now = now;
    this.#erasePerson = erasePerson;
  }

  /** All of it in one commit. The person first, then the devices: who holds one or the other is waited for. */
  async erase(accountId: string): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      const now = this.#now();
      await this.#erasePerson(trx, accountId);
      const devices = await trx
        .deleteFrom("device")
        .where("account_id", "=", accountId)
        .returning(["token_sha256", "expires_at", "revoked_at"])
        .execute();
      await trx.deleteFrom("closed_token").where("forget_at", "<", now).execute();
      const closed = devices
        .filter((one) => one.revoked_at === null)
        .map((one) => ({ token_sha256: one.token_sha256, forget_at: one.expires_at }));
      if (closed.length > 0) await trx.insertInto("closed_token").values(closed).execute();
      for (const table of OF_AN_ACCOUNT) {
        await trx.deleteFrom(table).where("account_id", "=", accountId).execute();
      }
    });
  }

  /** Deleted rows are overwritten in the file; their old pages may still lie in the log beside it. */
  async settle(): Promise<void> {
    if (engineOf(this.#db) === "libsql")
      await sql`pragma wal_checkpoint(truncate)`.execute(this.#db);
  }

  /** Whether this was a token of an account that is no more. */
  async isOfDeleted(token: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom("closed_token")
      .select("forget_at")
      .where("token_sha256", "=", sha256(token))
      .where("forget_at", ">", this.#now())
      .executeTakeFirst();
    return row !== undefined;
  }
}
