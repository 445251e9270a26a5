/**
 * A session's record: what was done, written by the watch alone. The phone carries it and the
 * account keeps it, field for field; a later revision by the watch replaces an earlier one.
 */

import type { Level } from "../plan/plan.ts";
import type { RoutineName } from "../plan/routine.ts";
import type { Direction, ExerciseId, Target } from "../series/series.ts";
import type { Side } from "../series/side.ts";

export const RECORD_SCHEMA = 1;

export const OUTCOMES = ["completed", "partial", "rested"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `ran`: to its target; `enough`: the person closed it; `cut`: the session ended in it; `skipped`: never begun. */
export const SET_ENDS = ["ran", "enough", "cut", "skipped"] as const;
export type SetEnd = (typeof SET_ENDS)[number];

export const SINCE_LAST = ["better", "same", "worse"] as const;
export type SinceLast = (typeof SINCE_LAST)[number];

export interface SetRecord {
  readonly exercise: ExerciseId;
  readonly side: Side;
  readonly direction: Direction | null;
  readonly round: number;
  readonly target: Target;
  /** Reps whose cue was felt and that ran their time. */
  readonly paced: number;
  /** Of those, marked not clean while doing. */
  readonly marked: number;
  /** `null` until the person confirms it; never filled in silently. */
  readonly clean: number | null;
  readonly ended: SetEnd;
  /** From the session's start to the first rep and to the last rep's end; both 0 if never begun. */
  readonly startMs: number;
  readonly endMs: number;
}

/** 0 none to 10 worst. */
export interface Comfort {
  readonly before: number;
  readonly spasm: boolean;
  /** At its hardest moment; `null` until answered. */
  readonly hardest: number | null;
}

export interface SessionRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** UUIDv7 made on the watch. */
  readonly id: string;
  /** From 1; the watch raises it with each change. */
  readonly revision: number;
  readonly outcome: Outcome;
  readonly routine: RoutineName;
  readonly level: Level;
  readonly repMs: number;
  /** UTC milliseconds by the watch's clock. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Minutes to add to UTC for the person's wall clock at the start. */
  readonly tzOffsetMin: number;
  readonly pauses: number;
  readonly pausedMs: number;
  readonly comfort: Comfort;
  readonly sinceLast: SinceLast | null;
  readonly lastSessionId: string | null;
  readonly model: string;
  readonly sets: readonly SetRecord[];
}

export const RECORD_LIMITS = {
  sets: 36,
  reps: 99,
  sessionMs: 6 * 60 * 60 * 1000,
  modelChars: 64,
  pauses: 10_000,
  revision: 1_000_000,
  /** The earliest start that can be true: 2020-01-01. */
  startedAt: 1_577_836_800_000,
} as const;
