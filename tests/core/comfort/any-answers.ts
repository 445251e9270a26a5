/** Whatever may have been answered, after whatever may have been done. */

import fc from "fast-check";
import type { StartAnswers } from "../../../core/comfort/start-answers.ts";
import { LEVELS } from "../../../core/plan/plan.ts";
import { ROUTINE_NAMES } from "../../../core/plan/routine.ts";
import { OUTCOMES, SINCE_LAST } from "../../../core/record/record.ts";
import { idOf, makeSummary } from "./make-summary.ts";

export const anyAnswers: fc.Arbitrary<StartAnswers> = fc
  .record({
    routine: fc.constantFrom(...ROUTINE_NAMES),
    sinceLast: fc.option(fc.constantFrom(...SINCE_LAST)),
    discomfort: fc.option(fc.integer({ min: 0, max: 10 })),
    spasm: fc.boolean(),
    isChecked: fc.boolean(),
    wantsWhole: fc.option(fc.boolean()),
    chosen: fc.option(fc.constantFrom(...LEVELS)),
  })
  .map((one) => ({ ...one, isChecked: one.isChecked && one.discomfort !== null }));

export const anyHistory = fc
  .array(
    fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      level: fc.constantFrom(...LEVELS),
      spasm: fc.boolean(),
      sinceLast: fc.option(fc.constantFrom(...SINCE_LAST)),
    }),
    { maxLength: 5 },
  )
  .map((changes) =>
    changes.map((change, index) => makeSummary({ id: idOf(index + 1), ...change })),
  );
