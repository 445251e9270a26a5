/** What watch and phone may say, each made in one place. `parse-message.ts` reads them back. */

import type { Ring } from "../diagnostics/ring.ts";
import type { SessionRecord } from "../record/record.ts";
import type { Fault } from "../result.ts";
import type { Memory } from "./memory.ts";
import {
  MESSAGE_VERSION,
  type PhoneSettings,
  type Receipt,
  type Reply,
  type Request,
} from "./message.ts";
import type { WristWord } from "./wrist-copy.ts";

const v = MESSAGE_VERSION;

export function makePutRecord(record: SessionRecord): Request {
  return { v, type: "put-record", record };
}

export function makeGetReceipts(ids: readonly string[]): Request {
  return { v, type: "get-receipts", ids };
}

export function makeShareSettings(word: WristWord): Request {
  return { v, type: "share-settings", word };
}

export function makeGetMemory(): Request {
  return { v, type: "get-memory" };
}

export function makePutDiagnostics(ring: Ring): Request {
  return { v, type: "put-diagnostics", ring };
}

export function makeReceiptsReply(receipts: readonly Receipt[]): Reply {
  return { v, type: "receipts", receipts };
}

export function makeSettingsReply(settings: PhoneSettings): Reply {
  return { v, type: "settings", settings };
}

export function makeMemoryReply(memory: Memory): Reply {
  return { v, type: "memory", memory };
}

export function makeNotedReply(): Reply {
  return { v, type: "noted" };
}

/** The path goes into the sentence: the other side has no use for it but to show it. */
export function makeFaultReply(fault: Fault): Reply {
  const where = fault.path === "" ? "" : ` (${fault.path})`;
  return { v, type: "fault", code: fault.code, message: `${fault.message}${where}` };
}
