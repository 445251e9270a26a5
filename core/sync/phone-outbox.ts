/**
 * The phone's outbox, one id at a time. A record leaves it only on the account's receipt for the
 * revision held, and only for the account it belongs to; everything else makes it wait or ask.
 */

import type { SessionRecord } from "../record/record.ts";
import type { Verdict } from "./account-answer.ts";
import type { AccountReceipt } from "./account-receipt.ts";
import { contentHash } from "./content-hash.ts";
import type { NeedsYouReason } from "./message.ts";
import type { Held, PhoneEntry, Settled } from "./phone-entry.ts";

/** What exactly was on its way: between sending and the answer the entry may have moved on. */
export interface Sent {
  readonly revision: number;
  readonly accountId: string;
}

export type OutboxEvent =
  /** From the watch. `accountId`: the account connected now, or `null`. */
  | { readonly type: "put"; readonly record: SessionRecord; readonly accountId: string | null }
  | {
      readonly type: "verdict";
      readonly sent: Sent;
      readonly verdict: Verdict;
      readonly now: number;
      /** When to try again, should it come to that. */
      readonly retryAt: number;
    }
  | { readonly type: "connected"; readonly accountId: string }
  | { readonly type: "disconnected" }
  | {
      readonly type: "lost";
      readonly accountId: string;
      readonly reason: "sign-in-again" | "account-deleted";
    }
  /** The person: send it to this account after all. */
  | { readonly type: "adopt"; readonly accountId: string }
  /** The person: try what was refused once more. */
  | { readonly type: "retry" };

export function advanceOutbox(held: Held, event: OutboxEvent): Held {
  if (event.type === "put") return put(held, event.record, event.accountId);
  const { entry, settled } = held;
  if (entry === null) return held;
  switch (event.type) {
    case "verdict":
      return onVerdict(entry, settled, event);
    case "connected":
      return { entry: onConnected(entry, event.accountId), settled };
    case "disconnected":
      return { entry: without(entry, ["sign-in-again", "other-account"]), settled };
    case "lost":
      return { entry: onLost(entry, event.accountId, event.reason), settled };
    case "adopt":
      return { entry: fresh({ ...entry, accountId: event.accountId }), settled };
    case "retry":
      return { entry: without(entry, ["refused", "conflict"]), settled };
  }
}

function put({ entry, settled }: Held, record: SessionRecord, connected: string | null): Held {
  if (entry !== null) return { entry: replaced(entry, record), settled };
  if (settled !== null && record.revision <= settled.revision) {
    if (record.revision < settled.revision || settled.hash === contentHash(record)) {
      return { entry, settled };
    }
  }
  const accountId = settled?.accountId ?? connected;
  const isElsewhere = connected !== null && accountId !== connected;
  const made = fresh({ record, accountId, reason: null, attempts: 0, nextAt: 0 });
  return { entry: isElsewhere ? { ...made, reason: "other-account" } : made, settled };
}

/** The watch alone raises a revision: the same one with other content is a fault somewhere. */
function replaced(entry: PhoneEntry, record: SessionRecord): PhoneEntry {
  if (record.revision < entry.record.revision) return entry;
  if (record.revision > entry.record.revision) {
    return { ...without(entry, ["refused", "conflict"]), record, attempts: 0, nextAt: 0 };
  }
  const isSame = contentHash(record) === contentHash(entry.record);
  return isSame ? entry : { ...entry, reason: "conflict" };
}

function onVerdict(
  entry: PhoneEntry,
  settled: Settled | null,
  { sent, verdict, now, retryAt }: Extract<OutboxEvent, { type: "verdict" }>,
): Held {
  // An answer from an account it no longer belongs to says nothing of where it should be.
  if (sent.accountId !== entry.accountId) return { entry, settled };
  switch (verdict.kind) {
    case "receipt": {
      const note = settle(entry, sent, verdict.receipt, now);
      return {
        entry: note === null ? again(entry, sent, retryAt) : null,
        settled: note ?? settled,
      };
    }
    case "park":
      return { entry: park(entry, sent, verdict.reason), settled };
    case "lost":
      return { entry: { ...entry, reason: verdict.reason }, settled };
    case "later":
      return { entry: { ...entry, attempts: entry.attempts + 1, nextAt: retryAt }, settled };
  }
}

/** The note that replaces the entry, or `null`: what the account has is not yet what is held. */
function settle(
  { record }: PhoneEntry,
  sent: Sent,
  receipt: AccountReceipt,
  now: number,
): Settled | null {
  const isDeleted = receipt.outcome === "deleted";
  if (!isDeleted && receipt.revision < record.revision) return null;
  // A tombstone beats every revision, so the watch is told that its own one has been dealt with.
  const revision = Math.max(receipt.revision, record.revision);
  const isSeen = revision === record.revision && sent.revision === record.revision;
  const hash = isSeen ? contentHash(record) : null;
  return { id: record.id, revision, accountId: sent.accountId, hash, at: now };
}

/** Edited while it was on its way: go at once. Else the account did not take what it was given. */
function again(entry: PhoneEntry, sent: Sent, retryAt: number): PhoneEntry {
  if (sent.revision < entry.record.revision) return fresh(entry);
  return { ...entry, attempts: entry.attempts + 1, nextAt: retryAt };
}

function park(entry: PhoneEntry, sent: Sent, reason: "refused" | "conflict"): PhoneEntry {
  return sent.revision < entry.record.revision ? fresh(entry) : { ...entry, reason };
}

function onConnected(entry: PhoneEntry, accountId: string): PhoneEntry {
  if (entry.accountId === null) return fresh({ ...entry, accountId });
  if (entry.accountId === accountId) {
    return without(entry, ["sign-in-again", "account-deleted", "other-account"]);
  }
  // What its own account refused is no different for having been away.
  const isParked = entry.reason === "refused" || entry.reason === "conflict";
  return isParked ? entry : { ...entry, reason: "other-account" };
}

function onLost(entry: PhoneEntry, accountId: string, reason: NeedsYouReason): PhoneEntry {
  const isHeldUp = entry.reason === null || entry.reason === "sign-in-again";
  return entry.accountId === accountId && isHeldUp ? { ...entry, reason } : entry;
}

function without(entry: PhoneEntry, reasons: readonly NeedsYouReason[]): PhoneEntry {
  return entry.reason !== null && reasons.includes(entry.reason) ? fresh(entry) : entry;
}

function fresh(entry: PhoneEntry): PhoneEntry {
  return { ...entry, reason: null, attempts: 0, nextAt: 0 };
}
