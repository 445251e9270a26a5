import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { History } from "../../../core/comfort/history.ts";
import { levelAdvice } from "../../../core/comfort/level.ts";
import type { SessionSummary } from "../../../core/comfort/summary.ts";
import { LEVELS, type Level } from "../../../core/plan/plan.ts";
import { SINCE_LAST } from "../../../core/record/record.ts";
import { idOf, makeRest, makeSummary } from "./make-summary.ts";

function threeWith(at: number, change: Partial<SessionSummary>): History {
  return [0, 1, 2].map((index) =>
    makeSummary({ id: idOf(3 - index), ...(index === at ? change : {}) }),
  );
}

const keep = { kind: "keep" };

describe("the level after a worse day", () => {
  it.each<[Level, Level, object]>([
    [6, 6, { kind: "down", level: 5 }],
    [2, 2, { kind: "down", level: 1 }],
    [1, 1, keep],
    [6, 3, { kind: "down", level: 2 }],
    [2, 5, keep],
    [5, 6, keep],
  ])("at %i, with the last session at %i, gives %o", (level, done, expected) => {
    expect(levelAdvice(level, [makeSummary({ level: done })], "worse")).toEqual(expected);
  });

  it("looks past rest days for the session that was meant", () => {
    const history = [makeRest({ id: idOf(2), level: 6 }), makeSummary({ level: 4 })];
    expect(levelAdvice(4, history, "worse")).toEqual({ kind: "down", level: 3 });
  });

  it("goes one down even when no session is remembered", () => {
    expect(levelAdvice(4, [], "worse")).toEqual({ kind: "down", level: 3 });
  });
});

describe("the level after three comfortable sessions", () => {
  it("offers one up", () => {
    expect(levelAdvice(2, threeWith(0, {}), "same")).toEqual({ kind: "offer-up", level: 3 });
    expect(levelAdvice(2, threeWith(0, {}), "better")).toEqual({ kind: "offer-up", level: 3 });
  });

  it("offers nothing above 6", () => {
    const history = threeWith(0, {}).map((one) => ({ ...one, level: 6 as const }));
    expect(levelAdvice(6, history, "same")).toEqual(keep);
  });

  it("waits for the third, and for the answer about it", () => {
    expect(levelAdvice(2, threeWith(0, {}).slice(0, 2), "same")).toEqual(keep);
    expect(levelAdvice(2, threeWith(0, {}), null)).toEqual(keep);
  });

  it.each<[string, Partial<SessionSummary>]>([
    ["sore before", { before: 4 }],
    ["sore at its hardest", { hardest: 4 }],
    ["not asked how it was at its hardest", { hardest: null }],
    ["not confirmed", { clean: null }],
    ["clean in less than nine of ten", { clean: 35 }],
    ["without a single rep", { paced: 0, clean: 0 }],
    ["at another level", { level: 3 }],
    ["a rest day", { outcome: "rested" }],
  ])("keeps when one of them was %s", (_, change) => {
    for (const at of [0, 1, 2]) {
      expect(levelAdvice(2, threeWith(at, change), "same")).toEqual(keep);
    }
  });

  it("keeps when the day after one of them was worse, or nobody knows", () => {
    for (const sinceLast of ["worse", null] as const) {
      for (const at of [0, 1]) {
        expect(levelAdvice(2, threeWith(at, { sinceLast }), "same")).toEqual(keep);
      }
    }
  });

  it("does not look at the answer about a session before the three", () => {
    const advice = levelAdvice(2, threeWith(2, { sinceLast: "worse" }), "same");
    expect(advice).toEqual({ kind: "offer-up", level: 3 });
  });

  it("takes discomfort 3 and nine clean of ten as comfortable", () => {
    const edge = threeWith(1, { before: 3, hardest: 3, paced: 40, clean: 36 });
    expect(levelAdvice(2, edge, "same")).toEqual({ kind: "offer-up", level: 3 });
  });
});

describe("the level", () => {
  const summary = fc
    .record({
      level: fc.constantFrom(...LEVELS),
      before: fc.integer({ min: 0, max: 10 }),
      hardest: fc.option(fc.integer({ min: 0, max: 10 })),
      clean: fc.option(fc.integer({ min: 0, max: 40 })),
      sinceLast: fc.option(fc.constantFrom(...SINCE_LAST)),
    })
    .map(makeSummary);

  it("moves by one at most, up only from comfort, and stays within 1 to 6", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.array(summary, { maxLength: 5 }),
        fc.option(fc.constantFrom(...SINCE_LAST)),
        (level, history, sinceLast) => {
          const advice = levelAdvice(level, history, sinceLast);
          if (advice.kind === "keep") return;
          expect(LEVELS).toContain(advice.level);
          expect(advice.kind === "down").toBe(sinceLast === "worse");
          if (advice.kind === "offer-up") expect(advice.level).toBe(level + 1);
          else expect(advice.level).toBeLessThan(level);
        },
      ),
    );
  });
});
