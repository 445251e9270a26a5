/**
 * How strongly the watch buzzes, and nothing else of its settings: the session's page has no room to
 * check them all. What cannot be read is the standard; home sets it aside.
 */

import { STRENGTHS, type Strength } from "../../core/haptics/cue.ts";
import { getStored } from "./stored.ts";

export function loadStrength(): Strength {
  const wrist = getStored("wrist");
  const wanted =
    typeof wrist === "object" && wrist !== null && "strength" in wrist ? wrist.strength : "";
  return STRENGTHS.find((strength) => strength === wanted) ?? "standard";
}
