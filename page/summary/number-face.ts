/** One question with a number for an answer: the clean reps of a set, or the hardest moment. */

import { getText } from "@zos/i18n";
import { primary } from "../look/buttons.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { stepper } from "../look/stepper.ts";
import { show } from "../look/widget.ts";

export interface NumberQuestion {
  /** A small line over the title; empty for none. */
  readonly above: string;
  readonly title: string;
  readonly below: string;
  readonly value: number | null;
  readonly max: number;
  readonly onAnswer: (value: number) => void;
}

export interface NumberFace {
  ask(question: NumberQuestion): void;
  turn(by: 1 | -1): void;
  next(): void;
  show(isVisible: boolean): void;
}

export function numberFace(screen: Screen): NumberFace {
  let asked: NumberQuestion | null = null;
  let isShown = false;
  const above = line(screen, { y: [62, 70], size: [28, 28], color: SOFT });
  const title = line(screen, { y: [104, 112], size: [32, 32], color: INK });
  const number = stepper(screen, { y: [200, 206], max: 10 });
  const below = line(screen, { y: [304, 300], size: [30, 28], color: SOFT });
  const next = () => {
    // A key must not answer a question that nobody sees.
    if (!isShown) return;
    const { value } = number;
    if (value === null) below.say(getText("Say a number first"));
    else asked?.onAnswer(value);
  };
  const button = primary(screen, {
    box: centred(pick(screen, [240, 195]), pick(screen, [384, 388]), 240, 88),
    size: 38,
    label: getText("Next"),
    onTap: next,
  });
  return {
    ask(question) {
      asked = question;
      above.say(question.above);
      title.say(question.title);
      below.say(question.below);
      number.reset(question.value, question.max);
    },
    turn(by) {
      if (isShown) number.step(by);
    },
    next,
    show(isVisible) {
      isShown = isVisible;
      above.show(isVisible);
      title.show(isVisible);
      below.show(isVisible);
      number.show(isVisible);
      show(button, isVisible);
    },
  };
}
