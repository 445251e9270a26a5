/**
 * A session is one plan being lived. It is plain data: instants are milliseconds since 1970 and are
 * always deadlines or the person's own moments, never the time some tick happened to come. So the
 * same events make the same session, however the ticks between them were grouped.
 */

import type { Plan } from "../plan/plan.ts";
import { WAIT_MS, type WaitKind } from "../plan/wait.ts";
import type { SetEnd } from "../record/record.ts";

/** A rep's cue that could not be played within this time is not played at all. */
export const PERISH_MS = 300;
/** Reopened within this time a session goes on, later it is closed as it is. */
export const RESUMABLE_MS = 30 * 60 * 1000;
/** After this long paused or waiting, the screen is let go. */
export const IDLE_MS = 10 * 60 * 1000;
/** A burst of crown clicks is one mark. */
export const MARK_LOCKOUT_MS = 600;

export const PAUSE_REASONS = ["hand", "gap", "low-battery", "reopened"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export type Phase =
  | {
      readonly kind: "waiting";
      readonly wait: WaitKind | "resume";
      readonly startedAt: number;
      /** When the first rep begins; `null` while the session waits for the person. */
      readonly until: number | null;
      /** Count-in beats that are over, 0 to 3. */
      readonly beats: number;
      /** Reminders given while it waits for the person. */
      readonly reminders: number;
    }
  | {
      readonly kind: "moving";
      /** When the rep in progress began. */
      readonly repAt: number;
      /** Its cue was played; a rep without one is never counted. */
      readonly isFelt: boolean;
    }
  | {
      readonly kind: "paused";
      readonly reason: PauseReason;
      /** The last instant the session is known to have gone on. */
      readonly since: number;
      /** When the pause was noticed: the same, unless the watch had slept. */
      readonly noticedAt: number;
      /** When what tells of it is over, so that a beat may be felt. */
      readonly quietAt: number;
    }
  | { readonly kind: "finished"; readonly at: number };

export interface SetTally {
  /** Slots of the set that are over: one a rep, felt or not. */
  readonly slots: number;
  readonly paced: number;
  /** Numbers, from 1, of the counted reps that were marked not clean. */
  readonly marked: readonly number[];
  readonly ended: SetEnd | null;
  /** Since the session's start; 0 until the set begins. */
  readonly startMs: number;
  readonly endMs: number;
}

export interface Session {
  readonly startedAt: number;
  readonly phase: Phase;
  /** Index into the plan's sets: the one awaited, moving, or paused in. */
  readonly set: number;
  readonly tallies: readonly SetTally[];
  /** The marks in the order they were made, so that the latest can be taken back. */
  readonly marks: readonly Mark[];
  readonly markedAt: number | null;
  readonly pauses: number;
  readonly pausedMs: number;
}

export interface Mark {
  readonly set: number;
  readonly rep: number;
}

const UNTOUCHED: SetTally = {
  slots: 0,
  paced: 0,
  marked: [],
  ended: null,
  startMs: 0,
  endMs: 0,
};

export function startSession(plan: Plan, at: number): Session {
  return {
    startedAt: at,
    phase: {
      kind: "waiting",
      wait: "setup",
      startedAt: at,
      until: at + WAIT_MS.setup,
      beats: 0,
      reminders: 0,
    },
    set: 0,
    tallies: plan.sets.map(() => UNTOUCHED),
    marks: [],
    markedAt: null,
    pauses: 0,
    pausedMs: 0,
  };
}

export function tallyOf(session: Session, set: number): SetTally {
  return session.tallies[set] ?? UNTOUCHED;
}

export function withTally(session: Session, set: number, change: Partial<SetTally>): Session {
  const tallies = session.tallies.slice();
  tallies[set] = { ...tallyOf(session, set), ...change };
  return { ...session, tallies };
}
