/** Days by their number, as the overview counts them: 0 is 1970-01-01. A month by its first day. */

import { weekdayOf } from "../../core/comfort/day-marks.ts";
import type { Words } from "./words/words.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Month {
  readonly year: number;
  /** 0 is January. */
  readonly index: number;
}

const FORMATS = {
  full: { weekday: "long", day: "numeric", month: "long" },
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "short" },
  weekdayLong: { weekday: "long" },
  day: { weekday: "short", day: "numeric", month: "short" },
  time: { hour: "2-digit", minute: "2-digit" },
  month: { month: "long" },
  monthYear: { month: "long", year: "numeric" },
  date: { day: "numeric", month: "long", year: "numeric" },
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export function dayText(t: Words, day: number, format: keyof typeof FORMATS): string {
  return wallText(t, day * DAY_MS, format);
}

/** A time on somebody's wall clock, already moved there from UTC. */
export function wallText(t: Words, wallMs: number, format: keyof typeof FORMATS): string {
  const text = new Intl.DateTimeFormat(t.locale, { ...FORMATS[format], timeZone: "UTC" }).format(
    wallMs,
  );
  return t.code === "en" ? text.replace(",", "") : text;
}

/** 5 January 1970 was a Monday. */
export function weekdayText(t: Words, weekday: number, format: "weekday" | "weekdayLong"): string {
  return dayText(t, 4 + weekday, format);
}

export function monthOf(day: number): Month {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), index: date.getUTCMonth() };
}

export function firstDayOf({ year, index }: Month): number {
  return Date.UTC(year, index, 1) / DAY_MS;
}

export function monthAfter({ year, index }: Month, months: number): Month {
  return monthOf(firstDayOf({ year, index: index + months }));
}

export function monthWord({ year, index }: Month): string {
  return `${year}-${String(index + 1).padStart(2, "0")}`;
}

export function parseMonth(raw: string | undefined): Month | null {
  const [, year, month] = /^(20[2-9]\d)-(0[1-9]|1[0-2])$/.exec(raw ?? "") ?? [];
  return year === undefined ? null : { year: Number(year), index: Number(month) - 1 };
}

/** Rows from Monday to Sunday; `null` before the first day and after the last. */
export function weeksOf(month: Month): readonly (readonly (number | null)[])[] {
  const first = firstDayOf(month);
  const end = firstDayOf(monthAfter(month, 1));
  const weeks: (number | null)[][] = [];
  for (let monday = first - weekdayOf(first); monday < end; monday += 7) {
    const days = Array.from({ length: 7 }, (_, index) => monday + index);
    weeks.push(days.map((day) => (day < first || day >= end ? null : day)));
  }
  return weeks;
}
