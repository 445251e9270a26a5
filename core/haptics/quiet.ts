/**
 * The silence that keeps two cues apart. Run together they make a third rhythm, and cut they make
 * none: so nothing that is felt begins before what was felt last is over, and quiet has come.
 */

import { CUE_PATTERN, type Cue, MARK_PATTERN, patternMs } from "./cue.ts";

/** What the motor plays: a cue, or the answer to a mark. */
export type Felt = Cue | "mark";

/** Enough to be felt, when one comes 80 ms late and the other 80 ms early. */
const SILENCE_MS = 220;
/** Between two long pulses: more than the 250 ms inside "switch sides", as late and as early. */
const LONG_SILENCE_MS = 520;
/** A motor runs on: a pattern may take a quarter longer than it should. */
const STRETCH = 1 / 4;
const LONG_PULSE_MS = 600;

export function patternOf(felt: Felt): readonly number[] {
  return felt === "mark" ? MARK_PATTERN : CUE_PATTERN[felt];
}

/** From the start of one to the earliest start of the other. */
export function apartMs(first: Felt, then: Felt): number {
  const pattern = patternOf(first);
  const isLong = pattern[pattern.length - 1] === LONG_PULSE_MS;
  const isLongNext = patternOf(then)[0] === LONG_PULSE_MS;
  const silence = isLong && isLongNext ? LONG_SILENCE_MS : SILENCE_MS;
  return Math.ceil(patternMs(pattern) * (1 + STRETCH)) + silence;
}
