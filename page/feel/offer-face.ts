/** The lesson, offered on the first run. Saying no is as good as saying yes. */

import { getText } from "@zos/i18n";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { verse } from "../look/verse.ts";

export interface OfferAnswers {
  onYes(): void;
  onSkip(): void;
}

export function offerFace(screen: Screen, { onYes, onSkip }: OfferAnswers): Face {
  const x = pick(screen, [240, 195]);
  return face(screen, {
    parts: [
      line(screen, { y: [92, 92], size: [40, 38], color: INK, text: getText("Feel the cues") }),
      verse(screen, {
        y: [178, 180],
        size: [28, 26],
        color: SOFT,
        text: getText("Six rhythms tell you all you need. It takes 20 seconds."),
      }),
    ],
    primary: {
      box: centred(x, pick(screen, [302, 302]), pick(screen, [330, 326]), 92),
      size: 40,
      label: getText("Feel them"),
      onTap: onYes,
    },
    others: [
      {
        box: centred(x, pick(screen, [402, 400]), pick(screen, [220, 240]), 80),
        size: 34,
        label: getText("Skip"),
        onTap: onSkip,
      },
    ],
  });
}
