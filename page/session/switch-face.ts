/** Roll over: the other hip in its own colour and letter, how to turn, and how long there is. */

import { getText } from "@zos/i18n";
import { badge } from "../look/badge.ts";
import type { Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { sign } from "../look/sign.ts";
import { COUNT, NAME, SMALL } from "../look/type.ts";
import { formReminder, lieOn } from "../look/words.ts";
import type { Inner } from "./wait-face.ts";

export function switchFace(screen: Screen): Inner {
  const title = line(screen, { y: [70, 104], size: NAME, color: INK });
  const lie = line(screen, { y: [110, 142], size: SMALL, color: SOFT });
  const side = badge(screen, [180, 208], { x: [156, 116], radius: 48, isSame: true });
  const count = line(screen, { x: [306, 266], y: [180, 208], size: COUNT, color: INK });
  const roll = sign(screen, "roll-over-to-right", { x: [240, 195], y: [304, 332] });
  const hint = line(screen, { y: [402, 422], size: SMALL, color: SOFT });
  const lines = [title, lie, count, hint];
  title.say(getText("Roll over"));
  return {
    draw({ set, secondsLeft }) {
      lie.say(lieOn(set.side));
      side.show(set.side);
      count.say(secondsLeft === null ? "…" : String(secondsLeft));
      roll.be(`roll-over-to-${set.side}`);
      hint.say(hintOf(secondsLeft, set.round));
    },
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      roll.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}

/** First what a hand may do, then how to lie. */
function hintOf(secondsLeft: number | null, round: number): string {
  if (secondsLeft === null) return getText("waiting, tap to go");
  return secondsLeft > 10 ? getText("tap to go on") : formReminder(secondsLeft, round);
}
