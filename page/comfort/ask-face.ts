/**
 * The question: a number from 0 to 10 with words, or a strong spasm. The number starts empty; a calm
 * hip, the everyday answer, is one tap, with its number on the button.
 */

import { getText } from "@zos/i18n";
import { REST_FROM, SHORT_FROM } from "../../core/comfort/gate.ts";
import { type Choice, primary, secondary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { type Both, centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, SOFT } from "../look/palette.ts";
import { stepper } from "../look/stepper.ts";
import { show } from "../look/widget.ts";
import { dial } from "./dial.ts";

export interface AskFace {
  /** Puts a number on the glass; `null` empties it. */
  put(value: number | null): void;
  /** Why it does not go on, in place of the feeling. */
  say(words: string): void;
  show(isVisible: boolean): void;
  /** For crown and keys. */
  offered(): readonly Offered[];
}

export interface AskAnswers {
  /** Another number stands on the glass; it is not sent off yet. */
  onDial(discomfort: number): void;
  onNext(discomfort: number): void;
  onSpasm(discomfort: number): void;
}

const MOST = 10;
const NUMBER_Y: Both = [194, 202];

export function askFace(screen: Screen, answers: AskAnswers): AskFace {
  let isShown = false;
  const dots = dial(screen, (value) => choose(value));
  const title = line(screen, {
    y: [92, 116],
    size: [30, 30],
    color: SOFT,
    text: getText("How is your hip?"),
  });
  const feeling = line(screen, { y: [292, 292], size: [30, 26], color: CARE });
  const outcome = line(screen, { y: [326, 324], size: [26, 25], color: SOFT });
  const number = stepper(screen, { y: NUMBER_Y, max: MOST, onChange: (value) => choose(value) });
  const buttons = askButtons(screen, {
    onSpasm: withNumber((discomfort) => answers.onSpasm(discomfort)),
    onNext: withNumber((discomfort) => answers.onNext(discomfort)),
    onCalm: () => {
      choose(0);
      answers.onNext(0);
    },
  });

  function choose(value: number): void {
    put(value);
    answers.onDial(value);
  }

  /** A number nobody gave is not filled in, not even for a spasm. */
  function withNumber(answer: (discomfort: number) => void): () => void {
    return () => {
      if (number.value === null) feeling.say(getText("Say a number first"));
      else answer(number.value);
    };
  }

  function put(value: number | null): void {
    number.reset(value, MOST);
    dots.draw(value);
    feeling.say(value === null ? getText("0 none to 10 worst") : feelingWords(value));
    outcome.say(value === null ? "" : outcomeWords(value));
    buttons.show(isShown, value !== null);
  }

  return {
    put,
    say: (words) => feeling.say(words),
    show(isVisible) {
      isShown = isVisible;
      for (const one of [dots, title, feeling, outcome, number]) one.show(isVisible);
      buttons.show(isVisible, number.value !== null);
    },
    offered: () => [
      {
        box: centred(pick(screen, [240, 195]), pick(screen, NUMBER_Y), 190, 160),
        step: (by) => number.step(by),
      },
      buttons.next,
      buttons.spasm,
    ],
  };
}

interface AskTaps {
  readonly onSpasm: () => void;
  readonly onNext: () => void;
  readonly onCalm: () => void;
}

/** As long as there is no number, the place of Next offers the calm one. */
function askButtons(screen: Screen, taps: AskTaps) {
  const y = pick(screen, [390, 392]);
  const spasm: Choice = {
    box: centred(pick(screen, [158, 108]), y, pick(screen, [136, 152]), 76),
    size: 26,
    label: getText("Spasm"),
    onTap: taps.onSpasm,
  };
  const box = centred(pick(screen, [318, 278]), y, pick(screen, [168, 166]), 76);
  const next: Choice = { box, size: 30, label: getText("Next"), onTap: taps.onNext };
  const calm: Choice = { box, size: 26, label: `0 · ${feelingWords(0)}`, onTap: taps.onCalm };
  const spasmButton = secondary(screen, spasm);
  const nextButton = primary(screen, next);
  const calmButton = secondary(screen, calm);
  return {
    spasm,
    next,
    show(isVisible: boolean, hasNumber: boolean) {
      show(spasmButton, isVisible);
      show(nextButton, isVisible && hasNumber);
      show(calmButton, isVisible && !hasNumber);
    },
  };
}

export function feelingWords(value: number): string {
  if (value === 0) return getText("calm");
  if (value <= 3) return getText("a little sore");
  if (value <= 5) return getText("sore");
  return value <= 8 ? getText("very sore") : getText("as sore as it gets");
}

/** What follows from it, before it is sent off. */
function outcomeWords(value: number): string {
  if (value < SHORT_FROM) return getText("your plan as it is");
  return value < REST_FROM ? getText("a short plan?") : getText("a rest day");
}
