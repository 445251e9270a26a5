/**
 * The series: the one place that says which exercises there are, in which order, and how many reps
 * each asks for. Names on screen are looked up by id; nothing else knows these numbers.
 */

export const EXERCISE_IDS = [
  "side-leg-raise",
  "side-bicycle",
  "big-side-leg-raise",
  "hip-circle",
  "side-kick",
] as const;
export type ExerciseId = (typeof EXERCISE_IDS)[number];

/** Clockwise as the person sees their own foot. */
export const DIRECTIONS = ["clockwise", "counter-clockwise"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Reps: from `min` on it is enough, `max` is what the watch paces. */
export interface Target {
  readonly min: number;
  readonly max: number;
}

export interface Exercise {
  readonly id: ExerciseId;
  readonly target: Target;
  /** One set for each; `null` where the movement has no direction. */
  readonly directions: readonly (Direction | null)[];
}

export const SERIES: readonly Exercise[] = [
  { id: "side-leg-raise", target: { min: 10, max: 10 }, directions: [null] },
  { id: "side-bicycle", target: { min: 8, max: 10 }, directions: [null] },
  { id: "big-side-leg-raise", target: { min: 10, max: 10 }, directions: [null] },
  { id: "hip-circle", target: { min: 8, max: 8 }, directions: DIRECTIONS },
  { id: "side-kick", target: { min: 10, max: 10 }, directions: [null] },
];

export function exerciseOf(id: ExerciseId): Exercise {
  const exercise = SERIES.find((one) => one.id === id);
  if (exercise === undefined) throw new Error(`no exercise ${id} in the series`);
  return exercise;
}
