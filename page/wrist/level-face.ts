/** How much of the series, from one exercise to whole routine, and why it is as it is. */

import { getText } from "@zos/i18n";
import type { WristSettings } from "../../core/comfort/wrist.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import type { Routine } from "../../core/plan/routine.ts";
import { type Choice, secondary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, INK } from "../look/palette.ts";
import { reasonWords } from "../look/reason-words.ts";
import { show } from "../look/widget.ts";
import { fill, minutesWords } from "../look/words.ts";

export interface LevelFace {
  readonly choices: readonly Offered[];
  draw(wrist: WristSettings, routine: Routine): void;
  show(isVisible: boolean): void;
}

export interface LevelAnswers {
  onStep(by: 1 | -1): void;
  onDone(): void;
}

export function levelFace(screen: Screen, answers: LevelAnswers): LevelFace {
  const y = pick(screen, [172, 176]);
  const title = line(screen, { y: [62, 70], size: [38, 36], color: INK, text: getText("Level") });
  const number = line(screen, { y: [172, 176], size: [128, 112], color: INK });
  const amount = line(screen, { y: [268, 268], size: [30, 27], color: INK });
  const reason = line(screen, { y: [312, 310], size: [28, 26], color: CARE });
  const buttons = buttonsOf(screen, y, answers);
  const widgets = buttons.map((choice) => secondary(screen, choice));
  return {
    choices: [
      { box: centred(pick(screen, [240, 195]), y, 124, 124), step: answers.onStep },
      ...buttons.slice(2),
    ],
    draw({ level, levelReason }, routine) {
      number.say(String(level));
      amount.say(amountWords(routine, level));
      reason.say(reasonWords(levelReason));
    },
    show(isVisible) {
      for (const one of [title, number, amount, reason]) one.show(isVisible);
      for (const one of widgets) show(one, isVisible);
    },
  };
}

function buttonsOf(screen: Screen, y: number, { onStep, onDone }: LevelAnswers): readonly Choice[] {
  const sign = (x: number, label: string, by: 1 | -1): Choice => ({
    box: centred(x, y, 92, 92),
    size: 52,
    label,
    onTap: () => onStep(by),
  });
  return [
    sign(pick(screen, [92, 78]), "−", -1),
    sign(pick(screen, [388, 312]), "+", 1),
    {
      box: centred(
        pick(screen, [240, 195]),
        pick(screen, [390, 394]),
        pick(screen, [220, 240]),
        84,
      ),
      size: 34,
      label: getText("Fine"),
      onTap: onDone,
    },
  ];
}

/** "3 exercises · 3 min"; the highest level is the routine, whatever is in it. */
function amountWords(routine: Routine, level: WristSettings["level"]): string {
  const minutes = minutesWords(planLength(makePlan(routine, level)).maxMs);
  if (level === 6) return `${getText("whole routine")} · ${minutes}`;
  const count = Math.min(level, routine.exercises.length);
  const exercises = count === 1 ? getText("1 exercise") : fill(getText("{n} exercises"), count);
  return `${exercises} · ${minutes}`;
}
