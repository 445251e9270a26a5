/** A test buzz: was it felt? If not, the next one is stronger. */

import { getText } from "@zos/i18n";
import { CUE_PATTERN, type Strength } from "../../core/haptics/cue.ts";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { rhythmScore } from "../look/rhythm-score.ts";
import { strengthName } from "../look/strength-words.ts";

export interface TestAnswers {
  onFelt(): void;
  onNotFelt(): void;
}

export interface TestFace extends Face {
  draw(strength: Strength): void;
  light(felt: number): void;
}

/** The buzz that every rep begins with: the one that must be felt. */
export const TEST_CUE = "rep";

export function testFace(screen: Screen, { onFelt, onNotFelt }: TestAnswers): TestFace {
  const x = pick(screen, [240, 195]);
  const score = rhythmScore(screen, [148, 160]);
  score.draw(CUE_PATTERN[TEST_CUE]);
  const strength = line(screen, { y: [208, 218], size: [32, 30], color: SOFT });
  const shown = face(screen, {
    parts: [
      line(screen, { y: [86, 98], size: [46, 42], color: INK, text: getText("A test buzz") }),
      score,
      strength,
    ],
    primary: {
      box: centred(x, pick(screen, [292, 300]), pick(screen, [340, 326]), 92),
      size: 38,
      label: getText("I felt it"),
      onTap: onFelt,
    },
    others: [
      {
        box: centred(x, pick(screen, [392, 396]), pick(screen, [290, 326]), 82),
        size: 32,
        label: getText("I did not feel it"),
        onTap: onNotFelt,
      },
    ],
  });
  return {
    choices: shown.choices,
    show: (isVisible) => shown.show(isVisible),
    draw: (now) => strength.say(getText("Strength: {w}").replace("{w}", strengthName(now))),
    light: (felt) => score.light(felt),
  };
}
