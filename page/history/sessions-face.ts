/** The last sessions, newest first: the day, the routine, and what was clean. */

import { getText } from "@zos/i18n";
import type { History } from "../../core/comfort/history.ts";
import { localDay } from "../../core/comfort/streak.ts";
import type { SessionSummary } from "../../core/comfort/summary.ts";
import { weekdayName } from "../look/day-words.ts";
import { pick, type Screen } from "../look/frame.ts";
import { CARE, INK, SOFT } from "../look/palette.ts";
import { sheetLine } from "../look/sheet.ts";
import { fill, routineName } from "../look/words.ts";

const A_SHEET = 4;
const MOST = 12;

export function sessionSheets(history: History): number {
  return Math.ceil(Math.min(MOST, history.length) / A_SHEET);
}

/** From the second sheet on. */
export function drawSessions(screen: Screen, history: History): void {
  history.slice(0, MOST).forEach((one, index) => {
    const sheet = 1 + Math.floor(index / A_SHEET);
    const down = (index % A_SHEET) * pick(screen, [86, 88]);
    const isRest = one.outcome === "rested";
    sheetLine(screen, {
      sheet,
      y: [98 + down, 96 + down],
      size: [30, 30],
      color: isRest ? CARE : INK,
      text: `${dayWords(one)} · ${isRest ? getText("Rest day") : routineName(one.routine)}`,
    });
    sheetLine(screen, {
      sheet,
      y: [132 + down, 132 + down],
      size: [25, 25],
      color: SOFT,
      text: doneWords(one),
    });
  });
}

/** "Su 22": the day of the month says the rest. */
function dayWords({ startedAt, tzOffsetMin }: SessionSummary): string {
  const date = new Date(startedAt + tzOffsetMin * 60_000);
  return `${weekdayName(localDay(startedAt, tzOffsetMin))} ${date.getUTCDate()}`;
}

function doneWords({ outcome, paced, clean }: SessionSummary): string {
  if (outcome === "rested") return getText("looked after");
  const reps =
    clean === null
      ? fill(getText("{n} reps, not confirmed"), paced)
      : fill(getText("{a} clean of {n}"), paced).replace("{a}", String(clean));
  if (outcome !== "partial") return reps;
  const part = clean === null ? fill(getText("{n} reps"), paced) : cleanOf(clean, paced);
  return `${part} · ${getText("partial")}`;
}

function cleanOf(clean: number, paced: number): string {
  return fill(getText("{a} of {n}"), paced).replace("{a}", String(clean));
}
