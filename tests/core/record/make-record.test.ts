import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../../core/plan/routine.ts";
import { allClean, confirm, unmarkedClean } from "../../../core/record/confirm.ts";
import {
  cleanReps,
  makeRecord,
  makeRestedRecord,
  pacedReps,
} from "../../../core/record/make-record.ts";
import { parseRecord } from "../../../core/record/parse-record.ts";
import { RECORD_LIMITS, type SetRecord } from "../../../core/record/record.ts";
import { advance } from "../../../core/session/advance.ts";
import { beginLife, liveWhole, START_AT, tickUntil } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";
import { anyPlan } from "../any-plan.ts";
import { anySteps, liveSteps } from "../session/random-life.ts";

const plan = makePlan(BEFORE_LEGS, 6);
const head = makeHead({ plan, startedAt: START_AT });

describe("a record", () => {
  it("always parses, whatever happened, and says no more than the session counted", () => {
    fc.assert(
      fc.property(anyPlan, anySteps, (any, steps) => {
        const { session } = liveSteps(any, steps);
        const record = makeRecord(makeHead({ plan: any, startedAt: START_AT }), session);
        expect(parseRecord(record)).toEqual({ ok: true, value: record });
        expect(pacedReps(record)).toBe(session.tallies.reduce((sum, one) => sum + one.paced, 0));
        expect(cleanReps(record)).toBe(pacedReps(record) === 0 ? 0 : null);
      }),
      { numRuns: 250 },
    );
  });

  it("comes back from text as it was", () => {
    const record = makeRecord(head, liveWhole(plan).session);
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
  });

  it("is completed when every set ran out or was enough, otherwise partial", () => {
    fc.assert(
      fc.property(anyPlan, anySteps, (any, steps) => {
        const { session } = liveSteps(any, steps);
        const record = makeRecord(makeHead({ plan: any }), session);
        const isWhole = record.sets.every(
          ({ ended, paced }) => ended === "ran" || (ended === "enough" && paced > 0),
        );
        expect(record.outcome).toBe(isWhole ? "completed" : "partial");
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["before records can be", 0, RECORD_LIMITS.startedAt],
    ["at the first moment they can be", RECORD_LIMITS.startedAt, RECORD_LIMITS.startedAt],
    ["at the end of time", Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 21_600_000],
  ])("made by a clock %s is kept all the same", (_, startedAt, dated) => {
    const wild = makeHead({ plan, startedAt });
    const whole = liveWhole(plan).session;
    for (const record of [makeRecord(wild, whole), makeRestedRecord(wild, true)]) {
      expect(record.startedAt).toBe(dated);
      expect(parseRecord(record)).toEqual({ ok: true, value: record });
    }
  });

  it("has no negative zero for somebody at UTC", () => {
    const record = makeRestedRecord(makeHead({ tzOffsetMin: -0 }), false);
    expect(parseRecord(record).ok).toBe(true);
  });

  it("of a clock set forward by years lasts six hours at most", () => {
    const begun = tickUntil(plan, beginLife(plan), 15_000).session;
    const year = START_AT + 365 * 86_400_000;
    const [paused] = advance(plan, begun, { type: "tick", at: year });
    const [over] = advance(plan, paused, { type: "end", at: year + 1000 });
    const record = makeRecord(head, over);
    expect(record.endedAt - record.startedAt).toBe(RECORD_LIMITS.sessionMs);
    expect(parseRecord(record).ok).toBe(true);
  });

  it("of a rest day has the answer and no sets", () => {
    const record = makeRestedRecord(makeHead({ discomfort: 7 }), true);
    expect(record).toMatchObject({
      outcome: "rested",
      revision: 1,
      comfort: { before: 7, spasm: true, hardest: null },
      sets: [],
    });
    expect(record.endedAt).toBe(record.startedAt);
    expect(parseRecord(record)).toEqual({ ok: true, value: record });
  });
});

describe("confirming", () => {
  const life = liveWhole(plan);
  const record = {
    ...makeRecord(head, life.session),
    sets: makeRecord(head, life.session).sets.map((set, index) => ({ ...set, marked: index % 3 })),
  };
  const said = fc.array(fc.option(fc.integer({ min: -5, max: 150 })), { maxLength: 15 });
  const hardest = fc.option(fc.integer({ min: 0, max: 10 }));

  it("raises the revision, keeps counts from 0 to what was paced, and always parses", () => {
    fc.assert(
      fc.property(said, hardest, (clean, worst) => {
        const confirmed = confirm(record, { clean, hardest: worst });
        expect(confirmed.revision).toBe(2);
        expect(confirmed.comfort.hardest).toBe(worst);
        expect(parseRecord(confirmed)).toEqual({ ok: true, value: confirmed });
        const kept = confirmed.sets.map((set, index) => isKept(set, clean[index] ?? null));
        expect(kept).not.toContain(false);
      }),
    );
  });

  it("changes nothing that was done", () => {
    const confirmed = confirm(record, { clean: allClean(record), hardest: 2 });
    const undone = confirmed.sets.map((set) => ({ ...set, clean: null }));
    expect({ ...confirmed, sets: undone, revision: 1, comfort: record.comfort }).toEqual(record);
  });

  it("offers all clean, or paced less marked, and fills in neither by itself", () => {
    expect(cleanReps(record)).toBeNull();
    const all = confirm(record, { clean: allClean(record), hardest: null });
    expect(cleanReps(all)).toBe(112);
    const unmarked = confirm(record, { clean: unmarkedClean(record), hardest: null });
    expect(cleanReps(unmarked)).toBe(100);
  });

  it("is not done until every set with a rep is confirmed", () => {
    const some = allClean(record).map((clean, index) => (index === 5 ? null : clean));
    expect(cleanReps(confirm(record, { clean: some, hardest: null }))).toBeNull();
  });
});

/** What was said, or the nearest true count. */
function isKept({ clean, paced }: SetRecord, said: number | null): boolean {
  if (said === null || clean === null) return said === clean;
  if (said < 0) return clean === 0;
  return said > paced ? clean === paced : clean === said;
}
