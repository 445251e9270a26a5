/** A plan as a person reads it: exercises, rounds and sides, never sets. */

import { getText } from "@zos/i18n";
import type { Plan } from "../../core/plan/plan.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import { planShape } from "../../core/plan/plan-shape.ts";
import type { Side } from "../../core/series/side.ts";
import { fill, minutesWords } from "./words.ts";

export function roundWords(plan: Plan): string {
  const { rounds } = planShape(plan);
  return rounds === 1 ? getText("1 round") : fill(getText("{n} rounds"), rounds);
}

/** "2 rounds · 10 min": the minutes are those of every wait and every rep. */
export function lengthWords(plan: Plan): string {
  return `${roundWords(plan)} · ${minutesWords(planLength(plan).maxMs)}`;
}

export function exercisesWords(plan: Plan): string {
  const count = planShape(plan).exercises.length;
  return count === 1 ? getText("1 exercise") : fill(getText("{n} exercises"), count);
}

/** Which hip works first, or alone. */
export function sidesWords(plan: Plan): string {
  const { firstSide, isBothSides } = planShape(plan);
  return isBothSides ? FIRST[firstSide]() : ALONE[firstSide]();
}

const FIRST: Readonly<Record<Side, () => string>> = {
  right: () => getText("Right hip first"),
  left: () => getText("Left hip first"),
};
const ALONE: Readonly<Record<Side, () => string>> = {
  right: () => getText("Right hip only"),
  left: () => getText("Left hip only"),
};
