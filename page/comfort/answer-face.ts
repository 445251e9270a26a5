/** What follows from an answer: a title, a few lines, and two ways to go on. */

import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, INK } from "../look/palette.ts";
import { verse } from "../look/verse.ts";

export interface Way {
  readonly label: string;
  readonly onTap: () => void;
}

export interface Answer {
  readonly title: string;
  readonly words: string;
  readonly yes: Way;
  readonly no: Way;
}

export function answerFace(screen: Screen, { title, words, yes, no }: Answer): Face {
  const x = pick(screen, [240, 195]);
  return face(screen, {
    parts: [
      line(screen, { y: [98, 100], size: [39, 38], color: CARE, text: title }),
      verse(screen, { y: [198, 204], size: [29, 25], color: INK, text: words }),
    ],
    primary: {
      box: centred(x, pick(screen, [320, 318]), pick(screen, [310, 326]), 80),
      size: 36,
      ...yes,
    },
    others: [
      {
        box: centred(x, pick(screen, [406, 402]), pick(screen, [240, 290]), 74),
        size: 28,
        ...no,
      },
    ],
  });
}
