/** A watch that was reset, or is new: whoever has done this before is not asked as a beginner. */

import { getText } from "@zos/i18n";
import type { Level } from "../../core/plan/plan.ts";
import { type Face, face } from "../look/face.ts";
import { figure } from "../look/figure.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { levelWords } from "../look/level-words.ts";
import { line } from "../look/line.ts";
import { CARE, INK, SOFT } from "../look/palette.ts";
import { fill } from "../look/words.ts";

export function againFace(
  screen: Screen,
  level: Level,
  sessions: number,
  onGoOn: () => void,
): Face {
  const person = figure(screen, { x: [105, 60], y: [118, 118], size: "large" });
  person.lie("right");
  const [title, back] = [getText("Welcome back"), backWords(sessions)];
  const levelLine = level === 6 ? getText("whole routine") : levelWords(level);
  return face(screen, {
    parts: [
      line(screen, { y: [76, 82], size: [38, 36], color: CARE, text: title }),
      line(screen, { y: [124, 130], size: [30, 26], color: INK, text: back }),
      line(screen, { y: [162, 166], size: [28, 26], color: SOFT, text: levelLine }),
      person,
    ],
    primary: {
      box: centred(
        pick(screen, [240, 195]),
        pick(screen, [364, 368]),
        pick(screen, [280, 300]),
        92,
      ),
      size: 40,
      label: getText("Go on"),
      onTap: onGoOn,
    },
  });
}

function backWords(sessions: number): string {
  if (sessions === 0) return getText("Your settings are back");
  return sessions === 1
    ? getText("1 session is back")
    : fill(getText("{n} sessions are back"), sessions);
}
