/**
 * The journal is how a session survives the watch: a head that says what is being done, then one
 * line an event. Every line is ASCII with its number and a checksum, so that a torn tail is seen and
 * dropped, and replaying the rest gives the session as it was lived.
 */

import { asciiJson } from "../ascii-json.ts";
import { fail, ok, type Result } from "../result.ts";
import { advance } from "./advance.ts";
import type { SessionEvent } from "./event.ts";
import { parseEvent, writeEvent } from "./journal-event.ts";
import { type JournalHead, parseHead } from "./journal-head.ts";
import { readLine, seal } from "./journal-line.ts";
import { type Session, startSession } from "./session.ts";

export interface Journal {
  readonly head: JournalHead;
  readonly events: readonly SessionEvent[];
  /** The part of the text that is whole; anything after it was torn and is not trusted. */
  readonly intact: string;
  readonly isTorn: boolean;
}

export function makeHeadLine(head: JournalHead): string {
  return seal(0, asciiJson(head));
}

/** `number`: from 1, one more for each line. At most 32 bytes for the events of a running set. */
export function makeEventLine(head: JournalHead, number: number, event: SessionEvent): string {
  return seal(number, writeEvent(event, head.startedAt));
}

export function parseJournal(text: string): Result<Journal> {
  const lines = text.split("\n");
  const headBody = readLine(lines[0] ?? "", 0);
  if (headBody === null) return fail("corrupt", "line 1", "The session's first line is damaged.");
  const head = parseHead(headBody);
  if (!head.ok) return head;
  const events: SessionEvent[] = [];
  let intact = `${lines[0]}\n`;
  for (let number = 1; number < lines.length; number += 1) {
    const line = lines[number] ?? "";
    const body = readLine(line, number);
    const event = body === null ? null : parseEvent(body, head.value.startedAt);
    if (event === null) break;
    events.push(event);
    intact += `${line}\n`;
  }
  return ok({ head: head.value, events, intact, isTorn: intact !== text });
}

export function replay(head: JournalHead, events: readonly SessionEvent[]): Session {
  return events.reduce(
    (session, event) => advance(head.plan, session, event)[0],
    startSession(head.plan, head.startedAt),
  );
}

/** When the session last gave a sign of life: what "how long was it away" is counted from. */
export function lastEventAt(journal: Journal): number {
  const last = journal.events[journal.events.length - 1];
  return last === undefined ? journal.head.startedAt : last.at;
}
