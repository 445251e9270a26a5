/** The routine and the watch's settings, so that a new phone or watch finds them. */

import type { Kysely, Migration } from "kysely";

export const settingsDocument: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("settings_document")
      .ifNotExists()
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("sent_sha256", "text", (column) => column.notNull())
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("settings_document_key", ["account_id", "name"])
      .execute();
  },
};
