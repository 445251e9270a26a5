/** One of our records in a few words, as a developer would want to tell it from its neighbours. */

import type { SessionRecord } from "../../core/record/record.ts";

export function recordWords({ routine, outcome, revision, sets }: SessionRecord): string {
  const paced = sets.reduce((sum, set) => sum + set.paced, 0);
  const reps = sets.length === 0 ? "" : `, ${paced} reps`;
  return `${routine.replaceAll("-", " ")}, ${outcome}${reps}, revision ${revision}`;
}
