/** The series in words. Every message id is readable English, in case a language is missing. */

import { getText } from "@zos/i18n";
import type { RoutineName } from "../../core/plan/routine.ts";
import type { Direction, ExerciseId, Target } from "../../core/series/series.ts";
import type { Side } from "../../core/series/side.ts";

interface NamedSet {
  readonly exercise: ExerciseId;
  readonly direction: Direction | null;
}

export function exerciseName(id: ExerciseId): string {
  switch (id) {
    case "side-leg-raise":
      return getText("Side leg raise");
    case "side-bicycle":
      return getText("Side bicycle");
    case "big-side-leg-raise":
      return getText("Big side leg raise");
    case "hip-circle":
      return getText("Hip circles");
    case "side-kick":
      return getText("Side kick");
  }
}

/** The two directions of an exercise are two sets, so they need two names. */
export function setName({ exercise, direction }: NamedSet): string {
  if (direction === null) return exerciseName(exercise);
  return direction === "clockwise" ? getText("Circles, clockwise") : getText("Circles, other way");
}

export function routineName(name: RoutineName): string {
  switch (name) {
    case "morning":
      return getText("Morning");
    case "before-legs":
      return getText("Before legs");
    case "custom":
      return getText("Custom");
  }
}

export function hipName(side: Side): string {
  return side === "right" ? getText("Right hip") : getText("Left hip");
}

/** The working side is the top leg's: the right hip works while the person lies on the left. */
export function lieOn(side: Side): string {
  return side === "right" ? getText("lie on your left side") : getText("lie on your right side");
}

export function directionName(direction: Direction): string {
  return direction === "clockwise" ? getText("clockwise") : getText("counterclockwise");
}

export function targetWords({ min, max }: Target): string {
  if (min === max) return fill(getText("{n} reps"), max);
  return fill(getText("{a} to {n} reps"), max).replace("{a}", String(min));
}

/** One reminder of form at a time, another every four seconds, others in another round. */
export function formReminder(secondsLeft: number, round: number): string {
  const reminders = [
    getText("Hips stacked"),
    getText("Slow and mindful"),
    getText("Back to the wall"),
    getText("Hand on top hip"),
    getText("Belly gently tight"),
  ];
  const at = (Math.floor(secondsLeft / 4) + 2 * round) % reminders.length;
  return reminders[at] ?? "";
}

/** Puts a number where the text says `{n}`. */
export function fill(words: string, n: number): string {
  return words.replace("{n}", String(n));
}

/** Whole minutes, rounded to the nearest: "10 min". */
export function minutesWords(ms: number): string {
  return fill(getText("{n} min"), Math.max(1, Math.round(ms / 60_000)));
}
