/** What people changed on the web, beside the records. */

import type { Kysely, Migration } from "kysely";

export const overlay: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("overlay")
      .ifNotExists()
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("session_id", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("overlay_key", ["account_id", "session_id"])
      .execute();
  },
};
