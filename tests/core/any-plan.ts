/** Any routine a person can choose, and any plan that comes of one. */

import fc from "fast-check";
import { LEVELS, makePlan, type Plan } from "../../core/plan/plan.ts";
import { REP_MS, ROUTINE_NAMES, type Routine } from "../../core/plan/routine.ts";
import { EXERCISE_IDS } from "../../core/series/series.ts";
import { SIDES } from "../../core/series/side.ts";

export const anyRoutine: fc.Arbitrary<Routine> = fc.record({
  name: fc.constantFrom(...ROUTINE_NAMES),
  exercises: fc.shuffledSubarray([...EXERCISE_IDS], { minLength: 1 }),
  rounds: fc.integer({ min: 1, max: 3 }),
  firstSide: fc.constantFrom(...SIDES),
  bothSides: fc.boolean(),
  repMs: fc.integer({ min: REP_MS.min, max: REP_MS.max }),
  waitsAtSwitch: fc.boolean(),
});

export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(anyRoutine, fc.constantFrom(...LEVELS))
  .map(([routine, level]) => makePlan(routine, level));
