/** The first question there is. Neither answer is better than the other, so both look the same. */

import { getText } from "@zos/i18n";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { CARE, SOFT } from "../look/palette.ts";
import { verse } from "../look/verse.ts";

export interface SoreAnswers {
  onYes(): void;
  onNo(): void;
}

export function soreFace(screen: Screen, { onYes, onNo }: SoreAnswers): Face {
  const y = pick(screen, [354, 352]);
  const w = pick(screen, [156, 156]);
  const size = 40;
  return face(screen, {
    parts: [
      verse(screen, {
        y: [124, 126],
        size: [40, 36],
        color: CARE,
        text: getText("Coming out of a sore spell?"),
      }),
      verse(screen, {
        y: [254, 246],
        size: [28, 26],
        color: SOFT,
        text: getText("After one it is good to begin with less."),
      }),
    ],
    primary: null,
    others: [
      {
        box: centred(pick(screen, [156, 110]), y, w, 96),
        size,
        label: getText("Yes"),
        onTap: onYes,
      },
      {
        box: centred(pick(screen, [324, 280]), y, w, 96),
        size,
        label: getText("No"),
        onTap: onNo,
      },
    ],
  });
}
