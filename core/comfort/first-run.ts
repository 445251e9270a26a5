/**
 * The first run: where somebody who has just put the app on their watch has got to. Each answer is
 * kept as it is given, so that a watch that goes out in any of its screens goes on where it was.
 */

import { CUES } from "../haptics/cue.ts";
import { parse, readInteger, readObject, readOneOf, refuse } from "../parse.ts";
import type { Result } from "../result.ts";
import type { WristSettings } from "./wrist.ts";

export const FIRST_RUN_VERSION = 1;

export const FIRST_STEPS = [
  /** Coming out of a sore spell? */
  "sore-spell",
  /** Nothing to ask: this person's sessions were found, and with them their level. */
  "welcome-back",
  /** Yes: with how much to begin. */
  "how-much",
  /** Not medicine, and whom to ask. */
  "good-to-know",
  /** The lesson of the cues is offered. */
  "lesson",
  /** In the middle of it. */
  "cues",
] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The steps that belong to the lesson's own page. */
export function isLessonStep(step: FirstStep): step is "lesson" | "cues" {
  return step === "lesson" || step === "cues";
}

export interface FirstRun {
  readonly v: typeof FIRST_RUN_VERSION;
  readonly step: FirstStep;
  /** Which cue of the lesson, from 0. */
  readonly cue: number;
}

export function firstRunAt(step: FirstStep, cue = 0): FirstRun {
  return { v: FIRST_RUN_VERSION, step, cue };
}

/** `kept`: the step last reached. `null`: the first run is over, or this watch needs none. */
export function openFirstRun(wrist: WristSettings, kept: FirstRun | null): FirstRun | null {
  const isAsked = wrist.levelReason !== "not-asked";
  // A watch that went out before the level came back has found nothing yet.
  if (kept !== null && (isAsked || kept.step !== "welcome-back")) return kept;
  return isAsked ? null : firstRunAt("sore-spell");
}

export function parseFirstRun(raw: unknown): Result<FirstRun> {
  return parse(() => {
    const fields = readObject(raw, "", ["v", "step", "cue"]);
    if (fields["v"] !== FIRST_RUN_VERSION) {
      refuse("unknown-version", "v", "This was kept by another version of the app.");
    }
    return {
      v: FIRST_RUN_VERSION,
      step: readOneOf(fields["step"], "step", FIRST_STEPS),
      cue: readInteger(fields["cue"], "cue", 0, CUES.length - 1),
    };
  });
}
