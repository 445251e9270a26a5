/** What this is and what it is not, and whom to ask. Said once, before anything is asked of a hip. */

import { getText } from "@zos/i18n";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE, INK, SOFT } from "../look/palette.ts";
import { verse } from "../look/verse.ts";

export function goodToKnowFace(screen: Screen, onUnderstood: () => void): Face {
  return face(screen, {
    parts: [
      line(screen, { y: [72, 76], size: [36, 36], color: CARE, text: getText("Good to know") }),
      verse(screen, {
        y: [142, 144],
        size: [28, 26],
        color: INK,
        text: getText("A movement routine, not medical care."),
      }),
      line(screen, {
        y: [204, 202],
        size: [28, 26],
        color: SOFT,
        text: getText("Stop at any time."),
      }),
      verse(screen, {
        y: [280, 276],
        size: [28, 26],
        color: INK,
        text: getText("If it gets worse, ask a doctor or physiotherapist."),
      }),
    ],
    primary: {
      box: centred(
        pick(screen, [240, 195]),
        pick(screen, [388, 386]),
        pick(screen, [280, 300]),
        84,
      ),
      size: 38,
      label: getText("Understood"),
      onTap: onUnderstood,
    },
  });
}
