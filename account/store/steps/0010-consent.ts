/** What a person agreed to and took back, each time: never changed, deleted with the account. */

import type { Kysely, Migration } from "kysely";

export const consent: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("consent")
      .ifNotExists()
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("words_version", "integer", (column) => column.notNull())
      .addColumn("said_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("consent_key", ["account_id", "id"])
      .execute();
  },
};
