/**
 * What the wrist may feel. A cue says why the motor runs; its rhythm says so without a look. Times
 * are the same at every strength: strength changes the motor's type, never the rhythm.
 */

export const CUES = ["count-in", "rep", "change", "switch-side", "stopped", "finished"] as const;
export type Cue = (typeof CUES)[number];

/** On, off, on, …: always odd in length, in milliseconds. */
export const CUE_PATTERN: Readonly<Record<Cue, readonly number[]>> = {
  "count-in": [50],
  rep: [150],
  change: [150, 150, 150],
  "switch-side": [600, 250, 600],
  stopped: [600],
  finished: [150, 150, 150, 150, 150, 150, 600],
};

/** The answer to a mark: one short pulse that never cuts a cue. */
export const MARK_PATTERN: readonly number[] = [50];

export const STRENGTHS = ["off", "light", "standard", "strong"] as const;
export type Strength = (typeof STRENGTHS)[number];

export function patternMs(pattern: readonly number[]): number {
  return pattern.reduce((sum, ms) => sum + ms, 0);
}
