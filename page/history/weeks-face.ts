/** Five weeks at a glance: this one large, the four before it small, and what the marks mean. */

import { getText } from "@zos/i18n";
import { daysLookedAfter, weekMarks } from "../../core/comfort/day-marks.ts";
import type { History } from "../../core/comfort/history.ts";
import { localDay, streakDays } from "../../core/comfort/streak.ts";
import { drawDayMark } from "../look/day-mark.ts";
import { streakWords, weekdayNames } from "../look/day-words.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { text } from "../look/widget.ts";
import { fill } from "../look/words.ts";

export interface Today {
  readonly now: number;
  readonly tzOffsetMin: number;
}

const WEEKS = 5;
const BIG_PX = 16;
const SMALL_PX = 11;

export function drawWeeks(screen: Screen, history: History, { now, tzOffsetMin }: Today): void {
  const today = localDay(now, tzOffsetMin);
  const streak = streakWords(streakDays(history, now, tzOffsetMin));
  const title = streak === "" ? getText("History") : streak;
  line(screen, { y: [74, 84], size: [32, 32], color: INK, text: title });
  weekdayNames().forEach((name, column) => {
    const box = centred(columnX(screen, column), pick(screen, [106, 126]), 46, 34);
    text(screen, { box, size: 24, color: SOFT, text: name });
  });
  weekMarks(history, today, WEEKS).forEach((week, row) => {
    const y = pick(screen, row === 0 ? [144, 164] : [182 + row * 40, 200 + row * 40]);
    week.forEach((mark, column) => {
      const radius = row === 0 ? BIG_PX : SMALL_PX;
      if (mark !== null) drawDayMark(screen, mark, { x: columnX(screen, column), y, radius });
    });
  });
  const looked = fill(getText("{a} of {n} days looked after"), 7);
  line(screen, {
    y: [184, 202],
    size: [26, 26],
    color: SOFT,
    text: looked.replace("{a}", String(daysLookedAfter(history, today))),
  });
  drawLegend(screen);
}

function columnX(screen: Screen, column: number): number {
  return pick(screen, [240, 195]) + (column - 3) * 46;
}

function drawLegend(screen: Screen): void {
  const y = pick(screen, [388, 404]);
  const x = pick(screen, [240, 195]);
  drawDayMark(screen, "moved", { x: x - 141, y, radius: 9 });
  text(screen, { box: centred(x - 76, y, 112, 34), size: 24, color: SOFT, text: getText("moved") });
  drawDayMark(screen, "rested", { x: x + 18, y, radius: 9 });
  text(screen, { box: centred(x + 76, y, 100, 34), size: 24, color: SOFT, text: getText("rest") });
}
