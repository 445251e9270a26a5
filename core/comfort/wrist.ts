/**
 * The settings that belong to the watch alone: how strong it buzzes, which level the person is at and
 * why, and whether the cues were shown. The phone may ask for a change; only the watch writes it.
 */

import { STRENGTHS, type Strength } from "../haptics/cue.ts";
import { parse, readBoolean, readOneOf, readRecord, refuse } from "../parse.ts";
import { LEVELS, type Level } from "../plan/plan.ts";
import type { Result } from "../result.ts";

export const WRIST_VERSION = 1;

export const LEVEL_REASONS = [
  /** Nobody has asked about a sore spell yet. */
  "not-asked",
  "no-sore-spell",
  "sore-spell",
  "chosen",
  "worse-next-day",
  "three-comfortable",
  /** A watch that was reset has it back from its last record. */
  "from-record",
] as const;
export type LevelReason = (typeof LEVEL_REASONS)[number];

export interface WristSettings {
  readonly v: typeof WRIST_VERSION;
  readonly strength: Strength;
  readonly level: Level;
  readonly levelReason: LevelReason;
  readonly tutorialDone: boolean;
}

export const DEFAULT_WRIST: WristSettings = {
  v: WRIST_VERSION,
  strength: "standard",
  level: 6,
  levelReason: "not-asked",
  tutorialDone: false,
};

export function withLevel(wrist: WristSettings, level: Level, reason: LevelReason): WristSettings {
  return { ...wrist, level, levelReason: reason };
}

/** One level up or down, as far as there are any. */
export function stepLevel(level: Level, by: 1 | -1): Level {
  return LEVELS.find((one) => one === level + by) ?? level;
}

/** One strength up, or `null` at the strongest. */
export function stronger(strength: Strength): Strength | null {
  return STRENGTHS[STRENGTHS.indexOf(strength) + 1] ?? null;
}

/** Whatever else is in it is kept: a later version of the app may have put it there. */
export function parseWrist(raw: unknown): Result<WristSettings> {
  return parse(() => {
    const fields = readRecord(raw, "");
    if (fields["v"] !== WRIST_VERSION) {
      refuse("unknown-version", "v", "These settings were kept by another version of the app.");
    }
    return {
      ...fields,
      v: WRIST_VERSION,
      strength: readOneOf(fields["strength"], "strength", STRENGTHS),
      level: readOneOf(fields["level"], "level", LEVELS),
      levelReason: readOneOf(fields["levelReason"], "levelReason", LEVEL_REASONS),
      tutorialDone: readBoolean(fields["tutorialDone"], "tutorialDone"),
    };
  });
}
