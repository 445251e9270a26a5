/** One set of a record: S1 to S5 of the rules in `session-record.ts`. */

import * as v from "valibot";
import { ROUNDS } from "../plan/routine.ts";
import { RECORD_LIMITS, SET_ENDS } from "../record/record.ts";
import { DIRECTIONS, EXERCISE_IDS } from "../series/series.ts";
import { SIDES } from "../series/side.ts";
import { oneOf, wholeNumber } from "./field.ts";

const reps = wholeNumber(0, RECORD_LIMITS.reps);
const moment = wholeNumber(0, RECORD_LIMITS.sessionMs);

const target = v.pipe(
  v.strictObject({
    min: wholeNumber(1, RECORD_LIMITS.reps),
    max: wholeNumber(1, RECORD_LIMITS.reps),
  }),
  v.check(({ min, max }) => min <= max, "The least reps are more than the most."),
);

export const setRecordSchema = v.pipe(
  v.strictObject({
    exercise: oneOf(EXERCISE_IDS),
    side: oneOf(SIDES),
    direction: v.nullable(oneOf(DIRECTIONS)),
    round: wholeNumber(1, ROUNDS.max),
    target,
    paced: reps,
    marked: reps,
    clean: v.nullable(reps),
    ended: oneOf(SET_ENDS),
    startMs: moment,
    endMs: moment,
  }),
  v.check((set) => set.paced <= set.target.max, "More reps were paced than the target's most."),
  v.check((set) => set.marked <= set.paced, "More reps were marked than paced."),
  v.check((set) => set.clean === null || set.clean <= set.paced, "More reps are clean than paced."),
  v.check((set) => set.startMs <= set.endMs, "It ends before it starts."),
);
