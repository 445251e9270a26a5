/** Done: what was done, the days in a row, and how far the session has got on its way. */

import { getText } from "@zos/i18n";
import { dayMarks } from "../../core/comfort/day-marks.ts";
import type { History } from "../../core/comfort/history.ts";
import { localDay, streakDays } from "../../core/comfort/streak.ts";
import type { SessionSummary } from "../../core/comfort/summary.ts";
import { type Choice, primary } from "../look/buttons.ts";
import { drawDayMark } from "../look/day-mark.ts";
import { streakWords } from "../look/day-words.ts";
import type { Offered } from "../look/focus.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { ALERT, CARE, INK, SOFT } from "../look/palette.ts";
import { stateHint, stateWords } from "../look/sync-words.ts";
import { fill } from "../look/words.ts";
import type { SyncStatus } from "../platform/sync.ts";
import { type OnItsWay, onItsWay } from "./on-its-way.ts";

export interface DoneFace {
  draw(status: SyncStatus): void;
  readonly offered: readonly Offered[];
}

export interface Today {
  readonly now: number;
  readonly tzOffsetMin: number;
}

const WEEK = 7;
const MARK_PX = 12;
const MARK_STEP_PX = 38;

export function doneFace(
  screen: Screen,
  history: History,
  today: Today,
  onFine: () => void,
): DoneFace {
  drawWhat(screen, history[0] ?? null);
  drawWeek(screen, history, today);
  const way: OnItsWay = onItsWay(screen);
  const state = line(screen, { y: [294, 286], size: [34, 32], color: INK });
  const needsYou = line(screen, { y: [294, 286], size: [34, 32], color: ALERT });
  const hint = line(screen, { y: [332, 322], size: [26, 26], color: SOFT });
  const fine: Choice = {
    box: centred(pick(screen, [240, 195]), pick(screen, [398, 388]), 210, 80),
    size: 36,
    label: getText("Fine"),
    onTap: onFine,
  };
  primary(screen, fine);
  return {
    offered: [fine],
    draw({ last, trouble }) {
      if (last === null) return;
      const isAlert = last.state === "needs-you";
      way.draw(last.state);
      state.say(isAlert ? "" : stateWords(last));
      needsYou.say(isAlert ? `! ${stateWords(last)}` : "");
      hint.say(stateHint(last, trouble));
    },
  };
}

function drawWhat(screen: Screen, session: SessionSummary | null): void {
  const isRest = session?.outcome === "rested";
  line(screen, {
    y: [68, 80],
    size: [46, 44],
    color: isRest ? CARE : INK,
    text: isRest ? getText("Rest day") : getText("Done"),
  });
  line(screen, { y: [112, 120], size: [29, 26], color: SOFT, text: whatWasDone(session) });
}

/** The last seven days up to this one, and how many are in a row. */
function drawWeek(screen: Screen, history: History, { now, tzOffsetMin }: Today): void {
  const y = pick(screen, [152, 156]);
  dayMarks(history, localDay(now, tzOffsetMin), WEEK).forEach((mark, index) => {
    const x = pick(screen, [240, 195]) + (index - (WEEK - 1) / 2) * MARK_STEP_PX;
    drawDayMark(screen, mark, { x, y, radius: MARK_PX });
  });
  const words = streakWords(streakDays(history, now, tzOffsetMin));
  line(screen, { y: [186, 190], size: [26, 26], color: SOFT, text: words });
}

/** What nobody confirmed is said to be so, and is never a 0. */
function whatWasDone(session: SessionSummary | null): string {
  if (session === null) return "";
  if (session.outcome === "rested") return getText("The day is looked after");
  const { paced, clean } = session;
  if (clean === null) return fill(getText("{n} reps, not confirmed"), paced);
  return fill(getText("{a} clean of {n}"), paced).replace("{a}", String(clean));
}
