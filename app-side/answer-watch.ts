/**
 * Answers the watch, at once and from storage alone: the account is asked afterwards. What cannot be
 * stored is refused, so that the watch keeps its copy.
 */

import type { SessionRecord } from "../core/record/record.ts";
import { type Fault, fail, ok, type Result } from "../core/result.ts";
import { parseRequest } from "../core/schema/request.ts";
import {
  makeFaultReply,
  makeMemoryReply,
  makeNotedReply,
  makeReceiptsReply,
  makeSettingsReply,
} from "../core/sync/make-message.ts";
import type { Memory } from "../core/sync/memory.ts";
import {
  type PhoneSettings,
  REQUEST_TYPES,
  type Receipt,
  type Reply,
  type Request,
  ZML_METHOD,
} from "../core/sync/message.ts";
import { isOtherVersion, OTHER_VERSION } from "../core/sync/parse-message.ts";
import { receiptOf } from "../core/sync/phone-entry.ts";
import type { WristWord } from "../core/sync/wrist-copy.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { MemoryDesk } from "./memory-desk.ts";
import type { OutboxStore } from "./outbox-store.ts";
import type { SettingsDesk } from "./settings-desk.ts";

export interface WatchDesk {
  readonly settings: SettingsDesk;
  readonly outbox: OutboxStore;
  readonly memory: MemoryDesk;
  readonly diagnostics: Diagnostics;
  /** The account connected now, or `null`. */
  readonly accountId: () => string | null;
  /** Everything is being deleted: what comes now would go with it. */
  readonly isForgetting: () => boolean;
  readonly onNews: () => void;
  /** Something may have changed that need not go at once. */
  readonly onWord: () => void;
}

const FORGETTING: Fault = {
  code: "storage-failed",
  path: "",
  message: "The phone is deleting what it has. It keeps new sessions again in a moment.",
};

export function answerWatch(desk: WatchDesk, method: unknown, params: unknown): Reply {
  const request = readRequest(method, params);
  return request.ok ? answer(desk, request.value) : makeFaultReply(request.fault);
}

function readRequest(method: unknown, params: unknown): Result<Request> {
  if (method !== ZML_METHOD) {
    return fail("unknown-value", "method", "The phone does not know this request.");
  }
  // Asked first: what another version means by a field is not ours to judge.
  if (isOtherVersion(params)) return fail("unknown-version", "v", OTHER_VERSION);
  return parseRequest(params);
}

function answer(desk: WatchDesk, request: Request): Reply {
  desk.diagnostics.note("watch-heard", { n: REQUEST_TYPES.indexOf(request.type) });
  if (desk.isForgetting()) return makeFaultReply(FORGETTING);
  switch (request.type) {
    case "put-record":
      return replyWith(keep(desk, request.record), (receipts) => makeReceiptsReply(receipts));
    case "get-receipts":
      return makeReceiptsReply(receiptsOf(desk, request.ids));
    case "share-settings":
      return replyWith(share(desk, request.word), makeSettingsReply);
    case "get-memory":
      return makeMemoryReply(remember(desk));
    case "put-diagnostics":
      return replyWith(desk.settings.keepRing(request.ring), makeNotedReply);
  }
}

function keep(desk: WatchDesk, record: SessionRecord): Result<readonly Receipt[]> {
  const before = desk.outbox.held(record.id);
  const after = desk.outbox.apply(record.id, {
    type: "put",
    record,
    accountId: desk.accountId(),
  });
  if (!after.ok) {
    desk.diagnostics.note("record-refused", { id: record.id });
    return after;
  }
  desk.diagnostics.note("record-kept", { id: record.id, n: record.revision });
  if (after.value.entry !== before.entry) desk.onNews();
  return ok(receiptsOf(desk, [record.id]));
}

/** Only of what the phone has: an id left out tells the watch to send it again. */
function receiptsOf({ outbox }: WatchDesk, ids: readonly string[]): readonly Receipt[] {
  return ids.flatMap((id) => (outbox.isKept(id) ? (receiptOf(outbox.held(id)) ?? []) : []));
}

function share(desk: WatchDesk, word: WristWord): Result<PhoneSettings> {
  const shared = desk.settings.share(word);
  desk.onWord();
  return shared;
}

function remember(desk: WatchDesk): Memory {
  const memory = desk.memory.answer(desk.accountId() !== null);
  if (memory.state === "asking") desk.onWord();
  return memory;
}

function replyWith<T>(result: Result<T>, make: (value: T) => Reply): Reply {
  if (result.ok) return make(result.value);
  const fault: Fault = result.fault;
  return makeFaultReply(fault);
}
