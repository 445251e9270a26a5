/** How strong the buzz is. Each strength is felt when it is chosen; the chosen one is the bright one. */

import { getText } from "@zos/i18n";
import type { Strength } from "../../core/haptics/cue.ts";
import { type Choice, primary, secondary } from "../look/buttons.ts";
import type { Face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { strengthName } from "../look/strength-words.ts";
import { show, type Widget } from "../look/widget.ts";

export interface StrengthFace extends Face {
  draw(strength: Strength): void;
}

/** From gentle to nothing, as they lie in two rows of two. */
const IN_ORDER: readonly Strength[] = ["light", "standard", "strong", "off"];

export interface StrengthAnswers {
  onChoose(strength: Strength): void;
  onDone(): void;
}

export function strengthFace(screen: Screen, answers: StrengthAnswers): StrengthFace {
  const title = line(screen, {
    y: [72, 76],
    size: [42, 40],
    color: INK,
    text: getText("How strong"),
  });
  const hint = line(screen, { y: [118, 120], size: [28, 26], color: SOFT });
  const options = IN_ORDER.map((strength, index) => option(screen, answers, strength, index));
  const done: Choice = {
    box: centred(pick(screen, [240, 195]), pick(screen, [394, 396]), pick(screen, [220, 240]), 80),
    size: 34,
    label: getText("Fine"),
    onTap: answers.onDone,
  };
  const doneButton = secondary(screen, done);
  let chosen: Strength = "standard";
  let isShown = false;
  const mark = () => {
    for (const one of options) {
      show(one.bright, isShown && one.strength === chosen);
      show(one.quiet, isShown && one.strength !== chosen);
    }
  };
  return {
    choices: [...options.map(({ choice }) => choice), done],
    draw(strength) {
      chosen = strength;
      hint.say(strength === "off" ? getText("The screen shows it") : getText("Tap one to feel it"));
      mark();
    },
    show(isVisible) {
      isShown = isVisible;
      title.show(isVisible);
      hint.show(isVisible);
      show(doneButton, isVisible);
      mark();
    },
  };
}

interface Option {
  readonly strength: Strength;
  readonly choice: Choice;
  readonly bright: Widget;
  readonly quiet: Widget;
}

function option(
  screen: Screen,
  { onChoose }: StrengthAnswers,
  strength: Strength,
  index: number,
): Option {
  const x = pick(screen, index % 2 === 0 ? [147, 107] : [333, 283]);
  const y = pick(screen, index < 2 ? [194, 196] : [292, 294]);
  const choice: Choice = {
    box: centred(x, y, pick(screen, [174, 164]), 88),
    size: pick(screen, [34, 32]),
    label: strengthName(strength),
    onTap: () => onChoose(strength),
  };
  return { strength, choice, bright: primary(screen, choice), quiet: secondary(screen, choice) };
}
