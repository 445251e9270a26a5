/**
 * The record's rules are written twice: as a schema, and by hand for the watch, which has no room for
 * a schema library. The codes of the two may differ; whether a value is a record may not.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { ROUTINE_NAMES } from "../../../core/plan/routine.ts";
import { parseRecord } from "../../../core/record/parse-record.ts";
import { OUTCOMES, SET_ENDS, SINCE_LAST } from "../../../core/record/record.ts";
import { parseSessionRecord } from "../../../core/schema/session-record.ts";
import { DIRECTIONS, EXERCISE_IDS } from "../../../core/series/series.ts";
import { SIDES } from "../../../core/series/side.ts";
import { anyRecord, wholeRecord } from "../sync/some-record.ts";

const VALUES = 10_000;
const LONG_MS = 60_000;

/** What a field may turn into: neighbours of the true values, edges, and things of another kind. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, "", "morning", "ran", "rested", [], {}, -0, 0.5),
  fc.constantFrom<unknown>(Number.NaN, Infinity, 2 ** 53, -1, 1e300, 1_577_836_800_000, 21_600_000),
  fc.constantFrom<unknown>(
    "completed",
    "partial",
    "enough",
    "skipped",
    "cut",
    "better",
    "clockwise",
  ),
  fc.integer({ min: -2, max: 12 }),
  fc.integer({ min: 90, max: 101 }),
  fc.integer({ min: 1190, max: 5010 }),
  fc.integer({ min: 9_990, max: 10_010 }),
  fc.integer({ min: 999_990, max: 1_000_010 }),
  fc.string({ maxLength: 70 }),
  fc.jsonValue({ maxDepth: 2 }),
);

type Holder = Record<string, unknown> | unknown[];

/** Every object and list in it, the whole first. */
function holders(value: unknown): Holder[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  return [holder, ...Object.values(holder).flatMap(holders)];
}

/** Lists whose words may stand for one another; most of the results are still records. */
const WORDS: readonly (readonly unknown[])[] = [
  OUTCOMES,
  ROUTINE_NAMES,
  [null, ...SINCE_LAST],
  EXERCISE_IDS,
  SIDES,
  [null, ...DIRECTIONS],
  SET_ENDS,
];

const replacement = fc.record({
  how: fc.constantFrom("replace", "remove", "add", "copy"),
  where: fc.nat(),
  which: fc.nat(),
  value: oddValue,
});
/** Near a field's own value, and across the edges that the made records are near. */
const nudge = fc.record({
  how: fc.constant("nudge"),
  where: fc.nat(),
  which: fc.nat(),
  value: fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(11, 1380, 1381, -1500, -1501, -600_000, 600_000, 21_001_000, 21_001_001),
  ),
});

interface Change {
  readonly how: string;
  readonly where: number;
  readonly which: number;
  readonly value: unknown;
}

function apply(record: unknown, { how, where, which, value }: Change): void {
  const all = holders(record);
  const holder = (all[where % all.length] ?? {}) as Record<string, unknown>;
  const keys = Object.keys(holder);
  const key = keys[which % Math.max(1, keys.length)] ?? "extra";
  if (how === "nudge") holder[key] = nudged(holder[key], Number(value));
  else if (how === "replace") holder[key] = value;
  else if (how === "remove" && Array.isArray(holder)) holder.pop();
  else if (how === "remove") delete holder[key];
  else if (how === "add") holder[Array.isArray(holder) ? String(holder.length) : "extra"] = value;
  else holder[key] = holder[keys[(which + 1) % Math.max(1, keys.length)] ?? "extra"];
}

function nudged(value: unknown, by: number): unknown {
  if (typeof value === "number") return value + by;
  if (typeof value === "boolean") return by > 0;
  const words = WORDS.find((list) => list.includes(value));
  return words === undefined ? value : words[Math.abs(by) % words.length];
}

const changedRecord: fc.Arbitrary<unknown> = fc
  .record({
    record: fc.oneof(anyRecord, fc.constant(wholeRecord())),
    changes: fc.oneof(
      { weight: 3, arbitrary: fc.array(nudge, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(replacement, { maxLength: 2 }) },
    ),
  })
  .map(({ record, changes }) => {
    const copy: unknown = structuredClone(record);
    for (const one of changes) apply(copy, one);
    return copy;
  });

const value = fc.oneof(
  { weight: 40, arbitrary: changedRecord },
  { weight: 1, arbitrary: oddValue },
);

test(
  "phone, account and watch agree on every one of ten thousand values",
  () => {
    const taken = { yes: 0, no: 0 };
    fc.assert(
      fc.property(value, (raw) => {
        const bySchema = parseSessionRecord(raw);
        const byHand = parseRecord(raw);
        taken[byHand.ok ? "yes" : "no"] += 1;
        expect(bySchema.ok).toBe(byHand.ok);
        if (bySchema.ok && byHand.ok) expect(bySchema.value).toEqual(byHand.value);
      }),
      { numRuns: VALUES, seed: 20_261_122 },
    );
    // Both kinds have to come up often, or the test would agree with itself about nothing.
    expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(VALUES / 10);
  },
  LONG_MS,
);
