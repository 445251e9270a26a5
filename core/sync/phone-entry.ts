/**
 * What the phone holds of one session: the record while it is on its way, and a short note of it
 * once an account has it. Both are sealed in storage, and read back with suspicion.
 */

import {
  parse,
  readInteger,
  readList,
  readNullable,
  readObject,
  readOneOf,
  readText,
  refuse,
} from "../parse.ts";
import { readRecord } from "../record/parse-record.ts";
import { RECORD_LIMITS, type SessionRecord } from "../record/record.ts";
import type { Result } from "../result.ts";
import { NEEDS_YOU_REASONS, type NeedsYouReason, type Receipt } from "./message.ts";
import { seal, unseal } from "./sealed-text.ts";

export interface PhoneEntry {
  readonly record: SessionRecord;
  /** The account it waits for: the one connected when it was made. `null`: the next one. */
  readonly accountId: string | null;
  /** `null` while it simply waits. */
  readonly reason: NeedsYouReason | null;
  /** Tries in a row that came to nothing. */
  readonly attempts: number;
  /** No try of its own accord before this instant, UTC milliseconds; 0: at once. */
  readonly nextAt: number;
}

/** What is left of a session that an account has: enough to answer the watch, and no health data. */
export interface Settled {
  readonly id: string;
  readonly revision: number;
  readonly accountId: string;
  /** Of the content the account confirmed; `null` when it holds a revision the phone never saw. */
  readonly hash: string | null;
  readonly at: number;
}

/** Everything the phone knows of one id. */
export interface Held {
  readonly entry: PhoneEntry | null;
  readonly settled: Settled | null;
}

export const MOST_SETTLED = 200;
const VERSION = 1;
const LATEST = Number.MAX_SAFE_INTEGER;
const ACCOUNT_ID_CHARS = 100;

/** What the watch is told; `null` when the phone knows nothing of it. */
export function receiptOf({ entry, settled }: Held): Receipt | null {
  if (entry !== null) {
    const { record, reason } = entry;
    const state = reason === null ? "on-phone" : "needs-you";
    return { id: record.id, revision: record.revision, state, reason };
  }
  if (settled === null) return null;
  return { id: settled.id, revision: settled.revision, state: "in-account", reason: null };
}

/** Newest first; the oldest notes make room, their sessions are long in the account. */
export function withSettled(list: readonly Settled[], settled: Settled): readonly Settled[] {
  return [settled, ...list.filter((one) => one.id !== settled.id)].slice(0, MOST_SETTLED);
}

export function makeEntryText(entry: PhoneEntry): string {
  return seal({ v: VERSION, ...entry });
}

export function parseEntryText(text: string): Result<PhoneEntry> {
  const document = unseal(text);
  return document.ok ? parse(() => readEntry(document.value)) : document;
}

export function makeSettledText(settled: readonly Settled[]): string {
  return seal({ v: VERSION, settled });
}

export function parseSettledText(text: string): Result<readonly Settled[]> {
  const document = unseal(text);
  if (!document.ok) return document;
  return parse(() => {
    const fields = readVersioned(document.value, ["settled"]);
    const list = readList(fields["settled"], "settled", MOST_SETTLED);
    return list.map((one, index) => readSettled(one, `settled[${index}]`));
  });
}

function readEntry(raw: unknown): PhoneEntry {
  const fields = readVersioned(raw, ["record", "accountId", "reason", "attempts", "nextAt"]);
  return {
    record: readRecord(fields["record"], "record"),
    accountId: readNullable(fields["accountId"], (one) =>
      readText(one, "accountId", ACCOUNT_ID_CHARS),
    ),
    reason: readNullable(fields["reason"], (one) => readOneOf(one, "reason", NEEDS_YOU_REASONS)),
    attempts: readInteger(fields["attempts"], "attempts", 0, LATEST),
    nextAt: readInteger(fields["nextAt"], "nextAt", 0, LATEST),
  };
}

function readSettled(raw: unknown, path: string): Settled {
  const fields = readObject(raw, path, ["id", "revision", "accountId", "hash", "at"]);
  return {
    id: readText(fields["id"], `${path}.id`, 36),
    revision: readInteger(fields["revision"], `${path}.revision`, 1, RECORD_LIMITS.revision),
    accountId: readText(fields["accountId"], `${path}.accountId`, ACCOUNT_ID_CHARS),
    hash: readNullable(fields["hash"], (one) => readText(one, `${path}.hash`, 8)),
    at: readInteger(fields["at"], `${path}.at`, 0, LATEST),
  };
}

function readVersioned(raw: unknown, keys: readonly string[]) {
  const version = (raw as { readonly v?: unknown } | null)?.v;
  if (version !== VERSION) {
    refuse("unknown-version", "v", "This was stored by another version of the app.");
  }
  return readObject(raw, "", ["v", ...keys]);
}
