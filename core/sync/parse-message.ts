/**
 * What the watch reads of the phone's replies, by hand: a page has no room for a schema library. The
 * version is looked at before anything else, so that another one is never half understood.
 */

import {
  type Fields,
  parse,
  readInteger,
  readList,
  readNullable,
  readObject,
  readOneOf,
  readText,
  refuse,
} from "../parse.ts";
import { RECORD_LIMITS } from "../record/record.ts";
import { isSessionId } from "../record/session-id.ts";
import type { Result } from "../result.ts";
import { readFavour } from "./favour.ts";
import { readMemory } from "./memory.ts";
import {
  MESSAGE_VERSION,
  NEEDS_YOU_REASONS,
  type PhoneSettings,
  type Receipt,
  type Reply,
  SYNC_STATES,
} from "./message.ts";
import { readRoutineDocument } from "./routine-document.ts";

const LIMITS = { receipts: 200, codeChars: 64, messageChars: 500 } as const;

const v = MESSAGE_VERSION;
export const OTHER_VERSION = "Watch and phone run different versions of the app. Update both.";
const PHONE_STATES = SYNC_STATES.filter((state) => state !== "on-watch");

export function parseReply(raw: unknown): Result<Reply> {
  return parse(() => readReply(raw));
}

function readReply(raw: unknown): Reply {
  const type = readOneOf(readType(raw), "type", [
    "receipts",
    "settings",
    "memory",
    "noted",
    "fault",
  ]);
  if (type === "receipts") {
    const fields = readObject(raw, "", ["v", "type", "receipts"]);
    const receipts = readList(fields["receipts"], "receipts", LIMITS.receipts);
    return {
      v,
      type,
      receipts: receipts.map((one, index) => readReceipt(one, `receipts[${index}]`)),
    };
  }
  if (type === "settings") {
    const fields = readObject(raw, "", ["v", "type", "settings"]);
    return { v, type, settings: readSettings(fields["settings"], "settings") };
  }
  if (type === "memory") {
    const fields = readObject(raw, "", ["v", "type", "memory"]);
    return { v, type, memory: readMemory(fields["memory"], "memory") };
  }
  if (type === "noted") {
    readObject(raw, "", ["v", "type"]);
    return { v, type };
  }
  const fields = readObject(raw, "", ["v", "type", "code", "message"]);
  return {
    v,
    type,
    code: readText(fields["code"], "code", LIMITS.codeChars),
    message: readText(fields["message"], "message", LIMITS.messageChars),
  };
}

/** True of a message that another version of the app made, whatever else is in it. */
export function isOtherVersion(raw: unknown): boolean {
  return isObject(raw) && raw["v"] !== v;
}

function readType(raw: unknown): unknown {
  if (!isObject(raw)) return refuse("not-an-object", "", "The message should be an object.");
  if (isOtherVersion(raw)) refuse("unknown-version", "v", OTHER_VERSION);
  return raw["type"];
}

function isObject(raw: unknown): raw is Fields {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function readReceipt(raw: unknown, path: string): Receipt {
  const fields = readObject(raw, path, ["id", "revision", "state", "reason"]);
  const state = readOneOf(fields["state"], `${path}.state`, PHONE_STATES);
  const reason = readNullable(fields["reason"], (one) =>
    readOneOf(one, `${path}.reason`, NEEDS_YOU_REASONS),
  );
  if ((state === "needs-you") !== (reason !== null)) {
    refuse("inconsistent", `${path}.reason`, "A reason belongs to needs-you, and to it alone.");
  }
  return {
    id: readSessionId(fields["id"], `${path}.id`),
    revision: readInteger(fields["revision"], `${path}.revision`, 1, RECORD_LIMITS.revision),
    state,
    reason,
  };
}

function readSettings(raw: unknown, path: string): PhoneSettings {
  const fields = readObject(raw, path, ["routine", "favour"]);
  return {
    routine: readRoutineDocument(fields["routine"], `${path}.routine`),
    favour: readFavour(fields["favour"], `${path}.favour`),
  };
}

function readSessionId(raw: unknown, path: string): string {
  const text = readText(raw, path, 36);
  return isSessionId(text) ? text : refuse("unknown-value", path, "It is not a session id.");
}
