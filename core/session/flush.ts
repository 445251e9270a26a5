/**
 * When a journal line must be on the file before anything else happens. What the person did and the
 * boundaries of a session are written at once; a rep within a set may wait until its cue is over, so
 * that writing never disturbs one.
 */

import type { SessionEvent } from "./event.ts";
import type { Session } from "./session.ts";

/** A line that may wait is written this long after its event: after a rep's pulse, before the next. */
export const FLUSH_DELAY_MS = 250;

/** Lines that wait go first, in their order. What a kill takes of them is a rep that is done again. */
export function mustFlushNow(before: Session, after: Session, event: SessionEvent): boolean {
  if (before === after) return false;
  if (event.type !== "tick") return true;
  return after.set !== before.set || isAtRest(after) !== isAtRest(before);
}

function isAtRest({ phase }: Session): boolean {
  return phase.kind === "paused" || phase.kind === "finished";
}
