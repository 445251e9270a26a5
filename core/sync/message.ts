/**
 * What watch and phone say to each other: one request, one reply. Every message carries the version
 * of this page; an unknown version is refused by code and nothing is lost by it.
 */

import type { Ring } from "../diagnostics/ring.ts";
import type { SessionRecord } from "../record/record.ts";
import type { Favour } from "./favour.ts";
import type { Memory } from "./memory.ts";
import type { SettingsDocument } from "./settings-document.ts";
import type { WristWord } from "./wrist-copy.ts";

export const MESSAGE_VERSION = 1;

/** Where a record has got to; `on-watch` needs no message. */
export const SYNC_STATES = ["on-watch", "on-phone", "in-account", "needs-you"] as const;
export type SyncState = (typeof SYNC_STATES)[number];

/** What the phone knows of one record. The revision is the one the state is true of. */
export interface Receipt {
  readonly id: string;
  readonly revision: number;
  readonly state: Exclude<SyncState, "on-watch">;
  /** Why it needs the person; `null` otherwise. */
  readonly reason: NeedsYouReason | null;
}

export const NEEDS_YOU_REASONS = [
  "sign-in-again",
  "account-deleted",
  "refused",
  "conflict",
  "other-account",
] as const;
export type NeedsYouReason = (typeof NEEDS_YOU_REASONS)[number];

export interface PhoneSettings {
  /** The phone's document, for the watch to keep. */
  readonly routine: SettingsDocument;
  /** What the person asks of the watch. It grants the one it has not granted yet. */
  readonly favour: Favour;
}

export type Request =
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "put-record";
      readonly record: SessionRecord;
    }
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "get-receipts";
      readonly ids: readonly string[];
    }
  /** Each says what it has; the reply brings what the other one has. */
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "share-settings";
      readonly word: WristWord;
    }
  /** From a watch that remembers nothing. */
  | { readonly v: typeof MESSAGE_VERSION; readonly type: "get-memory" }
  /** Asked for by a favour. */
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "put-diagnostics";
      readonly ring: Ring;
    };

/** In a fixed order, which the diagnostics count by. */
export const REQUEST_TYPES: readonly Request["type"][] = [
  "put-record",
  "get-receipts",
  "share-settings",
  "get-memory",
  "put-diagnostics",
];

export type Reply =
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "receipts";
      /** Only of records the phone knows; an id left out is not on the phone. */
      readonly receipts: readonly Receipt[];
    }
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "settings";
      readonly settings: PhoneSettings;
    }
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "memory";
      readonly memory: Memory;
    }
  /** It is written down. */
  | { readonly v: typeof MESSAGE_VERSION; readonly type: "noted" }
  | {
      readonly v: typeof MESSAGE_VERSION;
      readonly type: "fault";
      readonly code: string;
      readonly message: string;
    };

/** zml wraps a request as `{method, params}`; ours is always this method. */
export const ZML_METHOD = "hip";
