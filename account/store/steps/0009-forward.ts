/** Sending sessions on to another service: where to, and what became of each. */

import type { Kysely, Migration } from "kysely";

export const forward: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("forward_target")
      .ifNotExists()
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("sealed_key", "text")
      .addColumn("with_discomfort", "integer", (column) => column.notNull())
      .addColumn("since", "bigint", (column) => column.notNull())
      .addColumn("next_at", "bigint", (column) => column.notNull())
      .addColumn("last_error", "text")
      .addColumn("owner", "text")
      .addColumn("lapses_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("forward_target_key", ["account_id", "target"])
      .execute();
    await db.schema
      .createIndex("forward_target_due")
      .ifNotExists()
      .on("forward_target")
      .columns(["state", "next_at"])
      .execute();
    await db.schema
      .createTable("delivery")
      .ifNotExists()
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("target", "text", (column) => column.notNull())
      .addColumn("session_id", "text", (column) => column.notNull())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("next_at", "bigint", (column) => column.notNull())
      .addColumn("remote_id", "text")
      .addColumn("last_error", "text")
      .addColumn("file", "text")
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("delivery_key", ["account_id", "target", "session_id"])
      .execute();
    await db.schema
      .createIndex("delivery_due")
      .ifNotExists()
      .on("delivery")
      .columns(["account_id", "target", "state", "next_at"])
      .execute();
  },
};
