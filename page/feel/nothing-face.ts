/** The strongest was not felt either: what else there is to look at, and that the glass says it too. */

import { getText } from "@zos/i18n";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { verse } from "../look/verse.ts";

export interface NothingAnswers {
  onGoOn(): void;
  onAgain(): void;
}

export function nothingFace(screen: Screen, { onGoOn, onAgain }: NothingAnswers): Face {
  const y = pick(screen, [378, 386]);
  return face(screen, {
    parts: [
      line(screen, {
        y: [78, 80],
        size: [38, 36],
        color: INK,
        text: getText("Still nothing?"),
      }),
      verse(screen, {
        y: [186, 186],
        size: [28, 26],
        color: SOFT,
        text: getText(
          "This is the strongest. Look at the strap, at do not disturb and at the watch's vibration.",
        ),
      }),
      line(screen, {
        y: [294, 302],
        size: [28, 26],
        color: INK,
        text: getText("The screen shows it"),
      }),
    ],
    primary: {
      box: centred(pick(screen, [324, 280]), y, pick(screen, [156, 160]), 84),
      size: 34,
      label: getText("Go on"),
      onTap: onGoOn,
    },
    others: [
      {
        box: centred(pick(screen, [156, 110]), y, pick(screen, [156, 160]), 84),
        size: 32,
        label: getText("Again"),
        onTap: onAgain,
      },
    ],
  });
}
