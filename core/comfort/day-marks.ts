/**
 * Days at a glance: what each was, by the local calendar of the day itself. A day on which several
 * things were done is known by the most that was moved; a rest day is a day looked after.
 */

import type { Outcome } from "../record/record.ts";
import { type DatedEntry, localDay } from "./streak.ts";

export type DayMark = "moved" | "partial" | "rested" | "nothing";

export interface MarkedEntry extends DatedEntry {
  readonly outcome: Outcome;
}

const DAYS_A_WEEK = 7;
/** Day 0, 1970-01-01, was a Thursday. */
const FIRST_WEEKDAY = 3;

const MARK_OF: Readonly<Record<Outcome, DayMark>> = {
  completed: "moved",
  partial: "partial",
  rested: "rested",
};
const RANK: readonly DayMark[] = ["nothing", "rested", "partial", "moved"];

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/** The marks of `count` days in a row, the last of them `lastDay`. */
export function dayMarks(
  entries: readonly MarkedEntry[],
  lastDay: number,
  count: number,
): readonly DayMark[] {
  const marks: DayMark[] = [];
  const firstDay = lastDay - count + 1;
  for (let index = 0; index < count; index += 1) marks.push("nothing");
  for (const { startedAt, tzOffsetMin, outcome } of entries) {
    const index = localDay(startedAt, tzOffsetMin) - firstDay;
    const known = marks[index];
    if (known !== undefined) marks[index] = higher(known, MARK_OF[outcome]);
  }
  return marks;
}

/** Weeks from Monday to Sunday, this one first; days to come are `null`. */
export function weekMarks(
  entries: readonly MarkedEntry[],
  today: number,
  weeks: number,
): readonly (readonly (DayMark | null)[])[] {
  const monday = today - weekdayOf(today);
  const rows: (readonly (DayMark | null)[])[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const sunday = monday - week * DAYS_A_WEEK + DAYS_A_WEEK - 1;
    const marks = dayMarks(entries, sunday, DAYS_A_WEEK);
    rows.push(marks.map((mark, index) => (sunday - 6 + index > today ? null : mark)));
  }
  return rows;
}

/** Of the last seven days, today included, how many were looked after. */
export function daysLookedAfter(entries: readonly MarkedEntry[], today: number): number {
  return dayMarks(entries, today, DAYS_A_WEEK).filter((mark) => mark !== "nothing").length;
}

function higher(one: DayMark, other: DayMark): DayMark {
  return RANK.indexOf(one) >= RANK.indexOf(other) ? one : other;
}
