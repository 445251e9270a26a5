/** An edit of a session's overlay, as it comes in: what it is based on, and all of its content. */

import * as v from "valibot";
import { OVERLAY_LIMITS, type OverlayContent } from "../record/overlay.ts";
import { RECORD_LIMITS } from "../record/record.ts";
import type { Result } from "../result.ts";
import { list, text, wholeNumber } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";

export interface OverlayEdit extends OverlayContent {
  /** The version the person was looking at; 0 when there was none. */
  readonly basedOn: number;
}

const content = {
  clean: list(v.nullable(wholeNumber(0, RECORD_LIMITS.reps)), RECORD_LIMITS.sets),
  note: v.nullable(text(OVERLAY_LIMITS.noteChars)),
};

export const overlayEditSchema = v.strictObject({
  basedOn: wholeNumber(0, OVERLAY_LIMITS.version - 1),
  ...content,
});

export const overlaySchema = v.strictObject({
  version: wholeNumber(1, OVERLAY_LIMITS.version),
  ...content,
});

export function parseOverlayEdit(raw: unknown): Result<OverlayEdit> {
  return parseWithSchema(overlayEditSchema, raw);
}
