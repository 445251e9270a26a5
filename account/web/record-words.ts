/** A record in words a person would use. Nothing that was not confirmed is ever shown as a number. */

import { cleanReps, pacedReps } from "../../core/record/make-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import type { Side } from "../../core/series/side.ts";
import { wallText } from "./calendar.ts";
import type { Words } from "./words/words.ts";

export function routineWords(t: Words, record: SessionRecord): string {
  const rounds = record.sets.reduce((most, set) => Math.max(most, set.round), 1);
  const words = [t.routine[record.routine], t.rounds(rounds)];
  if (record.level < 6) words.push(t.level(record.level));
  return words.join(" · ");
}

export function pacedWords(record: SessionRecord): string {
  return String(pacedReps(record));
}

export function cleanWords(t: Words, record: SessionRecord): string {
  const clean = cleanReps(record);
  return clean === null ? t.notConfirmed : String(clean);
}

/** The clean reps of one side; `null` until every set of it that was begun is confirmed. */
export function cleanOn(record: SessionRecord, side: Side): number | null {
  return cleanReps({ ...record, sets: record.sets.filter((set) => set.side === side) });
}

export function hardestWords(t: Words, { comfort }: SessionRecord): string {
  return comfort.hardest === null ? t.notAnswered : String(comfort.hardest);
}

export function minutesWords(t: Words, record: SessionRecord): string {
  return t.minutes(Math.round((record.endedAt - record.startedAt) / 60_000));
}

/** Minutes and seconds, as a watch shows them. */
export function lengthWords(t: Words, { startedAt, endedAt }: SessionRecord): string {
  const seconds = Math.round((endedAt - startedAt) / 1000);
  const rest = String(seconds % 60).padStart(2, "0");
  return t.minutesAndSeconds(`${Math.floor(seconds / 60)}:${rest}`);
}

export function decimalWords(t: Words, value: number): string {
  return new Intl.NumberFormat(t.locale, { minimumFractionDigits: 1 }).format(value);
}

/** On the person's own wall clock at the time, wherever they are now. */
export function dayWords(t: Words, record: SessionRecord): string {
  return wallText(t, wallMs(record), "day");
}

export function fullDayWords(t: Words, record: SessionRecord): string {
  return wallText(t, wallMs(record), "full");
}

export function timeWords(t: Words, record: SessionRecord): string {
  return wallText(t, wallMs(record), "time");
}

export function monthWords(t: Words, record: SessionRecord): string {
  return wallText(t, wallMs(record), "monthYear");
}

/** For machines: the same wall clock, without a zone, for there is only an offset. */
export function localIso(record: SessionRecord): string {
  return new Date(wallMs(record)).toISOString().slice(0, 16);
}

function wallMs({ startedAt, tzOffsetMin }: SessionRecord): number {
  return startedAt + tzOffsetMin * 60_000;
}
