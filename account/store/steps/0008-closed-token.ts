/** Hashes of the tokens of deleted accounts: all that is left of one, so that its phones can be told. */

import type { Kysely, Migration } from "kysely";

export const closedToken: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("closed_token")
      .ifNotExists()
      .addColumn("token_sha256", "text", (column) => column.primaryKey())
      .addColumn("forget_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
