/**
 * Runs a session on a watch. It owns the one session there is, and the order at every instant: cue,
 * journal, screen. What core asks for goes out through the ports; nothing else here has an effect.
 */

import type { Cue } from "../../core/haptics/cue.ts";
import { advance } from "../../core/session/advance.ts";
import type { SessionEvent } from "../../core/session/event.ts";
import { FLUSH_DELAY_MS, mustFlushNow } from "../../core/session/flush.ts";
import { heldUntil } from "../../core/session/hold.ts";
import { makeEventLine } from "../../core/session/journal.ts";
import type { JournalHead } from "../../core/session/journal-head.ts";
import { nextAt } from "../../core/session/next-at.ts";
import type { Session } from "../../core/session/session.ts";
import type { Alarm } from "../platform/clock.ts";

export interface RunPorts {
  now(): number;
  alarm(ring: () => void): Alarm;
  play(cue: Cue): void;
  answerMark(nextDueAt: number | null): void;
  /** Adds lines to the journal; answers how many characters of them are there now. */
  append(lines: string): number;
  draw(session: Session, now: number): void;
  hold(isHeld: boolean): void;
  onFinished(): void;
}

export interface Run {
  /** Something the person did, now. */
  handle(event: Doing): void;
  /** Writes what is still pending and stops every timer. */
  close(): void;
}

type WithoutAt<T> = T extends unknown ? Omit<T, "at"> : never;
export type Doing = WithoutAt<SessionEvent>;

/** `line`: the number of the journal's next line. */
export function startRun(head: JournalHead, begun: Session, line: number, ports: RunPorts): Run {
  let session = begun;
  let nextLine = line;
  let pending = "";
  let isHeld: boolean | null = null;
  let isOver = false;
  const ticker = ports.alarm(() => handle({ type: "tick" }));
  const flusher = ports.alarm(flush);

  function flush(): void {
    flusher.clear();
    // What a full watch did not take goes with the next lines: there must be no hole before them.
    if (pending !== "") pending = pending.slice(ports.append(pending));
  }

  function journal(event: SessionEvent, before: Session): void {
    pending += makeEventLine(head, nextLine, event);
    nextLine += 1;
    if (mustFlushNow(before, session, event)) flush();
    else flusher.set(event.at + FLUSH_DELAY_MS);
  }

  function handle(doing: Doing): void {
    if (isOver) return;
    const now = ports.now();
    const event = { ...doing, at: now } as SessionEvent;
    const before = session;
    const [after, effects] = advance(head.plan, before, event);
    session = after;
    for (const effect of effects) {
      if (effect.type === "cue") ports.play(effect.cue);
      else ports.answerMark(nextAt(head.plan, after));
    }
    if (after !== before) journal(event, before);
    settle(now);
  }

  function settle(now: number): void {
    ports.draw(session, now);
    holdAsNeeded(now);
    if (session.phase.kind === "finished") {
      isOver = true;
      close();
      ports.onFinished();
      return;
    }
    const wake = nextWake(head, session, now);
    if (wake === null) ticker.clear();
    else ticker.set(wake);
  }

  function holdAsNeeded(now: number): void {
    const until = heldUntil(session);
    const wanted = until === null || now < until;
    if (wanted === isHeld) return;
    isHeld = wanted;
    ports.hold(wanted);
  }

  function close(): void {
    flush();
    ticker.clear();
  }

  settle(ports.now());
  return { handle, close };
}

/** The next deadline, the next second to show in a wait, or when the screen may be let go. */
function nextWake(head: JournalHead, session: Session, now: number): number | null {
  const wakes: number[] = [];
  const due = nextAt(head.plan, session);
  if (due !== null) wakes.push(due);
  const { phase } = session;
  if (phase.kind === "waiting" && phase.until !== null) {
    wakes.push(now + ((phase.until - now) % 1000 || 1000));
  }
  const idleAt = heldUntil(session);
  if (idleAt !== null && idleAt > now) wakes.push(idleAt);
  return wakes.length === 0 ? null : Math.min(...wakes);
}
