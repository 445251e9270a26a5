/**
 * Changes to a series. Its name follows from what is in it: a Morning that loses an exercise is custom,
 * and one that gets it back is a Morning again. Pace, first side and waits belong to the person.
 */

import { BEFORE_LEGS, MORNING, type Routine } from "../core/plan/routine.ts";
import { EXERCISE_IDS, type ExerciseId } from "../core/series/series.ts";
import type { SideChoice } from "./words/words.ts";

export const PRESETS: readonly Routine[] = [MORNING, BEFORE_LEGS];

export function named(routine: Routine): Routine {
  const same = PRESETS.find(
    (one) =>
      one.rounds === routine.rounds &&
      one.bothSides === routine.bothSides &&
      one.exercises.join() === routine.exercises.join(),
  );
  return { ...routine, name: same?.name ?? "custom" };
}

/** Another routine, at the pace and with the habits of the one before. */
export function asHabitual(preset: Routine, now: Routine): Routine {
  const { repMs, firstSide, waitsAtSwitch } = now;
  return { ...preset, repMs, firstSide, waitsAtSwitch };
}

/** Every exercise as it is listed: those that are on in their order, the others where they would go. */
export function listed({ exercises }: Routine): readonly ExerciseId[] {
  const usual = EXERCISE_IDS.filter((id) => exercises.includes(id));
  if (usual.join() === exercises.join()) return EXERCISE_IDS;
  return [...exercises, ...EXERCISE_IDS.filter((id) => !exercises.includes(id))];
}

/** The last one stays on: a series without exercises is none. */
export function withExercise(routine: Routine, id: ExerciseId, isOn: boolean): Routine {
  const exercises = listed(routine).filter((one) =>
    one === id ? isOn : routine.exercises.includes(one),
  );
  return exercises.length === 0 ? routine : named({ ...routine, exercises });
}

/** One place towards the beginning. */
export function movedUp(routine: Routine, id: ExerciseId): Routine {
  const at = routine.exercises.indexOf(id);
  if (at < 1) return routine;
  const exercises = routine.exercises.filter((one) => one !== id);
  exercises.splice(at - 1, 0, id);
  return named({ ...routine, exercises });
}

export function sideChoiceOf({ firstSide, bothSides }: Routine): SideChoice {
  return bothSides ? `${firstSide}-first` : `${firstSide}-only`;
}

export const SIDE_CHOICES: Readonly<Record<SideChoice, Pick<Routine, "firstSide" | "bothSides">>> =
  {
    "right-first": { firstSide: "right", bothSides: true },
    "left-first": { firstSide: "left", bothSides: true },
    "right-only": { firstSide: "right", bothSides: false },
    "left-only": { firstSide: "left", bothSides: false },
  };
