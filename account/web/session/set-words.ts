/** A set in words: its exercise, and the way round where there is one. */

import type { SetRecord } from "../../../core/record/record.ts";
import type { Words } from "../words/words.ts";

export function setName(t: Words, { exercise, direction }: SetRecord): string {
  if (direction === null) return t.exercise[exercise];
  const way = direction === "clockwise" ? t.clockwise : t.counterClockwise;
  return `${t.exercise[exercise]}, ${way}`;
}

export function targetWords(t: Words, { target: { min, max } }: SetRecord): string {
  return min === max ? String(max) : t.range(min, max);
}
