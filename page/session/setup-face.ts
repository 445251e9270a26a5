/** Before the first rep: which hip, on which side to lie, and one reminder of form at a time. */

import { getText } from "@zos/i18n";
import { badge } from "../look/badge.ts";
import { figure } from "../look/figure.ts";
import type { Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { BODY, HEAD, LABEL, SMALL } from "../look/type.ts";
import { formReminder, hipName, lieOn } from "../look/words.ts";
import type { Inner } from "./wait-face.ts";

export function setupFace(screen: Screen): Inner {
  const side = badge(screen, [66, 114], { x: [240, 195], radius: 30 });
  const hip = line(screen, { y: [128, 168], size: HEAD, color: INK });
  const lie = line(screen, { y: [172, 208], size: LABEL, color: SOFT });
  const person = figure(screen, { x: [105, 60], y: [146, 162], size: "large" });
  const reminder = line(screen, { y: [364, 374], size: BODY, color: INK });
  const hint = line(screen, { y: [406, 414], size: SMALL, color: SOFT });
  const lines = [hip, lie, reminder, hint];
  hint.say(getText("tap to go on"));
  return {
    draw({ set, secondsLeft }) {
      side.show(set.side);
      hip.say(hipName(set.side));
      lie.say(lieOn(set.side));
      person.lie(set.side);
      reminder.say(formReminder(secondsLeft ?? 0, set.round));
    },
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      person.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}
