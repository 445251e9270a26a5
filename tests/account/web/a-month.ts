/** Five weeks of somebody's mornings: whole ones, a partial one, days of rest, one not yet confirmed. */

import type { SessionRecord } from "../../../core/record/record.ts";
import { confirmed, record, rested, STARTED_AT } from "../support/record.ts";

const DAY_MS = 24 * 60 * 60_000;

/** What each day was, from five weeks ago to today, Sunday 22 November 2026. */
const DAYS = "m.mr" + "mmm.mm." + "rmbm.mm" + "m.mrmmm" + "phmrbmm" + "rm";
/** Discomfort before, by the day; at its hardest it is one less, or the same. */
const BEFORE = [4, 3, 4, 3, 3, 5, 4, 2];

export function aMonth(): readonly SessionRecord[] {
  const last = DAYS.length - 1;
  return [...DAYS].flatMap((kind, index) => {
    const startedAt = STARTED_AT - (last - index) * DAY_MS;
    const before = BEFORE[index % BEFORE.length] ?? 3;
    return kind === "." ? [] : [dayOf(kind, { startedAt, before, index })];
  });
}

interface Day {
  readonly startedAt: number;
  readonly before: number;
  readonly index: number;
}

function dayOf(kind: string, { startedAt, before, index }: Day): SessionRecord {
  const comfort = { before, spasm: false, hardest: index % 3 === 0 ? before : before - 1 };
  if (kind === "r") return rested({ startedAt });
  if (kind === "h") return record({ startedAt, comfort: { ...comfort, hardest: null } });
  if (kind === "b") {
    const short = record({ startedAt, comfort, routine: "before-legs" });
    const sets = short.sets.map((set) => ({ ...set, round: 1 }));
    return confirmed({ ...short, sets }, (set) => set.paced);
  }
  if (kind === "p") return confirmed(partial(record({ startedAt, comfort })), (set) => set.paced);
  return confirmed(record({ startedAt, comfort }), (set) =>
    Math.max(0, set.paced - ((set.round + set.exercise.length + index) % 3 === 0 ? 1 : 0)),
  );
}

/** The person ended it after the first side of the second round. */
function partial(whole: SessionRecord): SessionRecord {
  const sets = whole.sets.map((set, index) =>
    index < 16 ? set : { ...set, paced: 0, ended: "skipped" as const, startMs: 0, endMs: 0 },
  );
  return { ...whole, outcome: "partial", sets };
}
