/** The figure's phases: four a rep, in order, and never drawn near a cue, however fast or slow. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KEEP_OFF_MS, mayRedraw, repPhase } from "../../../core/session/rep-phase.ts";

const anyPace = fc.integer({ min: 1200, max: 5000 });

/** Every change of phase in one rep, by what the watch would wake for. */
function changes(repMs: number): { readonly atMs: number; readonly phase: number }[] {
  const seen: { atMs: number; phase: number }[] = [];
  let { untilMs } = repPhase(0, repMs);
  while (untilMs !== null) {
    const next = repPhase(untilMs, repMs);
    seen.push({ atMs: untilMs, phase: next.phase });
    untilMs = next.untilMs;
  }
  return seen;
}

describe("the phases of a rep", () => {
  test("go out, far, back and home once, at every pace", () => {
    fc.assert(
      fc.property(anyPace, (repMs) => {
        expect(repPhase(0, repMs).phase).toBe(0);
        expect(changes(repMs).map(({ phase }) => phase)).toEqual([1, 2, 3, 0]);
      }),
    );
  });

  test("change at least 100 ms away from every cue, its pulse included, at every pace", () => {
    const pulseMs = 150;
    fc.assert(
      fc.property(anyPace, (repMs) => {
        for (const { atMs } of changes(repMs)) {
          expect(atMs - pulseMs).toBeGreaterThanOrEqual(KEEP_OFF_MS);
          expect(repMs - atMs).toBeGreaterThanOrEqual(KEEP_OFF_MS);
          expect(mayRedraw(atMs, repMs)).toBe(true);
        }
      }),
    );
    expect(KEEP_OFF_MS).toBe(100);
  });

  test("a change rung too near to the next cue, or in a cue's pulse, is not drawn", () => {
    expect(mayRedraw(1901, 2000)).toBe(false);
    expect(mayRedraw(2010, 2000)).toBe(false);
    expect(mayRedraw(120, 2000)).toBe(false);
  });

  test("leave the leg at its farthest for the middle of the rep", () => {
    fc.assert(
      fc.property(anyPace, (repMs) => {
        expect(repPhase(repMs / 2, repMs).phase).toBe(2);
      }),
    );
  });
});
