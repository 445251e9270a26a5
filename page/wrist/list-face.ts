/** The settings at a glance: each line says what is set, and leads to where it can be changed. */

import { getText } from "@zos/i18n";
import type { WristSettings } from "../../core/comfort/wrist.ts";
import type { Choice } from "../look/buttons.ts";
import { secondary } from "../look/buttons.ts";
import type { Face } from "../look/face.ts";
import { centred, pick, type Screen, scaled } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK } from "../look/palette.ts";
import { strengthName } from "../look/strength-words.ts";
import { change, show } from "../look/widget.ts";
import { fill } from "../look/words.ts";

export interface ListAnswers {
  onStrength(): void;
  onLevel(): void;
  onCues(): void;
}

export interface ListFace extends Face {
  draw(wrist: WristSettings): void;
}

export function listFace(screen: Screen, { onStrength, onLevel, onCues }: ListAnswers): ListFace {
  const title = line(screen, {
    y: [90, 90],
    size: [36, 36],
    color: INK,
    text: getText("On the wrist"),
  });
  const choices: readonly Choice[] = [onStrength, onLevel, onCues].map((onTap, row) => ({
    box: centred(
      pick(screen, [240, 195]),
      pick(screen, [176 + row * 102, 180 + row * 100]),
      pick(screen, [row === 2 ? 340 : 384, 340]),
      88,
    ),
    size: pick(screen, [36, 34]),
    label: getText("Feel the cues"),
    onTap,
  }));
  const buttons = choices.map((choice) => secondary(screen, choice));
  return {
    choices,
    draw({ strength, level }) {
      const words = [
        getText("Buzz: {w}").replace("{w}", strengthName(strength)),
        fill(getText("Level {n}"), level),
        getText("Feel the cues"),
      ];
      choices.forEach(({ box }, row) => {
        const button = buttons[row];
        // A button that changes its words needs its place sent again [docs].
        if (button !== undefined) change(button, { ...scaled(screen, box), text: words[row] });
      });
    },
    show(isVisible) {
      title.show(isVisible);
      for (const one of buttons) show(one, isVisible);
    },
  };
}
