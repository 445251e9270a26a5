/**
 * Marks: "that rep was not clean", said by a turn of the crown while the next one runs. A mark
 * belongs to a counted rep, so it can never outnumber them.
 */

import type { Effect } from "./effect.ts";
import { MARK_LOCKOUT_MS, type Mark, type Session, tallyOf, withTally } from "./session.ts";

type Moment = readonly [Session, readonly Effect[]];

const FELT: readonly Effect[] = [{ type: "mark-felt" }];

export function markLast(session: Session, at: number): Moment {
  if (isLockedOut(session, at)) return [session, []];
  const rep = lastCounted(session);
  if (rep === null || tallyOf(session, rep.set).marked.includes(rep.rep)) return [session, []];
  const marked = [...tallyOf(session, rep.set).marked, rep.rep];
  const next = withTally(session, rep.set, { marked });
  return [{ ...next, marks: [...session.marks, rep], markedAt: at }, FELT];
}

export function unmarkLast(session: Session, at: number): Moment {
  if (isLockedOut(session, at)) return [session, []];
  const last = session.marks[session.marks.length - 1];
  if (last === undefined) return [session, []];
  const marked = tallyOf(session, last.set).marked.filter((rep) => rep !== last.rep);
  const next = withTally(session, last.set, { marked });
  return [{ ...next, marks: session.marks.slice(0, -1), markedAt: at }, FELT];
}

/** The last rep that was counted: in this set, or else in the nearest set before it. */
function lastCounted(session: Session): Mark | null {
  for (let set = session.set; set >= 0; set -= 1) {
    const { paced } = tallyOf(session, set);
    if (paced > 0) return { set, rep: paced };
  }
  return null;
}

/** A burst is one mark; a clock that went back locks nobody out. */
function isLockedOut(session: Session, at: number): boolean {
  if (session.markedAt === null) return false;
  const sinceMs = at - session.markedAt;
  return sinceMs >= 0 && sinceMs < MARK_LOCKOUT_MS;
}
