/** What there is on home beside Start: other routines, looking back, the cues, settings, help. */

import { getText } from "@zos/i18n";
import { daysLookedAfter } from "../../core/comfort/day-marks.ts";
import { localDay } from "../../core/comfort/streak.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import { routinesOnOffer } from "../../core/plan/plan-shape.ts";
import { fill, minutesWords, routineName } from "../look/words.ts";
import { nowMs, tzOffsetMin } from "../platform/clock.ts";
import { loadHistory, loadRoutine, loadWrist } from "../platform/wrist-store.ts";

export interface Entry {
  readonly label: string;
  readonly url: string;
  readonly params: string;
}

/** The most that there can be: a custom routine has two ready-made ones beside it. */
export const MOST_ENTRIES = 6;

export function entries(): readonly Entry[] {
  const [, ...others] = routinesOnOffer(loadRoutine());
  const { level } = loadWrist();
  return [
    ...others.map((routine) => ({
      label: `${routineName(routine.name)} · ${minutesWords(planLength(makePlan(routine, level)).maxMs)}`,
      url: "page/comfort/comfort.page",
      params: routine.name,
    })),
    { label: historyWords(), url: "page/history/history.page", params: "" },
    { label: getText("Feel the cues"), url: "page/feel/feel.page", params: "" },
    { label: getText("Settings"), url: "page/wrist/wrist.page", params: "" },
    { label: getText("Help"), url: "page/help/help.page", params: "" },
  ];
}

/** "7 of 7 days", a rest day among them. */
function historyWords(): string {
  const today = localDay(nowMs(), tzOffsetMin());
  const days = daysLookedAfter(loadHistory(), today);
  return `${getText("History")} · ${fill(getText("{a} of {n}"), 7).replace("{a}", String(days))}`;
}
