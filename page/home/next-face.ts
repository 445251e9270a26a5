/** The first sheet of home: what is next, how long it takes, Start, and where the last session is. */

import { getText } from "@zos/i18n";
import { levelNow, noAnswers } from "../../core/comfort/start-answers.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { type Choice, primary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { levelWords, todayWords } from "../look/level-words.ts";
import { line } from "../look/line.ts";
import { ALERT, CARE, INK, SOFT } from "../look/palette.ts";
import { lengthWords } from "../look/plan-words.ts";
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
  const title = line(screen, { y: [72, 92], size: [48, 44], color: INK });
  const length = line(screen, { y: [122, 134], size: [30, 26], color: SOFT });
  const reason = line(screen, { y: [160, 168], size: [28, 26], color: CARE });
  const start: Choice & Offered = {
    box: centred(pick(screen, [240, 195]), pick(screen, [248, 246]), pick(screen, [330, 326]), 100),
    size: 46,
    label: getText("Start"),
    onTap: onStart,
    onReach,
  };
  primary(screen, start);
  const state = line(screen, { y: [338, 340], size: [30, 25], color: INK });
  const needsYou = line(screen, { y: [338, 340], size: [30, 25], color: ALERT });
  const hint = line(screen, { y: [378, 378], size: [28, 26], color: SOFT });
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
