/** The honest length of a plan: every wait and every rep, nothing rounded away. */

import type { Plan } from "./plan.ts";
import { WAIT_MS, waitBefore } from "./wait.ts";

export interface PlanLength {
  /** When every set ends as soon as it is enough. */
  readonly minMs: number;
  /** When every set runs to its end. */
  readonly maxMs: number;
  readonly maxReps: number;
}

export function planLength(plan: Plan): PlanLength {
  let minMs = 0;
  let maxMs = 0;
  let maxReps = 0;
  plan.sets.forEach((set, index) => {
    const waitMs = WAIT_MS[waitBefore(plan, index)];
    minMs += waitMs + set.target.min * plan.repMs;
    maxMs += waitMs + set.target.max * plan.repMs;
    maxReps += set.target.max;
  });
  return { minMs, maxMs, maxReps };
}
