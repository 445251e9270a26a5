/** The other way round: the arrow goes as the foot goes, with the count-in inside it. */

import { getText } from "@zos/i18n";
import type { PlannedSet } from "../../core/plan/plan.ts";
import { badge } from "../look/badge.ts";
import type { Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { sign } from "../look/sign.ts";
import { COUNT, LABEL, NAME, SMALL } from "../look/type.ts";
import { directionName, targetWords } from "../look/words.ts";
import type { Inner } from "./wait-face.ts";

export interface TurnFace extends Inner {
  beat(set: PlannedSet, beat: number): void;
}

export function turnFace(screen: Screen): TurnFace {
  const title = line(screen, { y: [88, 112], size: NAME, color: INK });
  const arrow = sign(screen, "turn-clockwise-right", { x: [240, 176], y: [228, 250] });
  const count = line(screen, { x: [240, 176], y: [228, 250], size: COUNT, color: INK });
  const way = line(screen, { y: [358, 378], size: LABEL, color: INK });
  const reps = line(screen, { y: [400, 416], size: SMALL, color: SOFT });
  const side = badge(screen, [228, 250]);
  const lines = [title, count, way, reps];
  title.say(getText("Other way"));

  function turn(set: PlannedSet, seconds: number): void {
    const direction = set.direction ?? "clockwise";
    arrow.be(`turn-${direction}-${set.side}`);
    count.say(String(seconds));
    way.say(directionName(direction));
    reps.say(targetWords(set.target));
    side.show(set.side);
  }

  return {
    draw: ({ set, secondsLeft }) => turn(set, secondsLeft ?? 0),
    beat: turn,
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      arrow.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}
