/** The routine document, as the phone reads it back from its settings. */

import * as v from "valibot";
import { REP_MS, ROUNDS, ROUTINE_NAMES, type Routine } from "../plan/routine.ts";
import type { Result } from "../result.ts";
import { EXERCISE_IDS } from "../series/series.ts";
import { SIDES } from "../series/side.ts";
import { list, oneOf, truth, wholeNumber } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";

export const routineSchema = v.strictObject({
  name: oneOf(ROUTINE_NAMES),
  exercises: v.pipe(
    list(oneOf(EXERCISE_IDS), EXERCISE_IDS.length),
    v.minLength(1, "There is no exercise in it."),
    v.check((ids) => new Set(ids).size === ids.length, "An exercise is named twice."),
  ),
  rounds: wholeNumber(ROUNDS.min, ROUNDS.max),
  firstSide: oneOf(SIDES),
  bothSides: truth(),
  repMs: wholeNumber(REP_MS.min, REP_MS.max),
  waitsAtSwitch: truth(),
});

export function parseRoutine(raw: unknown): Result<Routine> {
  return parseWithSchema(routineSchema, raw);
}
