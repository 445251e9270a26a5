import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CUE_PATTERN, CUES, type Cue } from "../../../core/haptics/cue.ts";
import { cueTail } from "../../../desk/server/pulse-tail.ts";

const APART_MS = 1500;

/** The cues as a motor plays them, every silence longer by what the timers were late. */
function played(cues: readonly Cue[], late: (index: number) => number) {
  const pulses: { atMs: number; durationMs: number }[] = [];
  let now = 1_000_000;
  for (const cue of cues) {
    CUE_PATTERN[cue].forEach((ms, index) => {
      if (index % 2 === 0) pulses.push({ atMs: now, durationMs: ms });
      now += ms + (index % 2 === 1 ? late(pulses.length) : 0);
    });
    now += APART_MS;
  }
  return pulses;
}

describe("the tail of the pulses", () => {
  test("names every cue, however late the timers of a real clock are", () => {
    const cues = fc.array(fc.constantFrom(...CUES), { minLength: 1, maxLength: 15 });
    const late = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cues, late, (wanted, lateness) => {
        const pulses = played(wanted, (index) => lateness[index % lateness.length] ?? 0);
        const tail = cueTail(pulses);
        expect(tail.map(({ cue }) => cue)).toEqual(wanted);
        expect(tail.flatMap((cue) => cue.pulses)).toEqual(pulses);
      }),
    );
  });

  test("does not take two reps at the fastest pace for a change", () => {
    const pulses = [0, 1200, 2400].map((atMs) => ({ atMs, durationMs: 150 }));
    expect(cueTail(pulses).map(({ cue }) => cue)).toEqual(["rep", "rep", "rep"]);
  });

  test("leaves out a cue that the tail's beginning would cut in two", () => {
    const many: Cue[] = [...Array.from({ length: 40 }, (): Cue => "finished"), "change"];
    const names = cueTail(played(many, () => 0)).map(({ cue }) => cue);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names)).toEqual(new Set(["finished", "change"]));
  });
});
