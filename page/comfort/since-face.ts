/** How it was after the last session, in one tap. Nothing is preset, and no answer is the better one. */

import { getText } from "@zos/i18n";
import { SINCE_LAST, type SinceLast } from "../../core/record/record.ts";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { CARE } from "../look/palette.ts";

export function sinceFace(screen: Screen, onAnswer: (answer: SinceLast) => void): Face {
  const x = pick(screen, [240, 195]);
  const title = getText("And after last time?");
  return face(screen, {
    parts: [line(screen, { y: [108, 104], size: [32, 32], color: CARE, text: title })],
    primary: null,
    others: SINCE_LAST.map((answer, row) => ({
      box: centred(x, pick(screen, [186, 184]) + row * 94, pick(screen, [300, 326]), 84),
      size: 38,
      label: sinceWords(answer),
      onTap: () => onAnswer(answer),
    })),
  });
}

function sinceWords(answer: SinceLast): string {
  switch (answer) {
    case "better":
      return getText("Better");
    case "same":
      return getText("Same");
    case "worse":
      return getText("Worse");
  }
}
