/** The level in words: how much it is, and why it is not all of it. */

import { getText } from "@zos/i18n";
import type { LevelNow } from "../../core/comfort/start-answers.ts";
import type { Level } from "../../core/plan/plan.ts";
import { reasonWords } from "./reason-words.ts";
import { fill } from "./words.ts";

export function levelWords(level: Level): string {
  return fill(getText("Level {n}"), level);
}

/** Why today is what it is; the level of the person stays as it was on a sore day. */
export function todayWords({ level, reason, todayReason }: LevelNow): string {
  if (todayReason === "after-spasm") return getText("short, after a spasm");
  if (todayReason === "sore-today") return getText("short, your hip is sore");
  return level === 6 ? "" : reasonWords(reason);
}
