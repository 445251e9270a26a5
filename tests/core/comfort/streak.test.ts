import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay, streakDays } from "../../../core/comfort/streak.ts";

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 22, 12);
const daysAgo = (...days: number[]) =>
  days.map((day) => ({ startedAt: NOON - day * DAY_MS, tzOffsetMin: 0 }));

describe("a local day", () => {
  it("turns at midnight on the person's wall clock", () => {
    const midnight = Date.UTC(2026, 10, 22);
    expect(localDay(midnight, 0) - localDay(midnight - 1, 0)).toBe(1);
    expect(localDay(midnight - 3_600_000, 60)).toBe(localDay(midnight, 0));
    expect(localDay(midnight, -1)).toBe(localDay(midnight - 1, 0));
    expect(localDay(0, 0)).toBe(0);
    expect(localDay(0, -60)).toBe(-1);
  });
});

describe("the streak", () => {
  it.each([
    ["nothing", [], 0],
    ["today", [0], 1],
    ["yesterday, today still open", [1], 1],
    ["the day before yesterday", [2], 0],
    ["four days in a row", [0, 1, 2, 3], 4],
    ["a hole", [0, 1, 3, 4], 2],
    ["several in a day", [0, 0, 1, 1], 2],
    ["any order", [2, 0, 1], 3],
  ])("counts %s", (_, days, expected) => {
    expect(streakDays(daysAgo(...days), NOON, 0)).toBe(expected);
  });

  it("goes by the wall clock where each session was done", () => {
    const late = { startedAt: Date.UTC(2026, 10, 21, 23, 30), tzOffsetMin: 60 };
    const early = { startedAt: Date.UTC(2026, 10, 21, 10), tzOffsetMin: 60 };
    expect(streakDays([late, early], NOON, 60)).toBe(2);
    expect(streakDays([late, early], NOON, 0)).toBe(2);
    expect(streakDays([{ ...late, tzOffsetMin: 0 }, early], NOON, 0)).toBe(1);
  });

  it("survives a flight west, into a day that was begun before", () => {
    const tokyo = { startedAt: Date.UTC(2026, 10, 21, 22), tzOffsetMin: 540 };
    const landed = Date.UTC(2026, 10, 22, 6);
    expect(
      streakDays([tokyo, { ...tokyo, startedAt: tokyo.startedAt - DAY_MS }], landed, -480),
    ).toBe(2);
  });

  it("is never longer than there are days with an entry, and never counts a far future", () => {
    const days = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (ago) => {
        const count = streakDays(daysAgo(...ago), NOON, 0);
        expect(count).toBeLessThanOrEqual(new Set(ago).size);
        const past = ago.filter((day) => day >= -1);
        expect(streakDays(daysAgo(...past), NOON, 0)).toBe(count);
      }),
    );
  });
});
