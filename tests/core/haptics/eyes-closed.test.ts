/** With closed eyes and a bad motor, every cue of a whole session can be named, whatever the pace. */

import { describe, expect, test } from "vitest";
import { cueSchedule } from "../../../core/haptics/cue-schedule.ts";
import { apartMs, type Felt, patternOf } from "../../../core/haptics/quiet.ts";
import { makePlan } from "../../../core/plan/plan.ts";
import { MORNING } from "../../../core/plan/routine.ts";
import { nameWithClosedEyes, type Pulse } from "../../support/eyes-closed.ts";
import { type Played, shake, shaken } from "../../support/shaken-wrist.ts";

const SEEDS = 1000;

function pulsesOf(felt: Felt, atMs: number): Played {
  const pulses: Pulse[] = [];
  let passedMs = 0;
  patternOf(felt).forEach((ms, index) => {
    if (index % 2 === 0) pulses.push({ atMs: atMs + passedMs, durationMs: ms });
    passedMs += ms;
  });
  return pulses;
}

/** The first seed whose wrist is misunderstood, or null. */
function misunderstood(played: readonly Played[], told: readonly Felt[]): number | null {
  const wanted = told.join();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    if (nameWithClosedEyes(shake(played, shaken(seed))).join() !== wanted) return seed;
  }
  return null;
}

/** What a person can bring about while something is still felt: one right after the other. */
const IN_A_HURRY: readonly (readonly [Felt, Felt])[] = [
  ["count-in", "stopped"],
  ["rep", "stopped"],
  ["change", "stopped"],
  ["switch-side", "stopped"],
  ["stopped", "change"],
  ["stopped", "switch-side"],
  ["stopped", "finished"],
];

describe("two cues in a hurry", () => {
  test.each(IN_A_HURRY)(
    "%s and %s are both named when quiet is kept between them",
    (first, then) => {
      const played = [pulsesOf(first, 0), pulsesOf(then, apartMs(first, then))];
      expect(misunderstood(played, [first, then])).toBeNull();
    },
  );

  test.each(IN_A_HURRY.filter(([first]) => first !== "count-in"))(
    "%s and %s are misunderstood when the second cuts the first",
    (first, then) => {
      const cuts = Array.from({ length: 12 }, (_, index) => 30 + index * 50);
      const misnamed = cuts.filter(
        (atMs) => misunderstood([pulsesOf(first, 0), pulsesOf(then, atMs)], [first, then]) !== null,
      );
      expect(misnamed.length).toBeGreaterThan(0);
    },
  );
});

describe("a Morning felt with closed eyes", () => {
  test.each([1200, 1500, 2000, 3000, 4000, 5000])("at %i ms a rep", (repMs) => {
    const schedule = cueSchedule(makePlan({ ...MORNING, repMs }, 6));
    const played = schedule.map(({ cue, atMs }) => pulsesOf(cue, atMs));
    expect(schedule).toHaveLength(320);
    expect(
      misunderstood(
        played,
        schedule.map(({ cue }) => cue),
      ),
    ).toBeNull();
  });
});
