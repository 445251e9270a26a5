/** When a session next has something to do: the one deadline the watch has to wake for. */

import type { Plan } from "../plan/plan.ts";
import { BEAT_MS, BEATS, COUNT_IN_MS } from "../plan/wait.ts";
import type { Phase, Session } from "./session.ts";

/** A switch that waits for the person is told again after these, counted from its start. */
export const REMINDER_MS: readonly number[] = [15_000, 45_000];

/** `null`: nothing happens until the person does something. */
export function nextAt(plan: Plan, session: Session): number | null {
  const { phase } = session;
  switch (phase.kind) {
    case "waiting":
      return nextInWait(phase);
    case "moving":
      return phase.repAt + plan.repMs;
    case "paused":
    case "finished":
      return null;
  }
}

function nextInWait(phase: Phase & { kind: "waiting" }): number | null {
  if (phase.until === null) {
    const afterMs = REMINDER_MS[phase.reminders];
    return afterMs === undefined ? null : phase.startedAt + afterMs;
  }
  if (phase.beats >= BEATS) return phase.until;
  return phase.until - COUNT_IN_MS + phase.beats * BEAT_MS;
}

/** The latest instant the session is certain of: a clock behind it has gone back. */
export function lastKnownAt(session: Session): number {
  const { phase } = session;
  switch (phase.kind) {
    case "waiting":
      return lastInWait(phase);
    case "moving":
      return phase.repAt;
    case "paused":
      return phase.noticedAt;
    case "finished":
      return phase.at;
  }
}

function lastInWait(phase: Phase & { kind: "waiting" }): number {
  if (phase.until !== null && phase.beats > 0) {
    return phase.until - COUNT_IN_MS + (phase.beats - 1) * BEAT_MS;
  }
  return phase.startedAt + (REMINDER_MS[phase.reminders - 1] ?? 0);
}
