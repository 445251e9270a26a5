import { describe, expect, it } from "vitest";
import { CUE_PATTERN, CUES, MARK_PATTERN, patternMs } from "../../../core/haptics/cue.ts";
import { cueSchedule } from "../../../core/haptics/cue-schedule.ts";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING, REP_MS } from "../../../core/plan/routine.ts";
import { BEAT_MS } from "../../../core/plan/wait.ts";

describe("the cues", () => {
  it("have each a rhythm of its own", () => {
    const rhythms = CUES.map((cue) => CUE_PATTERN[cue].join("-"));
    expect(new Set(rhythms).size).toBe(CUES.length);
  });

  it("begin and end with the motor on", () => {
    for (const pattern of [...Object.values(CUE_PATTERN), MARK_PATTERN]) {
      expect(pattern.length % 2).toBe(1);
      expect(pattern.every((ms) => ms > 0)).toBe(true);
    }
  });

  it("are over before the next one can come", () => {
    expect(patternMs(CUE_PATTERN.rep)).toBeLessThan(REP_MS.min);
    expect(patternMs(CUE_PATTERN["count-in"])).toBeLessThan(BEAT_MS);
    // The shortest wait is 4 s, and its first beat comes after the first of them.
    expect(patternMs(CUE_PATTERN.change)).toBeLessThan(BEAT_MS);
    expect(patternMs(CUE_PATTERN["switch-side"])).toBeLessThan(12_000);
  });
});

describe("the schedule of a plan", () => {
  const counts = (name: "morning" | "before-legs") => {
    const schedule = cueSchedule(makePlan(name === "morning" ? MORNING : BEFORE_LEGS, 6));
    return CUES.map((cue) => schedule.filter((one) => one.cue === cue).length);
  };

  it("has for a round and for a Morning the cues that were promised", () => {
    expect(counts("before-legs")).toEqual([36, 112, 10, 1, 0, 1]);
    expect(counts("morning")).toEqual([72, 224, 20, 3, 0, 1]);
  });

  it("is in order, and at any instant there is one cue to feel", () => {
    const schedule = cueSchedule(makePlan(MORNING, 6));
    const times = schedule.map((one) => one.atMs);
    expect(new Set(times).size).toBe(times.length);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });
});
