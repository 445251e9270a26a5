/**
 * How much room a session may need on the watch. It is asked for before anything is felt, so that
 * what is promised then, that nothing of it is lost, is true to its last line.
 */

import { cueSchedule } from "../haptics/cue-schedule.ts";
import type { Plan } from "../plan/plan.ts";

/** The longest a line of the journal can be. */
const LINE_BYTES = 32;
/** Pauses, marks and resumes: more than anybody makes. */
const HAND_LINES = 200;
/** Head and record name every set: once in the plan, once as it was done, and once in a rename. */
const SET_BYTES = 3 * 200;
const FRAME_BYTES = 2000;

export function sessionRoomBytes(plan: Plan): number {
  const lines = cueSchedule(plan).length + HAND_LINES;
  return FRAME_BYTES + plan.sets.length * SET_BYTES + lines * LINE_BYTES;
}
