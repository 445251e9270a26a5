/** What the watch asks the phone, checked where it arrives. */

import * as v from "valibot";
import type { Result } from "../result.ts";
import { MESSAGE_VERSION, type Request } from "../sync/message.ts";
import { list, uuidV7 } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";
import { sessionRecordSchema } from "./session-record.ts";

/** More than the watch can hold, so no honest request is refused. */
const MOST_IDS = 200;

const version = v.literal(MESSAGE_VERSION, "This version of the message is not known here.");

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
    v.strictObject({ v: version, type: v.literal("get-settings") }),
  ],
  "This is not a request that is known here.",
);

export function parseRequest(raw: unknown): Result<Request> {
  return parseWithSchema(requestSchema, raw);
}
