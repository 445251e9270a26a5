/**
 * A set that nobody has touched for a while: the number, the side's letter and the newest rep, and
 * nothing else is lit. A black curtain over the rest is one call, where hiding it would be forty.
 */

import { SIDES, type Side } from "../../core/series/side.ts";
import type { SessionView } from "../../core/session/session-view.ts";
import { pick, type Screen } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { BLACK, INK, sideColour } from "../look/palette.ts";
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
    draw({ set, rep, slots }) {
      number.say(String(rep));
      mark.draw(slots - 1, set.target.max, set.direction, sideColour(set.side));
      if (!isShown) reveal(true, [set.side]);
    },
    hide() {
      if (isShown) reveal(false, SIDES);
    },
  };
}
