import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cueSchedule } from "../../../core/haptics/cue-schedule.ts";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING, type Routine } from "../../../core/plan/routine.ts";
import { nextAt } from "../../../core/session/next-at.ts";
import { tallyOf } from "../../../core/session/session.ts";
import {
  beginLife,
  type Life,
  live,
  liveWhole,
  START_AT,
  tickUntil,
} from "../../support/live-session.ts";
import { anyPlan } from "../any-plan.ts";

const round = makePlan(BEFORE_LEGS, 6);
const schedule = cueSchedule(round);
const dueCues = (life: Life) => life.cues.map(({ cue, dueMs }) => `${cue} ${dueMs}`);
const scheduled = schedule.map(({ cue, atMs }) => `${cue} ${atMs}`);
const pacedOf = (life: Life) => life.session.tallies.reduce((sum, one) => sum + one.paced, 0);
const PERISHING = ["count-in", "rep"];

/** On time until `atMs`, then one tick that late, and nothing more. */
function lateAt(plan: typeof round, atMs: number, lateMs: number): Life {
  const onTime = tickUntil(plan, beginLife(plan), atMs - 1);
  return live(plan, onTime, { type: "tick", at: START_AT + atMs + lateMs });
}

describe("ticks no more than 300 ms late", () => {
  it("make the same session, whenever they come", () => {
    const calm = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(anyPlan, calm, (any, lateMs) => {
        const plan = { ...any, waitsAtSwitch: false };
        const onTime = liveWhole(plan);
        const late = liveWhole(plan, (tick) => lateMs[tick % lateMs.length] ?? 0);
        expect(late.session).toEqual(onTime.session);
        expect(dueCues(late)).toEqual(dueCues(onTime));
      }),
      { numRuns: 50 },
    );
  });

  it("may be grouped at will: a watch that looks now and then lives the same", () => {
    const onTime = liveWhole(round);
    const steps = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(steps, (stepMs) => {
        let life = beginLife(round);
        let at = START_AT;
        for (let look = 0; nextAt(round, life.session) !== null; look += 1) {
          at += stepMs[look % stepMs.length] ?? 1;
          life = live(round, life, { type: "tick", at });
        }
        expect(life.session).toEqual(onTime.session);
        expect(dueCues(life)).toEqual(dueCues(onTime));
      }),
      { numRuns: 30 },
    );
  });

  it("feel as their plan's schedule says, for any plan", () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const plan = { ...any, waitsAtSwitch: false };
        const expected = cueSchedule(plan).map(({ cue, atMs }) => `${cue} ${atMs}`);
        expect(dueCues(liveWhole(plan))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe("later ticks, short of a gap", () => {
  const lateness = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1999 })), {
    minLength: 1,
    maxLength: 50,
  });

  it("never shift a later cue, and never lose a boundary", () => {
    fc.assert(
      fc.property(lateness, (lateMs) => {
        const life = liveWhole(round, (tick) => lateMs[tick % lateMs.length] ?? 0);
        const felt = dueCues(life);
        expect(scheduled.filter((one) => felt.includes(one))).toEqual(felt);
        const boundaries = (cues: string[]) =>
          cues.filter((one) => !PERISHING.includes(one.split(" ")[0] ?? ""));
        expect(boundaries(felt)).toEqual(boundaries(scheduled));
        expect(life.session.phase).toEqual({ kind: "finished", at: START_AT + 297_000 });
      }),
      { numRuns: 50 },
    );
  });

  it("cost the reps that were not felt, and only those", () => {
    fc.assert(
      fc.property(lateness, (lateMs) => {
        const life = liveWhole(round, (tick) => lateMs[tick % lateMs.length] ?? 0);
        expect(pacedOf(life)).toBe(life.cues.filter((one) => one.cue === "rep").length);
        const slots = life.session.tallies.map((tally) => tally.slots);
        expect(slots).toEqual(round.sets.map((set) => set.target.max));
      }),
      { numRuns: 50 },
    );
  });

  it("let a rep's cue perish after 300 ms, and not before", () => {
    const fresh = lateAt(round, 10_000, 300);
    expect(dueCues(fresh).slice(-1)).toEqual(["rep 10000"]);
    expect(pacedOf(tickUntil(round, fresh, 12_000))).toBe(1);
    const perished = lateAt(round, 10_000, 301);
    expect(dueCues(perished)).not.toContain("rep 10000");
    const next = tickUntil(round, perished, 12_000);
    expect(pacedOf(next)).toBe(0);
    expect(dueCues(next).slice(-1)).toEqual(["rep 12000"]);
  });

  it("let a beat of the count-in perish alike", () => {
    expect(dueCues(lateAt(round, 7000, 300))).toEqual(["count-in 7000"]);
    expect(dueCues(lateAt(round, 7000, 301))).toEqual([]);
  });

  it("play a change late, while its wait is still the current one", () => {
    const life = lateAt(round, 30_000, 1900);
    expect(life.cues.slice(-1)).toEqual([{ cue: "change", dueMs: 30_000, playedMs: 31_900 }]);
  });

  it("do not play a change whose wait is over already", () => {
    const circles: Routine = { ...MORNING, exercises: ["hip-circle"], rounds: 1, repMs: 5000 };
    const plan = makePlan(circles, 6);
    const endMs = 10_000 + 8 * 5000;
    expect(dueCues(lateAt(plan, endMs, 3900)).slice(-1)).toEqual([`change ${endMs}`]);
    const over = lateAt(plan, endMs, 4400);
    expect(over.session.phase).toMatchObject({ kind: "moving", isFelt: false });
    expect(over.cues.slice(-1)).toMatchObject([{ cue: "rep", dueMs: endMs - 5000 }]);
  });

  it("play the end late, it stays true", () => {
    expect(lateAt(round, 297_000, 1900).cues.slice(-1)).toEqual([
      { cue: "finished", dueMs: 297_000, playedMs: 298_900 },
    ]);
  });
});

describe("a gap", () => {
  it.each([
    [1200, 2000],
    [2000, 2000],
    [5000, 5000],
  ])("at a pace of %i ms is anything later than %i ms", (repMs, gapMs) => {
    const plan = makePlan({ ...BEFORE_LEGS, repMs }, 1);
    expect(lateAt(plan, 10_000, gapMs).session.phase.kind).not.toBe("paused");
    expect(lateAt(plan, 10_000, gapMs + 1).session.phase.kind).toBe("paused");
  });

  it("pauses at the last rep that was felt, says stopped, and counts nothing", () => {
    const life = lateAt(round, 16_000, 60_000);
    expect(life.session.phase).toEqual({
      kind: "paused",
      reason: "gap",
      since: START_AT + 14_000,
      noticedAt: START_AT + 76_000,
      quietAt: START_AT + 76_970,
    });
    expect(pacedOf(life)).toBe(2);
    expect(life.cues.slice(-1)).toEqual([{ cue: "stopped", dueMs: 76_000, playedMs: 76_000 }]);
  });

  it("is not ended by what the person did before they felt it", () => {
    const onTime = tickUntil(round, beginLife(round), 15_000);
    for (const type of ["tap", "resume", "enough", "end", "mark"] as const) {
      const life = live(round, onTime, { type, at: START_AT + 60_000 });
      expect(life.session.phase).toMatchObject({ kind: "paused", reason: "gap" });
      expect(life.session.marks).toEqual([]);
      expect(life.cues.slice(-1)).toMatchObject([{ cue: "stopped" }]);
    }
  });

  it("costs no rep: after it the rep is cued again and the set runs out", () => {
    const slept = lateAt(round, 16_000, 60_000);
    const resumed = live(round, slept, { type: "resume", at: START_AT + 80_000 });
    const life = tickUntil(round, resumed, Number.POSITIVE_INFINITY);
    expect(pacedOf(life)).toBe(112);
    expect(life.cues.filter((one) => one.cue === "rep")).toHaveLength(113);
    expect(life.session).toMatchObject({ pauses: 1, pausedMs: 66_000 });
  });
});

describe("a clock that went back", () => {
  it.each([
    ["in a set", 15_000, 13_000, 14_000],
    ["in the wait before it", 1000, -1, 0],
    ["in the count-in", 9500, 8900, 9000],
    ["by years", 15_000, -1e10, 14_000],
  ])("pauses %s and says stopped", (_, untilMs, nowMs, knownMs) => {
    const onTime = tickUntil(round, beginLife(round), untilMs);
    const life = live(round, onTime, { type: "tick", at: START_AT + nowMs });
    expect(life.session.phase).toMatchObject({ kind: "paused", reason: "gap" });
    expect(life.session.phase).toMatchObject({ since: START_AT + Math.min(nowMs, knownMs) });
    expect(life.cues.slice(-1)).toMatchObject([{ cue: "stopped" }]);
    expect(pacedOf(life)).toBe(pacedOf(onTime));
  });

  it("while the session waits for the person is seen after a reminder", () => {
    const plan = makePlan({ ...BEFORE_LEGS, waitsAtSwitch: true }, 1);
    const reminded = tickUntil(plan, beginLife(plan), 45_000);
    const life = live(plan, reminded, { type: "tick", at: START_AT + 44_000 });
    expect(life.session.phase).toMatchObject({ kind: "paused", reason: "gap" });
  });

  it("never makes pauses longer than they were, nor shorter than nothing", () => {
    const paused = live(round, tickUntil(round, beginLife(round), 15_000), {
      type: "tap",
      at: START_AT + 15_000,
    });
    const back = live(round, paused, { type: "resume", at: START_AT + 5000 });
    expect(back.session.pausedMs).toBe(0);
    const life = tickUntil(round, back, Number.POSITIVE_INFINITY);
    expect(tallyOf(life.session, 0)).toMatchObject({ paced: 10, ended: "ran" });
  });
});
