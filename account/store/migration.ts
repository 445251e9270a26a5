/**
 * How the tables came to be, forward only. A published step is never edited; a new one is added. No
 * step is a transaction, because not every engine has those for tables: each can be run again from
 * where it was cut off.
 */

import { type Kysely, type Migration, Migrator } from "kysely";
import type { Db } from "./database.ts";
import { fillBriefs } from "./fill-briefs.ts";
import { overlay } from "./steps/0006-overlay.ts";
import { settingsDocument } from "./steps/0007-settings-document.ts";
import { closedToken } from "./steps/0008-closed-token.ts";
import { forward } from "./steps/0009-forward.ts";
import { consent } from "./steps/0010-consent.ts";

// Steps see no table types: those describe today's tables, a step describes its own day's.
type AnyDb = Kysely<unknown>;

const record: Migration = {
  async up(db: AnyDb) {
    await db.schema
      .createTable("record")
      .ifNotExists()
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("started_at", "bigint")
      .addColumn("body", "text")
      .addColumn("content_sha256", "text")
      .addColumn("device_id", "text")
      .addColumn("received_at", "bigint", (column) => column.notNull())
      .addColumn("deleted_at", "bigint")
      .addPrimaryKeyConstraint("record_key", ["account_id", "id"])
      .execute();
    await db.schema
      .createIndex("record_newest")
      .ifNotExists()
      .on("record")
      .columns(["account_id", "started_at", "id"])
      .execute();
  },
};

const device: Migration = {
  async up(db: AnyDb) {
    await db.schema
      .createTable("device")
      .ifNotExists()
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("token_sha256", "text", (column) => column.notNull().unique())
      .addColumn("scopes", "text", (column) => column.notNull())
      .addColumn("auth_session_id", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("last_used_at", "bigint")
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("revoked_at", "bigint")
      .execute();
    await db.schema
      .createIndex("device_of")
      .ifNotExists()
      .on("device")
      .column("account_id")
      .execute();
    await db.schema
      .createTable("device_request")
      .ifNotExists()
      .addColumn("user_code", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("ip", "text", (column) => column.notNull())
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .addColumn("answer", "text")
      .execute();
  },
};

const rateLimit: Migration = {
  async up(db: AnyDb) {
    await db.schema
      .createTable("rate_limit")
      .ifNotExists()
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("window_start", "bigint", (column) => column.notNull())
      .addColumn("count", "integer", (column) => column.notNull())
      .execute();
  },
};

const setting: Migration = {
  async up(db: AnyDb) {
    await db.schema
      .createTable("setting")
      .ifNotExists()
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("value", "text", (column) => column.notNull())
      .execute();
  },
};

/** The overview's numbers, in an index that answers it whole; the list goes by the same index. */
const brief: Migration = {
  async up(db: AnyDb) {
    const tables = await db.introspection.getTables();
    const columns = tables.find((table) => table.name === "record")?.columns ?? [];
    if (!columns.some((column) => column.name === "brief")) {
      await db.schema.alterTable("record").addColumn("brief", "text").execute();
    }
    await fillBriefs(db);
    await db.schema
      .createIndex("record_brief")
      .ifNotExists()
      .on("record")
      .columns(["account_id", "started_at", "id", "brief"])
      .execute();
    await db.schema.dropIndex("record_newest").ifExists().execute();
  },
};

const STEPS: Record<string, Migration> = {
  "0001-record": record,
  "0002-device": device,
  "0003-rate-limit": rateLimit,
  "0004-setting": setting,
  "0005-brief": brief,
  "0006-overlay": overlay,
  "0007-settings-document": settingsDocument,
  "0008-closed-token": closedToken,
  "0009-forward": forward,
  "0010-consent": consent,
};

/** Answers the steps it took. */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => STEPS },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return results.map((step) => step.migrationName);
}
