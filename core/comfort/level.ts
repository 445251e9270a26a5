/**
 * How the level moves by itself: down by one after a day that was worse, and up by one only as an
 * offer, after three comfortable sessions in a row. The person can set any level at any time.
 */

import type { Level } from "../plan/plan.ts";
import type { SinceLast } from "../record/record.ts";
import { type History, lastSession } from "./history.ts";
import type { SessionSummary } from "./summary.ts";

export type LevelAdvice =
  | { readonly kind: "keep" }
  /** Not asked, only told. */
  | { readonly kind: "down"; readonly level: Level }
  | { readonly kind: "offer-up"; readonly level: Level };

export const COMFORTABLE_AT_MOST = 3;
export const CLEAN_SHARE = 0.9;
export const COMFORTABLE_IN_A_ROW = 3;

const KEEP: LevelAdvice = { kind: "keep" };

/** `sinceLast`: the answer just given about the last session, `null` if none was. */
export function levelAdvice(
  level: Level,
  history: History,
  sinceLast: SinceLast | null,
): LevelAdvice {
  if (sinceLast === "worse") return adviceAfterWorse(level, history);
  if (level === 6 || !isComfortableRow(level, history, sinceLast)) return KEEP;
  return { kind: "offer-up", level: (level + 1) as Level };
}

/**
 * One down from what was done: a short session that was too much is not followed by a longer one,
 * and who is lower than that already stays there. So answering twice asks no second step.
 */
function adviceAfterWorse(level: Level, history: History): LevelAdvice {
  const done = lastSession(history)?.level ?? level;
  const next = Math.min(level, Math.max(1, done - 1)) as Level;
  return next === level ? KEEP : { kind: "down", level: next };
}

/** The answer about each session is in the one after it; the last one's was given just now. */
function isComfortableRow(level: Level, history: History, sinceLast: SinceLast | null): boolean {
  if (history.length < COMFORTABLE_IN_A_ROW) return false;
  return history
    .slice(0, COMFORTABLE_IN_A_ROW)
    .every((one, index) =>
      isComfortable(one, level, index === 0 ? sinceLast : (history[index - 1]?.sinceLast ?? null)),
    );
}

/** At this very level: sessions before the last change of level have had their say. */
function isComfortable(one: SessionSummary, level: Level, nextDay: SinceLast | null): boolean {
  if (one.outcome === "rested" || one.level !== level) return false;
  if (nextDay === null || nextDay === "worse") return false;
  if (one.before > COMFORTABLE_AT_MOST) return false;
  if (one.hardest === null || one.hardest > COMFORTABLE_AT_MOST) return false;
  return one.clean !== null && one.paced > 0 && one.clean >= one.paced * CLEAN_SHARE;
}
