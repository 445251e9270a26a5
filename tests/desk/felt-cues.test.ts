import { describe, expect, it } from "vitest";
import { CUE_PATTERN, CUES, type Cue } from "../../core/haptics/cue.ts";
import { cueSchedule } from "../../core/haptics/cue-schedule.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { MORNING } from "../../core/plan/routine.ts";
import { type FeltPulse, feltCues } from "../../desk/felt-cues.ts";

describe("what a wrist makes of pulses", () => {
  it.each(CUES)("knows %s by its rhythm", (cue) => {
    expect(feltCues(pulsesOf(cue, 1000)).map((felt) => felt.cue)).toEqual([cue]);
  });

  it("names every cue of a whole Morning, with its time", () => {
    const schedule = cueSchedule(makePlan(MORNING, 6));
    const felt = feltCues(schedule.flatMap(({ cue, atMs }) => pulsesOf(cue, atMs)));
    expect(felt.map(({ cue, atMs }) => ({ cue, atMs }))).toEqual(
      schedule.map(({ cue, atMs }) => ({ cue, atMs })),
    );
  });

  it("calls a cue that was cut unknown, and knows the one that cut it", () => {
    const cut = { atMs: 0, durationMs: 120 };
    const felt = feltCues([cut, ...pulsesOf("stopped", 120)]);
    expect(felt.map(({ cue }) => cue)).toEqual(["unknown", "stopped"]);
  });

  it("keeps apart two cues that come close together", () => {
    const felt = feltCues([...pulsesOf("rep", 0), ...pulsesOf("stopped", 470)]);
    expect(felt.map(({ cue }) => cue)).toEqual(["rep", "stopped"]);
  });
});

function pulsesOf(cue: Cue, atMs: number): FeltPulse[] {
  const pulses: FeltPulse[] = [];
  let at = atMs;
  CUE_PATTERN[cue].forEach((durationMs, index) => {
    if (index % 2 === 0) pulses.push({ atMs: at, durationMs });
    at += durationMs;
  });
  return pulses;
}
