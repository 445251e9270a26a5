/** What may keep the cues from being felt, in words for just before the start. */

import { getText } from "@zos/i18n";
import type { ReadyNote } from "../../core/haptics/readiness.ts";

/** What is so; `readyHint` says what it means for the session. */
export function readyWords(note: ReadyNote): string {
  switch (note) {
    case "motor-off":
      return getText("Vibration is off");
    case "low-battery":
      return getText("Battery is low");
    case "do-not-disturb":
      return getText("Do not disturb is on");
    case "sleep":
      return getText("Sleep mode is on");
    case "theater":
      return getText("Theater mode is on");
    case "power-saving":
      return getText("Battery saver is on");
  }
}

export function readyHint(note: ReadyNote): string {
  if (note === "motor-off") return getText("The screen shows the cues");
  if (note === "low-battery") return getText("It may not last");
  return getText("Buzzes may stay silent");
}
