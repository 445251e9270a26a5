/**
 * What the person changed on the web after a session: clean reps of single sets, and a note. It lies
 * over the record and is never written into it; a later revision by the watch leaves it where it is.
 */

import type { SessionRecord } from "./record.ts";

export const OVERLAY_LIMITS = { noteChars: 2000, version: 1_000_000 } as const;

export interface Overlay {
  /** From 1; each edit raises it by one. */
  readonly version: number;
  /** One a set, in the record's order; `null` leaves what the record says. */
  readonly clean: readonly (number | null)[];
  readonly note: string | null;
}

export type OverlayContent = Omit<Overlay, "version">;

/** The record as people are shown it. A count that no longer fits what was paced is passed over. */
export function withOverlay(record: SessionRecord, overlay: OverlayContent | null): SessionRecord {
  if (overlay === null) return record;
  const sets = record.sets.map((set, index) => {
    const clean = overlay.clean[index] ?? null;
    return clean === null || clean > set.paced ? set : { ...set, clean };
  });
  return { ...record, sets };
}
