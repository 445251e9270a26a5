/**
 * The session machine. `advance` is the only way a session changes: time comes in as data and what
 * the watch should do comes out as data, so one journal of events replays to the same session on
 * the watch, in a test and in the simulator.
 */

import type { Plan } from "../plan/plan.ts";
import { COUNT_IN_MS } from "../plan/wait.ts";
import { catchUp, type Moment } from "./catch-up.ts";
import { closeSession, closeSet } from "./close-set.ts";
import { type Effect, strongest } from "./effect.ts";
import type { SessionEvent } from "./event.ts";
import { markLast, unmarkLast } from "./marks.ts";
import { pauseAt } from "./pause.ts";
import { quietAt } from "./quiet-at.ts";
import { type Phase, RESUMABLE_MS, type Session, tallyOf } from "./session.ts";

/**
 * Events that make no sense in the current phase change nothing and return the same object: a late
 * tap is harmless, and `===` tells the page that there is nothing to write or draw.
 */
export function advance(plan: Plan, session: Session, event: SessionEvent): Moment {
  const [current, caught] =
    event.type === "reopen" ? still(session) : catchUp(plan, session, event.at);
  // What the person did was meant for a session that went on; of the gap they knew nothing yet.
  const [next, caused] = isStopped(session, current) ? still(current) : react(plan, current, event);
  return [next, strongest([...caught, ...caused])];
}

function react(plan: Plan, session: Session, event: SessionEvent): Moment {
  switch (event.type) {
    case "tick":
      return still(session);
    case "tap":
      return tap(plan, session, event.at);
    case "pause":
      return isGoingOn(session) ? stop(session, event.reason, event.at) : still(session);
    case "resume":
      return resume(plan, session, event.at);
    case "enough":
      return enough(plan, session, event.at);
    case "end":
      return end(plan, session, event.at);
    case "mark":
      return isGoingOn(session) ? markLast(session, event.at) : still(session);
    case "unmark":
      return isGoingOn(session) ? unmarkLast(session, event.at) : still(session);
    case "reopen":
      return reopen(plan, session, event.at, event.awayMs);
  }
}

function tap(plan: Plan, session: Session, at: number): Moment {
  const { phase } = session;
  if (phase.kind === "waiting" && !isCountingIn(phase, at)) {
    const until = quietAt(session, at) + COUNT_IN_MS;
    const going: Phase = { ...phase, until, beats: 0 };
    return catchUp(plan, { ...session, phase: going }, at);
  }
  return isGoingOn(session) ? stop(session, "hand", at) : still(session);
}

function stop(session: Session, reason: "hand" | "low-battery", at: number): Moment {
  return [pauseAt(session, reason, at, at), [{ type: "cue", cue: "stopped", dueAt: at }]];
}

function resume(plan: Plan, session: Session, at: number): Moment {
  if (session.phase.kind !== "paused") return still(session);
  const phase: Phase = {
    kind: "waiting",
    wait: "resume",
    startedAt: at,
    until: quietAt(session, at) + COUNT_IN_MS,
    beats: 0,
    reminders: 0,
  };
  return catchUp(plan, { ...afterPause(session, session.phase, at), phase }, at);
}

function enough(plan: Plan, session: Session, at: number): Moment {
  if (session.phase.kind !== "paused") return still(session);
  const { paced } = tallyOf(session, session.set);
  const went = afterPause(session, session.phase, at);
  const ended = paced > 0 ? "enough" : "skipped";
  return closeSet(plan, went, { ended, at, quietMs: quietAt(session, at) - at });
}

function end(plan: Plan, session: Session, at: number): Moment {
  if (session.phase.kind !== "paused") return still(session);
  const effects: Effect[] = [{ type: "cue", cue: "finished", dueAt: at }];
  return [closeSession(plan, afterPause(session, session.phase, at), at), effects];
}

/** Back after a kill: paused where it was, or closed as it is when too long has passed. */
function reopen(plan: Plan, session: Session, at: number, awayMs: number): Moment {
  const { phase } = session;
  if (phase.kind === "finished") return still(session);
  const since = at - Math.max(0, awayMs);
  if (awayMs > RESUMABLE_MS) {
    const went = phase.kind === "paused" ? afterPause(session, phase, since) : session;
    return still(closeSession(plan, went, since));
  }
  if (phase.kind === "paused")
    return still({ ...session, phase: { ...phase, noticedAt: at, quietAt: at } });
  return still(pauseAt(session, "reopened", since, at));
}

function afterPause(session: Session, paused: Phase & { kind: "paused" }, at: number): Session {
  return { ...session, pausedMs: session.pausedMs + Math.max(0, at - paused.since) };
}

function isGoingOn(session: Session): boolean {
  return session.phase.kind === "waiting" || session.phase.kind === "moving";
}

function isStopped(before: Session, after: Session): boolean {
  return after.phase.kind === "paused" && before.phase.kind !== "paused";
}

/** From the first beat on, a tap stops; before it, a tap hurries. */
function isCountingIn(phase: Phase & { kind: "waiting" }, at: number): boolean {
  return phase.until !== null && at >= phase.until - COUNT_IN_MS;
}

function still(session: Session): Moment {
  return [session, []];
}
