/**
 * A routine is what a person chose to do: which exercises, how often, which side first, how fast.
 * It is a document with one writer, the phone; the watch runs it through a plan.
 */

import { EXERCISE_IDS, type ExerciseId } from "../series/series.ts";
import type { Side } from "../series/side.ts";

export const ROUTINE_NAMES = ["morning", "before-legs", "custom"] as const;
export type RoutineName = (typeof ROUTINE_NAMES)[number];

/** The pace: from the start of one rep to the start of the next, in milliseconds. */
export const REP_MS = { min: 1200, usual: 2000, max: 5000 } as const;
export const ROUNDS = { min: 1, max: 3 } as const;

export interface Routine {
  readonly name: RoutineName;
  /** In the order they are done; each at most once. */
  readonly exercises: readonly ExerciseId[];
  readonly rounds: number;
  readonly firstSide: Side;
  /** False: the first side alone. */
  readonly bothSides: boolean;
  readonly repMs: number;
  /** True: a side switch waits for a tap instead of going on by itself. */
  readonly waitsAtSwitch: boolean;
}

export const MORNING: Routine = {
  name: "morning",
  exercises: EXERCISE_IDS,
  rounds: 2,
  firstSide: "right",
  bothSides: true,
  repMs: REP_MS.usual,
  waitsAtSwitch: false,
};

export const BEFORE_LEGS: Routine = { ...MORNING, name: "before-legs", rounds: 1 };
