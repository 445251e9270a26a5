/**
 * A watch that keeps a journal as the flush rule says, loses what was not yet written when it is
 * killed, and comes back. The person knows what they mean to do, whatever the watch has lost.
 */

import { makeRecord } from "../../../core/record/make-record.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { advance } from "../../../core/session/advance.ts";
import type { SessionEvent } from "../../../core/session/event.ts";
import { FLUSH_DELAY_MS, mustFlushNow } from "../../../core/session/flush.ts";
import {
  lastEventAt,
  makeEventLine,
  makeHeadLine,
  parseJournal,
  replay,
} from "../../../core/session/journal.ts";
import type { JournalHead } from "../../../core/session/journal-head.ts";
import { nextAt } from "../../../core/session/next-at.ts";
import { type Session, startSession, tallyOf } from "../../../core/session/session.ts";

export interface Intent {
  /** Set and rep, both as counted by the session: set from 0, rep from 1. */
  readonly marks: readonly (readonly [number, number])[];
  /** Sets that are ended by `enough` at so many reps. */
  readonly enoughAt: ReadonlyMap<number, number>;
}

export interface Kill {
  /** After this many events that changed something, and so long after the last of them. */
  readonly afterEvents: number;
  readonly afterMs: number;
  readonly awayMs: number;
}

interface Watch {
  readonly session: Session;
  readonly now: number;
  readonly file: string;
  readonly waiting: string;
  readonly number: number;
}

export interface Kept {
  readonly record: SessionRecord;
  /** The journal, as it was written in the end. */
  readonly file: string;
  readonly events: number;
}

export function liveKept(head: JournalHead, intent: Intent, kill: Kill | null): Kept {
  let watch: Watch = {
    session: startSession(head.plan, head.startedAt),
    now: head.startedAt,
    file: makeHeadLine(head),
    waiting: "",
    number: 1,
  };
  let events = 0;
  while (watch.session.phase.kind !== "finished") {
    if (kill !== null && events === kill.afterEvents) watch = killed(head, watch, kill);
    watch = happen(head, watch, nextEvent(head, watch, intent));
    events += 1;
  }
  return { record: makeRecord(head, watch.session), file: watch.file, events };
}

function happen(head: JournalHead, from: Watch, event: SessionEvent): Watch {
  const isWritten = event.at - from.now >= FLUSH_DELAY_MS;
  const file = isWritten ? from.file + from.waiting : from.file;
  const [session] = advance(head.plan, from.session, event);
  if (session === from.session) throw new Error(`${event.type} changed nothing`);
  const waiting = (isWritten ? "" : from.waiting) + makeEventLine(head, from.number, event);
  const next = { session, now: event.at, number: from.number + 1 };
  return mustFlushNow(from.session, session, event)
    ? { ...next, file: file + waiting, waiting: "" }
    : { ...next, file, waiting };
}

function killed(head: JournalHead, from: Watch, kill: Kill): Watch {
  const isWritten = kill.afterMs >= FLUSH_DELAY_MS;
  const file = isWritten ? from.file + from.waiting : from.file;
  const journal = readBack(head, file);
  const session = replay(journal.head, journal.events);
  const at = from.now + kill.afterMs + kill.awayMs;
  const back: Watch = { session, now: at, file, waiting: "", number: journal.events.length + 1 };
  return happen(head, back, { type: "reopen", at, awayMs: at - lastEventAt(journal) });
}

function readBack(head: JournalHead, file: string) {
  const journal = parseJournal(file);
  if (!journal.ok) throw new Error(journal.fault.message);
  if (journal.value.isTorn || journal.value.head.id !== head.id) throw new Error("torn");
  return journal.value;
}

function nextEvent(head: JournalHead, { session, now }: Watch, intent: Intent): SessionEvent {
  const { paced } = tallyOf(session, session.set);
  const isEnough = paced === intent.enoughAt.get(session.set);
  if (session.phase.kind === "paused") {
    return { type: isEnough ? "enough" : "resume", at: now + 1500 };
  }
  if (isEnough) return { type: "tap", at: now + 100 };
  if (meansToMark(session, intent)) return { type: "mark", at: now + 700 };
  const due = nextAt(head.plan, session);
  if (due === null) return { type: "tap", at: now + 5000 };
  return { type: "tick", at: Math.max(now, due) };
}

function meansToMark(session: Session, intent: Intent): boolean {
  const [set, rep] = lastCounted(session);
  const isMeant = intent.marks.some((one) => one[0] === set && one[1] === rep);
  return isMeant && !tallyOf(session, set).marked.includes(rep);
}

function lastCounted(session: Session): readonly [number, number] {
  let set = session.set;
  while (set > 0 && tallyOf(session, set).paced === 0) set -= 1;
  return [set, tallyOf(session, set).paced];
}
