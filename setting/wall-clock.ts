/** An instant in words, by the phone's own clock: the hour today, with the date on another day. */

import type { Words } from "./words/words.ts";

export function wallClock(atMs: number, nowMs: number, { sync: words }: Words): string {
  const at = new Date(atMs);
  const hour = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  if (at.toDateString() === new Date(nowMs).toDateString()) return hour;
  const [weekday, day, month] = [at.getDay(), at.getDate(), at.getMonth()];
  return words.dayAndHour({ weekday, day, month }, hour);
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
