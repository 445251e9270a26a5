/** What the watch asks the phone, checked where it arrives. */

import * as v from "valibot";
import { MOST_ENTRIES } from "../diagnostics/ring.ts";
import type { Result } from "../result.ts";
import { MOST_GRANTS } from "../sync/favour.ts";
import { MESSAGE_VERSION, type Request } from "../sync/message.ts";
import { MOST_SETTINGS_VERSION } from "../sync/settings-document.ts";
import { list, text, uuidV7, wholeNumber } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";
import { sessionRecordSchema } from "./session-record.ts";

/** More than the watch can hold, so no honest request is refused. */
const MOST_IDS = 200;

const version = v.literal(MESSAGE_VERSION, "This version of the message is not known here.");

/** Of a newer watch's settings nothing is judged but their shape: the phone only carries them. */
const documentSchema = v.strictObject({
  version: wholeNumber(0, MOST_SETTINGS_VERSION),
  document: v.looseObject({ v: wholeNumber(1, 1000) }, "It should be an object."),
});

const wristWordSchema = v.strictObject({
  watch: v.pipe(text(8), v.regex(/^[0-9a-f]{8}$/, "It should be eight hex digits.")),
  wrist: documentSchema,
  routineVersion: wholeNumber(0, MOST_SETTINGS_VERSION),
  grants: list(wholeNumber(0, Number.MAX_SAFE_INTEGER), MOST_GRANTS),
});

const ringSchema = list(
  v.strictObject({
    at: wholeNumber(0, Number.MAX_SAFE_INTEGER),
    code: v.pipe(text(32), v.regex(/^[a-z][a-z0-9-]*$/, "It should be a code.")),
    id: v.nullable(uuidV7()),
    n: v.nullable(wholeNumber(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  }),
  MOST_ENTRIES,
);

const requestSchema = v.variant(
  "type",
  [
    v.strictObject({
      v: version,
      type: v.literal("put-record"),
      record: sessionRecordSchema,
    }),
    v.strictObject({
      v: version,
      type: v.literal("get-receipts"),
      ids: list(uuidV7(), MOST_IDS),
    }),
    v.strictObject({ v: version, type: v.literal("share-settings"), word: wristWordSchema }),
    v.strictObject({ v: version, type: v.literal("get-memory") }),
    v.strictObject({ v: version, type: v.literal("put-diagnostics"), ring: ringSchema }),
  ],
  "This is not a request that is known here.",
);

export function parseRequest(raw: unknown): Result<Request> {
  return parseWithSchema(requestSchema, raw);
}
