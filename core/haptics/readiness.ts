/**
 * What is worth saying before a session, because it may keep the cues from being felt or the series
 * from being finished. It warns and never forbids: the person knows their watch.
 */

export interface Readiness {
  /** The strength is "off": only the screen says the cues. */
  readonly isMotorOff: boolean;
  readonly isDoNotDisturb: boolean;
  readonly isSleep: boolean;
  readonly isTheater: boolean;
  readonly isPowerSaving: boolean;
  /** 0 to 100. */
  readonly batteryPercent: number;
}

export const READY_NOTES = [
  "motor-off",
  "low-battery",
  "do-not-disturb",
  "sleep",
  "theater",
  "power-saving",
] as const;
export type ReadyNote = (typeof READY_NOTES)[number];

/** Below this a series may not be finished. */
export const LOW_BATTERY_PERCENT = 15;

/** In the order in which they matter. */
export function readyNotes(readiness: Readiness): readonly ReadyNote[] {
  return READY_NOTES.filter((note) => isTrue(note, readiness));
}

function isTrue(note: ReadyNote, readiness: Readiness): boolean {
  switch (note) {
    case "motor-off":
      return readiness.isMotorOff;
    case "low-battery":
      return readiness.batteryPercent < LOW_BATTERY_PERCENT;
    case "do-not-disturb":
      return readiness.isDoNotDisturb;
    case "sleep":
      return readiness.isSleep;
    case "theater":
      return readiness.isTheater;
    case "power-saving":
      return readiness.isPowerSaving;
  }
}
