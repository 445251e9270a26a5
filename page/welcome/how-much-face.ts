/** With how much to begin after a sore spell: each choice says what it is in exercises and minutes. */

import { getText } from "@zos/i18n";
import { type Level, makePlan } from "../../core/plan/plan.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import type { Routine } from "../../core/plan/routine.ts";
import { type Face, face } from "../look/face.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { fill, minutesWords } from "../look/words.ts";

const GENTLE: readonly Level[] = [1, 2, 3];

export function howMuchFace(
  screen: Screen,
  routine: Routine,
  onLevel: (level: Level) => void,
): Face {
  const levels = GENTLE.filter((level) => level <= Math.max(1, routine.exercises.length));
  return face(screen, {
    parts: [
      line(screen, { y: [76, 76], size: [38, 36], color: INK, text: getText("Begin with") }),
      line(screen, {
        y: [118, 118],
        size: [28, 26],
        color: SOFT,
        text: getText("Change it any time"),
      }),
    ],
    primary: null,
    others: levels.map((level, row) => ({
      box: centred(
        pick(screen, [240, 195]),
        pick(screen, [190 + row * 94, 190 + row * 94]),
        pick(screen, [360, 334]),
        84,
      ),
      size: pick(screen, [34, 32]),
      label: sizeWords(routine, level),
      onTap: () => onLevel(level),
    })),
  });
}

function sizeWords(routine: Routine, level: Level): string {
  const exercises = level === 1 ? getText("1 exercise") : fill(getText("{n} exercises"), level);
  return `${exercises} · ${minutesWords(planLength(makePlan(routine, level)).maxMs)}`;
}
