/**
 * A page of the account's sessions, as the phone reads it. One that a newer app has written in a way
 * unknown here is passed over; the others are still worth having.
 */

import * as v from "valibot";
import { type OverlayContent, withOverlay } from "../record/overlay.ts";
import type { SessionRecord } from "../record/record.ts";
import { ok, type Result } from "../result.ts";
import { overlaySchema } from "./overlay.ts";
import { parseWithSchema } from "./parse-with-schema.ts";
import { parseSessionRecord } from "./session-record.ts";

const AN_OBJECT = "It should be an object.";

const pageSchema = v.object(
  { sessions: v.array(v.looseObject({}, AN_OBJECT), "It should be a list.") },
  AN_OBJECT,
);

/** Each as people are shown it, edits laid over. */
export function parseSessionList(raw: unknown): Result<readonly SessionRecord[]> {
  const page = parseWithSchema(pageSchema, raw);
  if (!page.ok) return page;
  return ok(
    page.value.sessions.flatMap(({ record, overlay }) => {
      const parsed = parseSessionRecord(record);
      return parsed.ok ? [withOverlay(parsed.value, readOverlay(overlay))] : [];
    }),
  );
}

function readOverlay(raw: unknown): OverlayContent | null {
  const overlay = parseWithSchema(overlaySchema, raw);
  return overlay.ok ? overlay.value : null;
}
