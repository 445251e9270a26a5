/**
 * The tables that are ours, and the engine under them. Only what every PostgreSQL-like engine knows
 * too: text ids, whole milliseconds, JSON as text, the account first in the key. Accounts and browser
 * sessions are the sign-in library's tables, all named `auth_…`.
 */

import { join } from "node:path";
import { Kysely, SqliteDialect } from "kysely";
import Database from "libsql";

export interface RecordTable {
  account_id: string;
  id: string;
  revision: number;
  /** `null` in a tombstone, like every other field that says something about a person. */
  started_at: number | null;
  body: string | null;
  content_sha256: string | null;
  device_id: string | null;
  received_at: number;
  deleted_at: number | null;
}

export interface DeviceTable {
  id: string;
  account_id: string;
  name: string;
  token_sha256: string;
  scopes: string;
  /** The sign-in this token was swapped for; `null` from the token's first use on. */
  auth_session_id: string | null;
  created_at: number;
  last_used_at: number | null;
  expires_at: number;
  revoked_at: number | null;
}

export interface DeviceRequestTable {
  user_code: string;
  name: string;
  ip: string;
  asked_at: number;
  expires_at: number;
  answer: "approved" | "denied" | null;
}

export interface RateLimitTable {
  key: string;
  window_start: number;
  count: number;
}

export interface Tables {
  record: RecordTable;
  device: DeviceTable;
  device_request: DeviceRequestTable;
  rate_limit: RateLimitTable;
}

export type Db = Kysely<Tables>;

/** One connection for everything: libsql's SQLite must never have a second one on the same file. */
export function openEmbedded(dataDir: string): Db {
  const database = new Database(join(dataDir, "account.db"));
  // FULL: what is acknowledged to a phone is on the disk, for the phone then lets its copy go.
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA busy_timeout = 5000");
  database.exec("PRAGMA secure_delete = ON");
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
