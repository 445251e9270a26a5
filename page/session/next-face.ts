/** Between two exercises: its name, how it looks, how many or which way round, and still the same hip. */

import type { PlannedSet } from "../../core/plan/plan.ts";
import { badge } from "../look/badge.ts";
import { figure } from "../look/figure.ts";
import type { Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK } from "../look/palette.ts";
import { LABEL, NAME } from "../look/type.ts";
import { directionName, exerciseName, targetWords } from "../look/words.ts";
import type { Inner } from "./wait-face.ts";

export function nextFace(screen: Screen): Inner {
  const side = badge(screen, [62, 112], { x: [240, 195], radius: 28 });
  const name = line(screen, { y: [118, 164], size: NAME, color: INK });
  const person = figure(screen, { x: [105, 60], y: [148, 184], size: "large" });
  const below = line(screen, { y: [378, 404], size: LABEL, color: INK });
  return {
    draw({ set }) {
      side.show(set.side);
      name.say(exerciseName(set.exercise));
      person.key(set);
      below.say(belowOf(set));
    },
    show(isVisible) {
      name.show(isVisible);
      person.show(isVisible);
      below.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}

/** Which way round comes before how many: it has to be known at the first rep. */
function belowOf({ direction, target }: PlannedSet): string {
  return direction === null ? targetWords(target) : directionName(direction);
}
