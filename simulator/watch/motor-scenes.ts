/**
 * What each vibration feels like, as on and off times. Times that the documents leave open are
 * marked: they are a guess, and no wrist has confirmed them. [docs]
 */

export interface Phase {
  readonly type: string;
  readonly durationMs: number;
  readonly isOn: boolean;
}

export interface Scene {
  readonly name: string;
  readonly phases: readonly Phase[];
  readonly loops: boolean;
}

const train = (name: string, times: readonly number[], loops = false): Scene => ({
  name,
  loops,
  phases: times.map((durationMs, index) => ({ type: name, durationMs, isOn: index % 2 === 0 })),
});

/** By the numbers that `VIBRATOR_SCENE_*` has on real watches. */
export const SCENES: Readonly<Record<number, Scene>> = {
  23: train("SHORT_LIGHT", [20]),
  24: train("SHORT_MIDDLE", [20]),
  25: train("SHORT_STRONG", [20]),
  28: train("DURATION", [600]),
  27: train("DURATION_LONG", [1000]),
  // "Four vibrations in 1200 ms"; their own length is a guess.
  9: train("STRONG_REMINDER", [150, 200, 150, 200, 150, 200, 150]),
  // "Two short"; both times are a guess.
  0: train("NOTIFICATION", [100, 100, 100]),
  // "Twice in 500 ms, again and again"; the split is a guess.
  1: train("CALL", [150, 100, 150, 100], true),
  // "Single long vibration of 500 ms, again and again"; the gap is a guess.
  5: train("TIMER", [500, 500], true),
};

export const DEFAULT_SCENE = 24;

/** Numbers of our own: the documents name the types and not their values. */
export const MOTOR_TYPES = {
  GENTLE_SHORT: 101,
  STRONG_SHORT: 102,
  STANDARD_CROWN: 103,
  STRONG_CROWN: 104,
  SPULSE_CROWN: 105,
  DIPULSE_CROWN: 106,
  KEYCODE_CLICK: 107,
  URGENT: 108,
  CONTINUOUS: 109,
  PAUSE: 110,
} as const;

/** How long a type runs when the program gives no duration; a guess. */
export const DEFAULT_TYPE_MS = 50;

export function typeName(value: number): string | undefined {
  return Object.entries(MOTOR_TYPES).find(([, number]) => number === value)?.[0];
}
