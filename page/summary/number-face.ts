/** One question with a number for an answer: the clean reps of a set, or the hardest moment. */

import { getText } from "@zos/i18n";
import type { Side } from "../../core/series/side.ts";
import { type Choice, primary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { type Both, centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { sideSign } from "../look/side-sign.ts";
import { stepper } from "../look/stepper.ts";
import { show } from "../look/widget.ts";

export interface NumberQuestion {
  /** Whose set it is; `null` where no hip is meant. */
  readonly side: Side | null;
  readonly title: string;
  /** A small line under the title; empty for none. */
  readonly where: string;
  readonly below: string;
  readonly value: number | null;
  readonly max: number;
  /** Another number stands on the glass; it is not sent off yet. */
  readonly onDial: (value: number) => void;
  readonly onAnswer: (value: number) => void;
}

export interface NumberFace {
  ask(question: NumberQuestion): void;
  show(isVisible: boolean): void;
  offered(): readonly Offered[];
}

const NUMBER_Y: Both = [214, 216];

export function numberFace(screen: Screen): NumberFace {
  let asked: NumberQuestion | null = null;
  const x = pick(screen, [240, 195]);
  const sign = sideSign(screen, { x, y: pick(screen, [52, 52]), radius: 25 });
  const title = line(screen, { y: [104, 104], size: [30, 28], color: INK });
  const where = line(screen, { y: [140, 138], size: [26, 26], color: SOFT });
  const number = stepper(screen, {
    y: NUMBER_Y,
    max: 10,
    onChange: (value) => asked?.onDial(value),
  });
  const below = line(screen, { y: [306, 304], size: [30, 28], color: SOFT });
  const next: Choice = {
    box: centred(x, pick(screen, [388, 388]), pick(screen, [240, 280]), 88),
    size: 38,
    label: getText("Next"),
    onTap() {
      const { value } = number;
      if (value === null) below.say(getText("Say a number first"));
      else asked?.onAnswer(value);
    },
  };
  const button = primary(screen, next);
  return {
    ask(question) {
      asked = question;
      sign.show(question.side);
      title.say(question.title);
      where.say(question.where);
      below.say(question.below);
      number.reset(question.value, question.max);
    },
    show(isVisible) {
      if (!isVisible) sign.show(null);
      for (const one of [title, where, number, below]) one.show(isVisible);
      show(button, isVisible);
    },
    offered: () => [
      { box: centred(x, pick(screen, NUMBER_Y), 190, 150), step: (by) => number.step(by) },
      next,
    ],
  };
}
