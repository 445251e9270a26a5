/** One cue: its name, its rhythm to be seen while it is felt, and what to do when it comes. */

import { getText } from "@zos/i18n";
import { CUES, type Cue } from "../../core/haptics/cue.ts";
import { cueMeaning, cueName, cueRhythm } from "../look/cue-words.ts";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { rhythmScore } from "../look/rhythm-score.ts";
import { stepDots } from "../look/step-dots.ts";
import { lessonPattern } from "./player.ts";

export interface CueAnswers {
  onAgain(): void;
  onNext(): void;
}

export interface CueFace extends Face {
  draw(cue: Cue): void;
  light(felt: number): void;
}

export function cueFace(screen: Screen, { onAgain, onNext }: CueAnswers): CueFace {
  const dots = stepDots(screen, CUES.length);
  const name = line(screen, { y: [112, 122], size: [44, 38], color: INK });
  const score = rhythmScore(screen, [204, 204]);
  const rhythm = line(screen, { y: [268, 272], size: [32, 28], color: INK });
  const meaning = line(screen, { y: [312, 314], size: [28, 26], color: SOFT });
  const y = pick(screen, [387, 390]);
  const shown = face(screen, {
    parts: [dots, name, score, rhythm, meaning],
    primary: {
      box: centred(pick(screen, [320, 281]), y, pick(screen, [164, 170]), 82),
      size: 32,
      label: getText("Next"),
      onTap: onNext,
    },
    others: [
      {
        box: centred(pick(screen, [154, 104]), y, pick(screen, [144, 160]), 82),
        size: 30,
        label: getText("Again"),
        onTap: onAgain,
      },
    ],
  });
  return {
    choices: shown.choices,
    show: (isVisible) => shown.show(isVisible),
    draw(cue) {
      dots.draw(CUES.indexOf(cue));
      name.say(cueName(cue));
      score.draw(lessonPattern(cue));
      rhythm.say(cueRhythm(cue));
      meaning.say(cueMeaning(cue));
      const isLast = cue === CUES[CUES.length - 1];
      shown.rename(isLast ? getText("Done") : getText("Next"));
    },
    light: (felt) => score.light(felt),
  };
}
