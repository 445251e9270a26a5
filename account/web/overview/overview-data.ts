/** What the overview shows of an account, read from its index and its newest records. */

import { dayMarks, type MarkedEntry } from "../../../core/comfort/day-marks.ts";
import { localDay } from "../../../core/comfort/streak.ts";
import type { Deps } from "../../deps.ts";
import type { OverviewEntry } from "../../store/overview-store.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import { firstDayOf, type Month, monthOf } from "../calendar.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const LATEST = 7;
/** Enough for four weeks of points and for the marks of a row of days. */
const LEAST_DAYS = 45;

export interface OverviewData {
  /** The number of today on the wall clock of the newest record. */
  readonly today: number;
  readonly tzOffsetMin: number;
  /** Newest first. */
  readonly entries: readonly OverviewEntry[];
  readonly latest: readonly StoredRecord[];
  readonly streak: number;
  readonly month: Month;
  readonly devices: readonly string[];
}

export async function readOverview(
  deps: Deps,
  accountId: string,
  wanted: Month | null,
): Promise<OverviewData> {
  const { records: latest } = await deps.records.list(accountId, null, LATEST);
  // A page without script cannot ask a browser for its clock; the watch's is the person's own.
  const tzOffsetMin = latest[0]?.record.tzOffsetMin ?? 0;
  const today = localDay(deps.now(), tzOffsetMin);
  const thisMonth = monthOf(today);
  const month = wanted !== null && firstDayOf(wanted) <= firstDayOf(thisMonth) ? wanted : thisMonth;
  const firstDay = Math.min(firstDayOf(month), today - LEAST_DAYS);
  // A day more: days are the person's own, and the index is in UTC.
  const from = (firstDay - 1) * DAY_MS;
  const entries = await deps.overview.entries(accountId, { from });
  const streak = await deps.overview.streak(accountId, today);
  const devices = await deps.devices.namesOf(accountId);
  return { today, tzOffsetMin, entries, latest, streak, month, devices };
}

/** As core's functions of days take them: the day is already the person's own. */
export function markedOf({ day, outcome }: OverviewEntry): MarkedEntry {
  return { startedAt: day * DAY_MS, tzOffsetMin: 0, outcome };
}

/** The marks of the newest days of the row, the last of them the day it ends on. */
export function rowMarks({ entries, today, streak }: OverviewData, most: number) {
  const days = new Set(entries.map((one) => one.day));
  const last = [today + 1, today, today - 1].find((day) => days.has(day)) ?? today;
  return dayMarks(entries.map(markedOf), last, Math.min(streak, most));
}

export function pacedOn(entries: readonly OverviewEntry[], day: number): number {
  const sides = entries
    .filter((one) => one.day === day)
    .flatMap(({ reps }) => Object.values(reps).flatMap((one) => Object.values(one)));
  return sides.reduce((sum, { paced }) => sum + paced, 0);
}
