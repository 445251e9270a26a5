/** What the person says after a session: the clean reps, and how it was at its hardest. */

import type { SessionRecord } from "./record.ts";

export interface Confirmation {
  /** One a set, in order; `null` leaves that set unconfirmed. */
  readonly clean: readonly (number | null)[];
  readonly hardest: number | null;
}

/** Every rep that was paced was clean. */
export function allClean(record: SessionRecord): readonly number[] {
  return record.sets.map((set) => set.paced);
}

/** Paced less what was marked while doing: what the summary offers when some were not clean. */
export function unmarkedClean(record: SessionRecord): readonly number[] {
  return record.sets.map((set) => set.paced - set.marked);
}

/** The next revision. A count outside 0 to what was paced is brought back into it. */
export function confirm(record: SessionRecord, said: Confirmation): SessionRecord {
  const sets = record.sets.map((set, index) => {
    const clean = said.clean[index] ?? null;
    return { ...set, clean: clean === null ? null : Math.min(set.paced, Math.max(0, clean)) };
  });
  const comfort = { ...record.comfort, hardest: said.hardest };
  return { ...record, revision: record.revision + 1, comfort, sets };
}
