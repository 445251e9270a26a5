/** A record in words a person would use. Nothing that was not confirmed is ever shown as a number. */

import type { RoutineName } from "../../core/plan/routine.ts";
import { cleanReps, pacedReps } from "../../core/record/make-record.ts";
import type { Outcome, SessionRecord } from "../../core/record/record.ts";

const ROUTINE: Readonly<Record<RoutineName, string>> = {
  morning: "Morning",
  "before-legs": "Before legs",
  custom: "Custom",
};

export const OUTCOME: Readonly<Record<Outcome, string>> = {
  completed: "Completed",
  partial: "Partial",
  rested: "Rested",
};

export function routineWords(record: SessionRecord): string {
  const rounds = record.sets.reduce((most, set) => Math.max(most, set.round), 1);
  const words = [ROUTINE[record.routine], rounds === 1 ? "1 round" : `${rounds} rounds`];
  if (record.level < 6) words.push(`level ${record.level}`);
  return words.join(" · ");
}

export function pacedWords(record: SessionRecord): string {
  return String(pacedReps(record));
}

export function cleanWords(record: SessionRecord): string {
  const clean = cleanReps(record);
  return clean === null ? "not confirmed" : String(clean);
}

export function hardestWords({ comfort }: SessionRecord): string {
  return comfort.hardest === null ? "not answered" : String(comfort.hardest);
}

export function minutesWords(record: SessionRecord): string {
  const minutes = Math.round((record.endedAt - record.startedAt) / 60_000);
  return minutes < 1 ? "under a minute" : `${minutes} min`;
}

const DAY = { weekday: "short", day: "numeric", month: "short" } as const;
const MONTH = { month: "long", year: "numeric" } as const;
const TIME = { hour: "2-digit", minute: "2-digit" } as const;

/** On the person's own wall clock at the time, wherever they are now. */
export function dayWords(record: SessionRecord): string {
  return onTheWall(record, DAY).replace(",", "");
}

export function timeWords(record: SessionRecord): string {
  return onTheWall(record, TIME);
}

export function monthWords(record: SessionRecord): string {
  return onTheWall(record, MONTH);
}

/** For machines: the same wall clock, without a zone, for there is only an offset. */
export function localIso(record: SessionRecord): string {
  return new Date(wallMs(record)).toISOString().slice(0, 16);
}

function onTheWall(record: SessionRecord, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...format, timeZone: "UTC" }).format(wallMs(record));
}

function wallMs({ startedAt, tzOffsetMin }: SessionRecord): number {
  return startedAt + tzOffsetMin * 60_000;
}
