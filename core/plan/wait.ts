/**
 * Before every set there is one wait: time to get ready, to change, or to roll over. Its last three
 * seconds are the count-in, so a wait is never longer than it says.
 */

import type { Plan, PlannedSet } from "./plan.ts";

export type WaitKind = "setup" | "next-exercise" | "direction" | "switch";

export const WAIT_MS: Readonly<Record<WaitKind, number>> = {
  setup: 10_000,
  "next-exercise": 5_000,
  direction: 4_000,
  switch: 15_000,
};

export const BEAT_MS = 1000;
export const BEATS = 3;
export const COUNT_IN_MS = BEATS * BEAT_MS;

/** The wait before set `setIndex`, judged by what came just before it. */
export function waitBefore(plan: Plan, setIndex: number): WaitKind {
  const before = plan.sets[setIndex - 1];
  const set = plan.sets[setIndex];
  if (before === undefined || set === undefined) return "setup";
  return waitBetween(before, set);
}

function waitBetween(before: PlannedSet, set: PlannedSet): WaitKind {
  if (before.side !== set.side) return "switch";
  const isOtherWay = before.exercise === set.exercise && before.direction !== set.direction;
  return isOtherWay ? "direction" : "next-exercise";
}
