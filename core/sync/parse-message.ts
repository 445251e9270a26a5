/**
 * Reads what came over Bluetooth. The version is looked at before anything else, so that a message
 * from another version is refused by its own code and never half understood.
 */

import { STRENGTHS } from "../haptics/cue.ts";
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
import { readRoutine } from "../plan/parse-plan.ts";
import { readRecord } from "../record/parse-record.ts";
import { RECORD_LIMITS } from "../record/record.ts";
import { isSessionId } from "../record/session-id.ts";
import type { Result } from "../result.ts";
import {
  MESSAGE_VERSION,
  NEEDS_YOU_REASONS,
  type PhoneSettings,
  type Receipt,
  type Reply,
  type Request,
  SYNC_STATES,
} from "./message.ts";

export const MESSAGE_LIMITS = { ids: 200, codeChars: 64, messageChars: 500 } as const;

const v = MESSAGE_VERSION;
const PHONE_STATES = SYNC_STATES.filter((state) => state !== "on-watch");

export function parseRequest(raw: unknown): Result<Request> {
  return parse(() => readRequest(raw));
}

export function parseReply(raw: unknown): Result<Reply> {
  return parse(() => readReply(raw));
}

function readRequest(raw: unknown): Request {
  const type = readOneOf(readType(raw), "type", ["put-record", "get-receipts", "get-settings"]);
  if (type === "put-record") {
    const fields = readObject(raw, "", ["v", "type", "record"]);
    return { v, type, record: readRecord(fields["record"], "record") };
  }
  if (type === "get-receipts") {
    const fields = readObject(raw, "", ["v", "type", "ids"]);
    const ids = readList(fields["ids"], "ids", MESSAGE_LIMITS.ids);
    return { v, type, ids: ids.map((id, index) => readSessionId(id, `ids[${index}]`)) };
  }
  readObject(raw, "", ["v", "type"]);
  return { v, type };
}

function readReply(raw: unknown): Reply {
  const type = readOneOf(readType(raw), "type", ["receipts", "settings", "fault"]);
  if (type === "receipts") {
    const fields = readObject(raw, "", ["v", "type", "receipts"]);
    const receipts = readList(fields["receipts"], "receipts", MESSAGE_LIMITS.ids);
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
  const fields = readObject(raw, "", ["v", "type", "code", "message"]);
  return {
    v,
    type,
    code: readText(fields["code"], "code", MESSAGE_LIMITS.codeChars),
    message: readText(fields["message"], "message", MESSAGE_LIMITS.messageChars),
  };
}

/** The type is only worth reading once the version is known to be ours. */
function readType(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return refuse("not-an-object", "", "The message should be an object.");
  }
  const head = raw as { readonly v?: unknown; readonly type?: unknown };
  if (head.v !== v) {
    refuse("unknown-version", "v", "Watch and phone run different versions of the app.");
  }
  return head.type;
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
  const fields = readObject(raw, path, ["routine", "wantedStrength"]);
  return {
    routine: readRoutine(fields["routine"], `${path}.routine`),
    wantedStrength: readNullable(fields["wantedStrength"], (one) =>
      readOneOf(one, `${path}.wantedStrength`, STRENGTHS),
    ),
  };
}

function readSessionId(raw: unknown, path: string): string {
  const text = readText(raw, path, 36);
  return isSessionId(text) ? text : refuse("unknown-value", path, "It is not a session id.");
}
