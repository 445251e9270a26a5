/**
 * The tables that are ours. Only what both engines and every PostgreSQL-like one know: text ids, whole
 * milliseconds, JSON as text, the account first in the key. Accounts and browser sessions are the
 * sign-in library's tables, all named `auth_…`.
 */

import type { Kysely } from "kysely";

export interface RecordTable {
  account_id: string;
  id: string;
  revision: number;
  /** `null` in a tombstone, like every other field that says something about a person. */
  started_at: number | null;
  body: string | null;
  content_sha256: string | null;
  /** What the overview draws of it: `brief.ts`. */
  brief: string | null;
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

export interface LeaseTable {
  name: string;
  owner: string;
  lapses_at: number;
}

export interface SettingTable {
  name: string;
  value: string;
}

export interface OverlayTable {
  account_id: string;
  session_id: string;
  version: number;
  body: string;
  changed_at: number;
}

export interface SettingsDocumentTable {
  account_id: string;
  name: string;
  version: number;
  body: string;
  /** Of what was sent, which may be less than what is held. */
  sent_sha256: string;
  changed_at: number;
}

export interface ClosedTokenTable {
  token_sha256: string;
  forget_at: number;
}

/** Of the library's tables and the migrator's, as much as an operator's command reads. */
export interface AuthUserTable {
  id: string;
}

/** And as much as the end of an account deletes. */
export interface AuthOfUserTable {
  userId: string;
}

export interface MigrationTable {
  name: string;
}

export interface ForwardTargetTable {
  account_id: string;
  target: string;
  state: "off" | "ready" | "needs-you";
  /** Encrypted; `null` when it is off. */
  sealed_key: string | null;
  /** 0 or 1. */
  with_discomfort: number;
  /** Sessions that started before stay here. */
  since: number;
  next_at: number;
  last_error: string | null;
  /** The worker that has it now, until it lapses. */
  owner: string | null;
  lapses_at: number;
}

export interface DeliveryTable {
  account_id: string;
  target: string;
  session_id: string;
  /** The one whose file is sent. */
  revision: number;
  state: "waiting" | "sent" | "parked" | "nothing";
  attempts: number;
  next_at: number;
  remote_id: string | null;
  last_error: string | null;
  /** In base64, from the first try until it is known to have arrived. */
  file: string | null;
  changed_at: number;
}

export interface ConsentTable {
  account_id: string;
  id: string;
  answer: "given" | "withdrawn";
  words_version: number;
  said_at: number;
}

export interface Tables {
  forward_target: ForwardTargetTable;
  delivery: DeliveryTable;
  auth_user: AuthUserTable;
  auth_account: AuthOfUserTable;
  auth_session: AuthOfUserTable;
  auth_device_code: AuthOfUserTable;
  migration: MigrationTable;
  record: RecordTable;
  device: DeviceTable;
  device_request: DeviceRequestTable;
  rate_limit: RateLimitTable;
  lease: LeaseTable;
  setting: SettingTable;
  overlay: OverlayTable;
  settings_document: SettingsDocumentTable;
  closed_token: ClosedTokenTable;
  consent: ConsentTable;
}

export type Db = Kysely<Tables>;
