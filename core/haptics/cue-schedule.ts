/**
 * What a plan feels like when nobody touches the watch: every cue with its time since the start. It
 * is worked out from the plan alone, so it can be held against a session that was lived.
 */

import type { Plan } from "../plan/plan.ts";
import { BEAT_MS, BEATS, COUNT_IN_MS, WAIT_MS, waitBefore } from "../plan/wait.ts";
import type { Cue } from "./cue.ts";

export interface ScheduledCue {
  readonly atMs: number;
  readonly cue: Cue;
  /** The set it belongs to: the one awaited, moving or just ended. */
  readonly set: number;
}

export function cueSchedule(plan: Plan): readonly ScheduledCue[] {
  const schedule: ScheduledCue[] = [];
  let atMs = 0;
  plan.sets.forEach((set, index) => {
    atMs += WAIT_MS[waitBefore(plan, index)];
    for (let beat = 0; beat < BEATS; beat += 1) {
      schedule.push({ atMs: atMs - COUNT_IN_MS + beat * BEAT_MS, cue: "count-in", set: index });
    }
    for (let rep = 0; rep < set.target.max; rep += 1) {
      schedule.push({ atMs, cue: "rep", set: index });
      atMs += plan.repMs;
    }
    schedule.push({ atMs, cue: cueAfter(plan, index), set: index });
  });
  return schedule;
}

function cueAfter(plan: Plan, set: number): Cue {
  if (set === plan.sets.length - 1) return "finished";
  return waitBefore(plan, set + 1) === "switch" ? "switch-side" : "change";
}
