/** A plan as a person reads it: "5 exercises, 2 rounds, each side", never "24 sets". */

import type { ExerciseId, Target } from "../series/series.ts";
import type { Side } from "../series/side.ts";
import type { Plan } from "./plan.ts";
import { BEFORE_LEGS, MORNING, type Routine, type RoutineName } from "./routine.ts";

export interface PlannedExercise {
  readonly exercise: ExerciseId;
  readonly target: Target;
  /** Done both ways round. */
  readonly isBothWays: boolean;
}

export interface PlanShape {
  readonly exercises: readonly PlannedExercise[];
  readonly rounds: number;
  readonly firstSide: Side;
  readonly isBothSides: boolean;
}

export function planShape({ sets }: Plan): PlanShape {
  const exercises: PlannedExercise[] = [];
  const firstSide = sets[0]?.side ?? "right";
  for (const { exercise, target, round, side } of sets) {
    if (round !== 1 || side !== firstSide) continue;
    const last = exercises[exercises.length - 1];
    if (last?.exercise === exercise)
      exercises[exercises.length - 1] = { ...last, isBothWays: true };
    else exercises.push({ exercise, target, isBothWays: false });
  }
  return {
    exercises,
    rounds: sets.reduce((most, { round }) => Math.max(most, round), 1),
    firstSide,
    isBothSides: sets.some(({ side }) => side !== firstSide),
  };
}

/**
 * What can be done today: the phone's routine first, then the ready-made ones that it is not. They
 * keep the pace, the first side and the wait at a switch that the person is used to.
 */
export function routinesOnOffer(own: Routine): readonly Routine[] {
  const { firstSide, repMs, waitsAtSwitch } = own;
  const others = [MORNING, BEFORE_LEGS].filter(({ name }) => name !== own.name);
  return [own, ...others.map((one) => ({ ...one, firstSide, repMs, waitsAtSwitch }))];
}

/** A routine that is no longer on offer, because the phone has another now, is the phone's. */
export function routineNamed(own: Routine, name: RoutineName): Routine {
  return routinesOnOffer(own).find((one) => one.name === name) ?? own;
}
