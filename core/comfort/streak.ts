/**
 * The streak: local days in a row with any record. A rest day taken at the gate counts like any
 * other, so looking after a sore hip never costs a streak. Watch and web both count with this.
 */

export interface DatedEntry {
  readonly startedAt: number;
  /** Minutes to add to UTC for the wall clock where the person was. */
  readonly tzOffsetMin: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The number of the calendar day, 0 for 1970-01-01, on a wall clock `tzOffsetMin` ahead of UTC. */
export function localDay(at: number, tzOffsetMin: number): number {
  return Math.floor((at + tzOffsetMin * MINUTE_MS) / DAY_MS);
}

/** In any order. A day that is not over yet breaks nothing: the row may end today or yesterday. */
export function streakDays(
  entries: readonly DatedEntry[],
  now: number,
  tzOffsetMin: number,
): number {
  const today = localDay(now, tzOffsetMin);
  const days = new Set(entries.map((one) => localDay(one.startedAt, one.tzOffsetMin)));
  // Who has flown west may have a record on a day that is still tomorrow here.
  const last = [today + 1, today, today - 1].find((day) => days.has(day));
  if (last === undefined) return 0;
  let count = 0;
  while (days.has(last - count)) count += 1;
  return count;
}
