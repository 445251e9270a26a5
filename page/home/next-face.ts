/** The first sheet of home: what is next, how long it takes, Start, and where the last session is. */

import { getText } from "@zos/i18n";
import { levelNow, noAnswers } from "../../core/comfort/start-answers.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { planShape } from "../../core/plan/plan-shape.ts";
import { type Choice, primary } from "../look/buttons.ts";
import { figure } from "../look/figure.ts";
import type { Offered } from "../look/focus.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { levelWords, todayWords } from "../look/level-words.ts";
import { line } from "../look/line.ts";
import { ALERT, CARE, INK, SOFT } from "../look/palette.ts";
import { lengthWords } from "../look/plan-words.ts";
import { sign } from "../look/sign.ts";
import { stateHint, stateWords } from "../look/sync-words.ts";
import { fill, routineName } from "../look/words.ts";
import { startFacts } from "../platform/start-draft.ts";
import type { SyncStatus } from "../platform/sync.ts";
import { loadRoutine } from "../platform/wrist-store.ts";

export interface NextFace {
  drawPlan(): void;
  drawSync(status: SyncStatus): void;
  /** Something to say in place of where the last session is. */
  say(what: string, hint: string): void;
  offered(): readonly Offered[];
}

export interface NextTaps {
  readonly onStart: () => void;
  readonly onReach: () => void;
}

export function nextFace(screen: Screen, { onStart, onReach }: NextTaps): NextFace {
  const title = line(screen, { y: [60, 70], size: [44, 40], color: INK });
  const length = line(screen, { y: [102, 108], size: [29, 26], color: SOFT });
  const reason = line(screen, { y: [132, 135], size: [26, 25], color: CARE });
  const person = figure(screen, { x: [105, 60], y: [83, 82], size: "large" });
  const start: Choice & Offered = {
    box: centred(pick(screen, [240, 195]), pick(screen, [320, 314]), pick(screen, [320, 326]), 88),
    size: 44,
    label: getText("Start"),
    onTap: onStart,
    onReach,
  };
  primary(screen, start);
  sign(screen, "down", { x: [240, 195], y: [452, 434] });
  const state = line(screen, { y: [385, 377], size: [27, 25], color: INK });
  const needsYou = line(screen, { y: [385, 377], size: [27, 25], color: ALERT });
  const hint = line(screen, { y: [416, 404], size: [25, 25], color: SOFT });
  const say = (what: string, more: string, isAlert = false) => {
    state.say(isAlert ? "" : what);
    needsYou.say(isAlert ? `! ${what}` : "");
    hint.say(more);
  };
  return {
    say,
    offered: () => [start],
    drawPlan() {
      const routine = loadRoutine();
      const level = levelNow(noAnswers(routine.name), startFacts());
      const plan = makePlan(routine, level.today);
      title.say(routineName(routine.name));
      length.say(
        level.today < 6 ? `${levelWords(level.today)} · ${lengthWords(plan)}` : lengthWords(plan),
      );
      reason.say(todayWords(level));
      const { firstSide } = planShape(plan);
      // The raised leg takes the room of the reason.
      if (level.today < 6) person.lie(firstSide);
      else person.key({ exercise: "side-leg-raise", direction: null, side: firstSide });
    },
    drawSync({ last, waiting, trouble }) {
      if (last === null) return say("", "");
      const isMany = waiting > 1 && trouble === null;
      say(
        getText("Last: {w}").replace("{w}", stateWords(last)),
        isMany ? fill(getText("{n} on the way"), waiting) : stateHint(last, trouble),
        last.state === "needs-you",
      );
    },
  };
}
