/**
 * libsql: one file in one folder, one process, one connection. Its SQLite must never have a second
 * connection on the same file, so the folder is locked for as long as the database is open.
 */

import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import Libsql from "libsql";
import { fail, ok, type Result } from "../../core/result.ts";
import { lockDataDir } from "./data-dir-lock.ts";
import type { Tables } from "./database.ts";
import type { Database } from "./engine.ts";

export const DATABASE_FILE = "account.db";

export async function openEmbedded(dataDir: string): Promise<Result<Database>> {
  const folder = makeFolder(dataDir);
  if (!folder.ok) return folder;
  const lock = lockDataDir(dataDir);
  if (!lock.ok) return lock;
  const db = openFile(join(dataDir, DATABASE_FILE));
  return ok({
    engine: "libsql",
    db,
    async close() {
      await db.destroy();
      lock.value.release();
    },
  });
}

function openFile(path: string): Kysely<Tables> {
  const database = new Libsql(path);
  // FULL: what is acknowledged to a phone is on the disk, for the phone then lets its copy go.
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec("PRAGMA secure_delete = ON");
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database: keepingStatements(database) }),
  });
}

function makeFolder(dataDir: string): Result<null> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return ok(null);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const message = `DATA_DIR ${dataDir} cannot be made or written to (${why}). Choose another.`;
    return fail("storage-failed", "DATA_DIR", message);
  }
}

/** Our queries are few and come again and again: each is made ready once. */
const MOST_STATEMENTS = 200;

function keepingStatements(database: Libsql.Database): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare(words) {
      const known = ready.get(words);
      if (known !== undefined) return known;
      if (ready.size >= MOST_STATEMENTS) ready.clear();
      const made = database.prepare(words) as unknown as SqliteStatement;
      ready.set(words, made);
      return made;
    },
  };
}
