/**
 * A plan is a routine made concrete for one session at one level: the list of its sets, in order.
 * It is fixed when the session starts and is written at the head of the journal.
 */

import { type Direction, type ExerciseId, exerciseOf, type Target } from "../series/series.ts";
import { otherSide, type Side } from "../series/side.ts";
import type { Routine, RoutineName } from "./routine.ts";

export const LEVELS = [1, 2, 3, 4, 5, 6] as const;
/** 1 to 5: the first so many exercises, one round. 6: the routine as it is. */
export type Level = (typeof LEVELS)[number];

/** One exercise, on one side, in one direction, in one round. */
export interface PlannedSet {
  readonly exercise: ExerciseId;
  readonly side: Side;
  readonly direction: Direction | null;
  /** From 1. */
  readonly round: number;
  readonly target: Target;
}

export interface Plan {
  readonly routine: RoutineName;
  readonly level: Level;
  readonly repMs: number;
  readonly waitsAtSwitch: boolean;
  readonly sets: readonly PlannedSet[];
}

export function makePlan(routine: Routine, level: Level): Plan {
  const isWhole = level === 6;
  const exercises = isWhole ? routine.exercises : routine.exercises.slice(0, level);
  const rounds = isWhole ? routine.rounds : 1;
  const sides = routine.bothSides
    ? [routine.firstSide, otherSide(routine.firstSide)]
    : [routine.firstSide];
  const sets: PlannedSet[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const side of sides) {
      for (const id of exercises) sets.push(...setsOf(id, side, round));
    }
  }
  const { name, repMs, waitsAtSwitch } = routine;
  return { routine: name, level, repMs, waitsAtSwitch, sets };
}

function setsOf(id: ExerciseId, side: Side, round: number): PlannedSet[] {
  const { target, directions } = exerciseOf(id);
  return directions.map((direction) => ({ exercise: id, side, direction, round, target }));
}
