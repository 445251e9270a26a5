import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Gate, gate } from "../../../core/comfort/gate.ts";
import { LEVELS, type Level } from "../../../core/plan/plan.ts";

const level = fc.constantFrom(...LEVELS);
const discomfort = fc.integer({ min: 0, max: 10 });

describe("the gate before a session", () => {
  it.each<[number, Level, boolean, Gate]>([
    [0, 6, false, { kind: "go", level: 6 }],
    [3, 6, false, { kind: "go", level: 6 }],
    [3, 2, false, { kind: "go", level: 2 }],
    [4, 6, false, { kind: "offer-short", level: 3, declined: 6 }],
    [5, 4, false, { kind: "offer-short", level: 3, declined: 4 }],
    [5, 3, false, { kind: "go", level: 3 }],
    [4, 1, false, { kind: "go", level: 1 }],
    [6, 1, false, { kind: "rest" }],
    [10, 6, false, { kind: "rest" }],
    [0, 6, true, { kind: "go", level: 3 }],
    [5, 6, true, { kind: "go", level: 3 }],
    [0, 2, true, { kind: "go", level: 2 }],
    [6, 6, true, { kind: "rest" }],
  ])("at discomfort %i and level %i, after a spasm: %s, says %o", (said, at, after, expected) => {
    expect(gate({ discomfort: said, spasm: false }, at, after)).toEqual(expected);
  });

  it("says rest to a strong spasm, whatever else is said", () => {
    fc.assert(
      fc.property(discomfort, level, fc.boolean(), (said, at, after) => {
        expect(gate({ discomfort: said, spasm: true }, at, after)).toEqual({ kind: "rest" });
      }),
    );
  });

  it("never asks for more when more is sore, nor for more than the person's level", () => {
    fc.assert(
      fc.property(discomfort, level, fc.boolean(), (said, at, after) => {
        const most = mostOf(gate({ discomfort: said, spasm: false }, at, after));
        const sorer = mostOf(gate({ discomfort: said + 1, spasm: false }, at, after));
        expect(sorer).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(after ? Math.min(at, 3) : at);
      }),
    );
  });
});

function mostOf(said: Gate): number {
  return said.kind === "rest" ? 0 : said.level;
}
