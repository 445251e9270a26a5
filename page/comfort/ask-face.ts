/** The question: a number from 0 to 10 with words, or a strong spasm. */

import { getText } from "@zos/i18n";
import { primary, secondary } from "../look/buttons.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, SOFT } from "../look/palette.ts";
import { stepper } from "../look/stepper.ts";
import { show } from "../look/widget.ts";

export interface AskFace {
  turn(by: 1 | -1): void;
  next(): void;
  /** Why it does not go on, in place of the feeling. */
  say(words: string): void;
  show(isVisible: boolean): void;
}

export interface AskAnswers {
  onNext(discomfort: number): void;
  onSpasm(discomfort: number): void;
}

const MOST = 10;

export function askFace(screen: Screen, answers: AskAnswers): AskFace {
  const title = line(screen, {
    y: [84, 104],
    size: [34, 32],
    color: SOFT,
    text: getText("How is your hip?"),
  });
  const feeling = line(screen, {
    y: [300, 300],
    size: [32, 30],
    color: CARE,
    text: getText("0 none to 10 worst"),
  });
  const number = stepper(screen, {
    y: [190, 196],
    max: MOST,
    onChange: (value) => feeling.say(feelingWords(value)),
  });
  // A number nobody gave is not filled in, not even for a spasm.
  const withNumber = (answer: (discomfort: number) => void) => () => {
    if (number.value === null) feeling.say(getText("Say a number first"));
    else answer(number.value);
  };
  const next = withNumber((discomfort) => answers.onNext(discomfort));
  const y = pick(screen, [374, 386]);
  const buttons = [
    secondary(screen, {
      box: centred(pick(screen, [158, 108]), y, pick(screen, [150, 150]), 84),
      size: 30,
      label: getText("Spasm"),
      onTap: withNumber((discomfort) => answers.onSpasm(discomfort)),
    }),
    primary(screen, {
      box: centred(pick(screen, [326, 276]), y, pick(screen, [160, 164]), 84),
      size: 36,
      label: getText("Next"),
      onTap: next,
    }),
  ];
  return {
    turn: (by) => number.step(by),
    next,
    say: (words) => feeling.say(words),
    show(isVisible) {
      title.show(isVisible);
      feeling.show(isVisible);
      number.show(isVisible);
      for (const one of buttons) show(one, isVisible);
    },
  };
}

export function feelingWords(value: number): string {
  if (value === 0) return getText("calm");
  if (value <= 3) return getText("a little sore");
  if (value <= 5) return getText("sore");
  return value <= 8 ? getText("very sore") : getText("as sore as it gets");
}
