import { describe, expect, it } from "vitest";
import { cueSchedule } from "../../../core/haptics/cue-schedule.ts";
import { makePlan } from "../../../core/plan/plan.ts";
import { planLength } from "../../../core/plan/plan-length.ts";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import { makeRecord, pacedReps } from "../../../core/record/make-record.ts";
import { parseRecord } from "../../../core/record/parse-record.ts";
import { countCues, liveWhole, START_AT } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";

const morning = makePlan(MORNING, 6);

describe("a Morning that nobody interrupts", () => {
  const life = liveWhole(morning);

  it("plays 72 count-ins, 224 reps, 20 changes, 3 side switches and one end", () => {
    expect(countCues(life)).toEqual({
      "count-in": 72,
      rep: 224,
      change: 20,
      "switch-side": 3,
      finished: 1,
    });
  });

  it("feels exactly as the plan's own schedule says", () => {
    const schedule = cueSchedule(morning).map(({ atMs, cue }) => ({ atMs, cue }));
    expect(life.cues.map(({ dueMs, cue }) => ({ atMs: dueMs, cue }))).toEqual(schedule);
  });

  it("lasts 599 seconds, and a round no more than 300", () => {
    expect(planLength(morning)).toEqual({ minMs: 583_000, maxMs: 599_000, maxReps: 224 });
    expect(planLength(makePlan(BEFORE_LEGS, 6))).toMatchObject({ minMs: 289_000, maxMs: 297_000 });
    expect(life.session.phase).toEqual({ kind: "finished", at: START_AT + 599_000 });
  });

  it("makes a completed record of 24 sets and 224 reps, none of them confirmed", () => {
    const record = makeRecord(makeHead({ plan: morning, startedAt: START_AT }), life.session);
    expect(record.outcome).toBe("completed");
    expect(record.sets).toHaveLength(24);
    expect(pacedReps(record)).toBe(224);
    expect(record.sets.every((set) => set.clean === null && set.ended === "ran")).toBe(true);
    expect(parseRecord(record)).toEqual({ ok: true, value: record });
  });
});

describe("levels", () => {
  it("take the first so many exercises, one round, until 6 is the routine as it is", () => {
    const names = (level: 1 | 3 | 5) =>
      makePlan(MORNING, level).sets.map((set) => `${set.side} ${set.exercise}`);
    expect(names(1)).toEqual(["right side-leg-raise", "left side-leg-raise"]);
    expect(names(3)).toHaveLength(6);
    expect(names(5)).toHaveLength(12);
    expect(makePlan(MORNING, 6).sets).toHaveLength(24);
  });
});
