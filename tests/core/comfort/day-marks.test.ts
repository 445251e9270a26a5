/** Days at a glance: each day once, by its own calendar, known by the most that was moved on it. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayMarks,
  daysLookedAfter,
  weekdayOf,
  weekMarks,
} from "../../../core/comfort/day-marks.ts";
import { localDay, streakDays } from "../../../core/comfort/streak.ts";
import { OUTCOMES } from "../../../core/record/record.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A Sunday. */
const NOW = Date.UTC(2026, 10, 22, 6, 30);
const TODAY = localDay(NOW, 0);
const on = (daysAgo: number, outcome: (typeof OUTCOMES)[number]) => ({
  startedAt: NOW - daysAgo * DAY_MS,
  tzOffsetMin: 0,
  outcome,
});

describe("the marks of days", () => {
  it("are what was done on each, oldest first", () => {
    const entries = [on(0, "completed"), on(1, "rested"), on(3, "partial")];
    expect(dayMarks(entries, TODAY, 4)).toEqual(["partial", "nothing", "rested", "moved"]);
  });

  it("say the most that was moved when there was more than one thing on a day", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1 }), (outcomes) => {
        const [mark] = dayMarks(
          outcomes.map((one) => on(0, one)),
          TODAY,
          1,
        );
        const wanted = outcomes.includes("completed")
          ? "moved"
          : outcomes.includes("partial")
            ? "partial"
            : "rested";
        expect(mark).toBe(wanted);
      }),
    );
  });

  it("follow the calendar where the person was", () => {
    const lateInAuckland = { ...on(1, "completed"), tzOffsetMin: 13 * 60 + 18 * 60 };
    expect(dayMarks([lateInAuckland], TODAY, 2)).toEqual(["nothing", "moved"]);
  });

  it("agree with the streak: a streak of n is n marked days in a row", () => {
    const anyEntry = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...OUTCOMES))
      .map(([daysAgo, outcome]) => on(daysAgo, outcome));
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const marks = [...dayMarks(entries, TODAY, 14)].reverse();
        const from = marks[0] === "nothing" ? 1 : 0;
        const row = marks.slice(from).indexOf("nothing");
        expect(streakDays(entries, NOW, 0)).toBe(row);
      }),
    );
  });
});

describe("a week", () => {
  it("goes from Monday to Sunday, and days to come are not there yet", () => {
    expect(weekdayOf(TODAY)).toBe(6);
    const wednesday = TODAY - 4;
    const [thisWeek, lastWeek] = weekMarks([on(4, "completed"), on(7, "rested")], wednesday, 2);
    expect(thisWeek).toEqual(["nothing", "nothing", "moved", null, null, null, null]);
    expect(lastWeek?.[6]).toBe("rested");
  });

  it("of the last seven days counts those with any record", () => {
    expect(daysLookedAfter([on(0, "rested"), on(6, "partial"), on(7, "completed")], TODAY)).toBe(2);
    expect(daysLookedAfter([], TODAY)).toBe(0);
  });
});
