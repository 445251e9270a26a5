/**
 * A set that nobody has touched for a while: the number, the side's letter and the newest rep, and
 * nothing else is lit. A black curtain over the rest is one call, where hiding it would be forty.
 */

import { getText } from "@zos/i18n";
import { SIDES, type Side } from "../../core/series/side.ts";
import type { SessionView } from "../../core/session/session-view.ts";
import { pick, type Screen } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { BLACK, INK, SOFT, sideColour } from "../look/palette.ts";
import { loneMark } from "../look/rep-marks.ts";
import { rect, show } from "../look/widget.ts";

type SetView = SessionView & { readonly face: "set" };

export interface DimFace {
  readonly isShown: boolean;
  /** Draws the curtain, and the set before it. */
  draw(view: SetView): void;
  hide(): void;
}

export function dimFace(screen: Screen): DimFace {
  const px = pick(screen, [480, 520]);
  const curtain = rect(screen, { x: 0, y: 0, w: px, h: px }, 0, BLACK);
  const mark = loneMark(screen);
  const number = line(screen, { y: [186, 204], size: [208, 184], color: INK });
  const letter = (text: string, side: Side): Line =>
    line(screen, { y: [370, 352], size: [60, 56], color: sideColour(side), text });
  const letters: Readonly<Record<Side, Line>> = {
    right: letter("R", "right"),
    left: letter("L", "left"),
  };
  const hint = line(screen, { y: [420, 400], size: [30, 28], color: SOFT });
  let isShown = true;

  function reveal(isVisible: boolean, sides: readonly Side[]): void {
    isShown = isVisible;
    show(curtain, isVisible);
    mark.show(isVisible);
    number.show(isVisible);
    for (const side of sides) letters[side].show(isVisible);
  }

  reveal(false, SIDES);
  return {
    get isShown() {
      return isShown;
    },
    draw({ set, rep, slots, isEnough }) {
      number.say(String(rep));
      mark.draw(slots - 1, set.target.max, set.direction, sideColour(set.side));
      // One rep draws six things at most: what is there to say may wait for the next.
      if (!isShown) reveal(true, [set.side]);
      else hint.say(isEnough ? getText("enough is fine") : "");
    },
    hide() {
      if (!isShown) return;
      reveal(false, SIDES);
      hint.say("");
    },
  };
}
