/**
 * What ends with an account. Of one that was deleted nothing stays but hashes of its tokens, for as
 * long as those would have lived, so that its phones learn of it instead of asking for ever.
 */

import { sql } from "kysely";
import { sha256 } from "./canonical-json.ts";
import type { Db } from "./database.ts";
import { engineOf } from "./engine.ts";
import { inTransaction } from "./transaction.ts";

/** Every table with a person's data in it. Devices first: who holds one is waited for. */
const OF_AN_ACCOUNT = [
  "record",
  "overlay",
  "settings_document",
  "forward_target",
  "delivery",
  "consent",
] as const;

export class AccountStore {
  readonly #db: Db;
  readonly #now: () => number;

  constructor(db: Db, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async erase(accountId: string): Promise<void> {
    await inTransaction(this.#db, async (trx) => {
      const now = this.#now();
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
