/** What follows from the answer: a title, three short lines, and two ways to go on. */

import { primary, secondary } from "../look/buttons.ts";
import { type Box, centred, pick, type Screen, scaled } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, INK } from "../look/palette.ts";
import { change, show, type Widget } from "../look/widget.ts";

export interface Way {
  readonly label: string;
  readonly onTap: () => void;
}

export interface Answer {
  readonly title: string;
  readonly lines: readonly string[];
  readonly yes: Way;
  readonly no: Way;
}

export interface AnswerFace {
  draw(answer: Answer): void;
  show(isVisible: boolean): void;
}

export function answerFace(screen: Screen): AnswerFace {
  let current: Answer | null = null;
  const title = line(screen, { y: [84, 104], size: [42, 40], color: CARE });
  const lines = [0, 1, 2].map((row) =>
    line(screen, { y: [140 + row * 42, 156 + row * 38], size: [32, 28], color: INK }),
  );
  const x = pick(screen, [240, 195]);
  const yesBox = centred(x, pick(screen, [308, 310]), 300, 88);
  const noBox = centred(x, pick(screen, [400, 398]), 250, 72);
  const yes = primary(screen, {
    box: yesBox,
    size: 36,
    label: " ",
    onTap: () => current?.yes.onTap(),
  });
  const no = secondary(screen, {
    box: noBox,
    size: 30,
    label: " ",
    onTap: () => current?.no.onTap(),
  });
  return {
    draw(answer) {
      current = answer;
      title.say(answer.title);
      lines.forEach((one, row) => {
        one.say(answer.lines[row] ?? "");
      });
      relabel(screen, yes, yesBox, answer.yes.label);
      relabel(screen, no, noBox, answer.no.label);
    },
    show(isVisible) {
      title.show(isVisible);
      for (const one of lines) one.show(isVisible);
      show(yes, isVisible);
      show(no, isVisible);
    },
  };
}

/** A button that changes its words needs its place sent again [docs]. */
function relabel(screen: Screen, button: Widget, box: Box, text: string): void {
  change(button, { ...scaled(screen, box), text });
}
