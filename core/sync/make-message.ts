/** What watch and phone may say, each made in one place. `parse-message.ts` reads them back. */

import type { SessionRecord } from "../record/record.ts";
import type { Fault } from "../result.ts";
import {
  MESSAGE_VERSION,
  type PhoneSettings,
  type Receipt,
  type Reply,
  type Request,
} from "./message.ts";

const v = MESSAGE_VERSION;

export function makePutRecord(record: SessionRecord): Request {
  return { v, type: "put-record", record };
}

export function makeGetReceipts(ids: readonly string[]): Request {
  return { v, type: "get-receipts", ids };
}

export function makeGetSettings(): Request {
  return { v, type: "get-settings" };
}

export function makeReceiptsReply(receipts: readonly Receipt[]): Reply {
  return { v, type: "receipts", receipts };
}

export function makeSettingsReply(settings: PhoneSettings): Reply {
  return { v, type: "settings", settings };
}

/** The path goes into the sentence: the other side has no use for it but to show it. */
export function makeFaultReply(fault: Fault): Reply {
  const where = fault.path === "" ? "" : ` (${fault.path})`;
  return { v, type: "fault", code: fault.code, message: `${fault.message}${where}` };
}
