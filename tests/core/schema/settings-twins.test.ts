/**
 * The settings documents are checked by hand on watch and phone and by a schema in the account. Of
 * values without a field that nobody knows, both must say the same.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVEL_REASONS, parseWrist } from "../../../core/comfort/wrist.ts";
import { STRENGTHS } from "../../../core/haptics/cue.ts";
import { parse } from "../../../core/parse.ts";
import { readRoutine } from "../../../core/plan/parse-plan.ts";
import { LEVELS } from "../../../core/plan/plan.ts";
import { ROUTINE_NAMES } from "../../../core/plan/routine.ts";
import { parseSettingsDocument } from "../../../core/schema/settings-document.ts";
import { EXERCISE_IDS } from "../../../core/series/series.ts";
import { SIDES } from "../../../core/series/side.ts";

const RUNS = 3000;
const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  undefined,
  true,
  "",
  "left",
  0,
  -1,
  -0,
  0.5,
  1,
  3,
  4,
  6,
  7,
  1199,
  1200,
  5000,
  5001,
  [],
  {},
);

/** Mostly right, so that both verdicts come up often. */
function mostly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: odd });
}

const routine = fc.record(
  {
    name: mostly(fc.constantFrom(...ROUTINE_NAMES)),
    exercises: mostly(
      fc.oneof(
        { weight: 4, arbitrary: fc.shuffledSubarray([...EXERCISE_IDS], { minLength: 0 }) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...EXERCISE_IDS), { maxLength: 6 }) },
      ),
    ),
    rounds: mostly(fc.integer({ min: 1, max: 3 })),
    firstSide: mostly(fc.constantFrom(...SIDES)),
    bothSides: mostly(fc.boolean()),
    repMs: mostly(fc.integer({ min: 1200, max: 5000 })),
    waitsAtSwitch: mostly(fc.boolean()),
  },
  {},
);
const wrist = fc.record(
  {
    v: fc.constant(1),
    strength: mostly(fc.constantFrom(...STRENGTHS)),
    level: mostly(fc.constantFrom(...LEVELS)),
    levelReason: mostly(fc.constantFrom(...LEVEL_REASONS)),
    tutorialDone: mostly(fc.boolean()),
  },
  { requiredKeys: ["v", "strength", "level", "levelReason"] },
);

function agreeing(pairs: fc.Arbitrary<unknown>, verdicts: (raw: unknown) => [boolean, boolean]) {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(pairs, (raw) => {
      const [byHand, bySchema] = verdicts(raw);
      seen[byHand ? "yes" : "no"] += 1;
      expect(bySchema).toBe(byHand);
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(RUNS / 20);
}

test("the account takes a routine exactly when the watch does", () => {
  agreeing(routine, (raw) => [
    parse(() => readRoutine(raw, "routine")).ok,
    parseSettingsDocument("routine", { version: 1, document: { v: 1, routine: raw } }).ok,
  ]);
});

test("the account takes the watch's settings exactly when the watch does", () => {
  agreeing(wrist, (raw) => [
    parseWrist(raw).ok,
    parseSettingsDocument("wrist", { version: 1, document: raw }).ok,
  ]);
});

test("fields from a later day pass and are kept; a newer shape is not judged", () => {
  const later = {
    v: 1,
    strength: "light",
    level: 3,
    levelReason: "chosen",
    tutorialDone: true,
    tint: "red",
  };
  const parsed = parseSettingsDocument("wrist", { version: 4, document: later });
  expect(parsed).toEqual({ ok: true, value: { version: 4, document: later } });
  const newer = { v: 2, strength: "feather" };
  expect(parseSettingsDocument("wrist", { version: 1, document: newer }).ok).toBe(true);
  expect(
    parseSettingsDocument("wrist", { version: 1, document: { ...newer, v: 1 } }),
  ).toMatchObject({ ok: false, fault: { code: "unknown-value", path: "document.strength" } });
});
