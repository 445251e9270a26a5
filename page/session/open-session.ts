/**
 * What the session's page finds when it opens: a session just begun, one to go on with, one that is
 * over but not yet put away, or nothing that can be trusted.
 */

import { advance } from "../../core/session/advance.ts";
import type { SessionEvent } from "../../core/session/event.ts";
import { lastEventAt, makeEventLine, parseJournal, replay } from "../../core/session/journal.ts";
import type { JournalHead } from "../../core/session/journal-head.ts";
import { type Session, startSession } from "../../core/session/session.ts";
import { readJournal, setJournalAside, writeJournal } from "../platform/journal-file.ts";

/** The page's parameter when the check-in has just written the head. */
export const FRESH = "fresh";

export interface Opened {
  readonly head: JournalHead;
  readonly session: Session;
  /** The number of the journal's next line. */
  readonly line: number;
  /** It was away for too long and is closed as it is. */
  readonly isExpired: boolean;
}

export function openSession(param: string, now: number): Opened | null {
  const text = readJournal();
  if (text === null) return null;
  const journal = parseJournal(text);
  if (!journal.ok) {
    console.log(`the journal is set aside: ${journal.fault.code} ${journal.fault.path}`);
    setJournalAside(now);
    return null;
  }
  const { head, events, intact, isTorn } = journal.value;
  if (param === FRESH && events.length === 0) {
    const session = startSession(head.plan, head.startedAt);
    return { head, session, line: 1, isExpired: false };
  }
  const lived = replay(head, events);
  const reopen: SessionEvent = {
    type: "reopen",
    at: now,
    awayMs: now - lastEventAt(journal.value),
  };
  const [session] = advance(head.plan, lived, reopen);
  const isExpired = lived.phase.kind !== "finished" && session.phase.kind === "finished";
  const line = events.length + 1;
  if (session === lived) {
    if (isTorn) writeJournal(intact);
    return { head, session, line, isExpired };
  }
  // One whole write: what is torn must not stand in front of what comes next.
  writeJournal(intact + makeEventLine(head, line, reopen));
  return { head, session, line: line + 1, isExpired };
}
