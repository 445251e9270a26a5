/** What a person changed on a session's page: a number a set, a note, and the version they looked at. */

import { OVERLAY_LIMITS } from "../../../core/record/overlay.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { type OverlayEdit, parseOverlayEdit } from "../../../core/schema/overlay.ts";
import type { Form } from "../page.ts";

export type EditFault = "not-a-number" | "does-not-fit" | "note-too-long" | "conflict";

/** `all` fills in every rep that was paced; it is a button the person pressed. */
export function parseEdit(form: Form, { sets }: SessionRecord): OverlayEdit | EditFault {
  const fields = sets.map((_, index) => (form[fieldOf(index)] ?? "").trim());
  if (!fields.every((field) => /^\d{0,3}$/.test(field))) return "not-a-number";
  const isAll = form["fill"] === "all";
  const clean = sets.map(({ paced }, index) => (isAll ? paced : numberIn(fields[index])));
  if (clean.some((count, index) => (count ?? 0) > (sets[index]?.paced ?? 0))) return "does-not-fit";
  // Browsers send two characters for the end of a line, and count one.
  const note = (form["note"] ?? "").replace(/\r\n/g, "\n").trim();
  if (note.length > OVERLAY_LIMITS.noteChars) return "note-too-long";
  const basedOn = Number(form["basedOn"]);
  const parsed = parseOverlayEdit({ basedOn, clean, note: note === "" ? null : note });
  return parsed.ok ? parsed.value : "not-a-number";
}

export function fieldOf(index: number): string {
  return `clean-${index}`;
}

function numberIn(field: string | undefined): number | null {
  return field === undefined || field === "" ? null : Number(field);
}
