/** Between two exercises: its name, how it looks, how many, and still the same hip. */

import { getText } from "@zos/i18n";
import { badge } from "../look/badge.ts";
import { figure } from "../look/figure.ts";
import type { Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { BODY, LABEL, NAME } from "../look/type.ts";
import { setName, targetWords } from "../look/words.ts";
import type { Inner } from "./wait-face.ts";

export function nextFace(screen: Screen): Inner {
  const next = line(screen, { y: [62, 102], size: LABEL, color: SOFT });
  const name = line(screen, { y: [112, 144], size: NAME, color: INK });
  const person = figure(screen, { x: [105, 60], y: [144, 172], size: "large" });
  const reps = line(screen, { y: [376, 398], size: BODY, color: INK });
  const side = badge(screen, [376, 398], { x: [366, 330], radius: 28 });
  const lines = [next, name, reps];
  return {
    draw({ wait, set }) {
      next.say(wait === "resume" ? getText("Ready") : getText("Next"));
      name.say(setName(set));
      person.key(set);
      reps.say(targetWords(set.target));
      side.show(set.side);
    },
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      person.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}
