/** Which hip works: R a disc at the right edge, L a rounded square at the left. Never colour alone. */

import type { Side } from "../../core/series/side.ts";
import {
  type Both,
  centred,
  pick,
  ROUND_DESIGN_PX,
  type Screen,
  SQUARE_DESIGN_PX,
} from "./frame.ts";
import { BLACK, sideColour } from "./palette.ts";
import { circle, rect, show, text, type Widget } from "./widget.ts";

export interface Badge {
  /** `null`: no badge at all. */
  show(side: Side | null): void;
}

export interface BadgeLook {
  /** Its centre on the right; on the left in the mirror. Near the edge of the glass without it. */
  readonly x?: Both;
  /** At `x` on both sides. */
  readonly isSame?: boolean;
  readonly radius?: number;
}

const RADIUS_PX = 34;

export function badge(screen: Screen, y: Both, look: BadgeLook = {}): Badge {
  const centerY = pick(screen, y);
  const radius = look.radius ?? RADIUS_PX;
  const rightX = pick(screen, look.x ?? [398, 336]);
  const mirrorX = pick(screen, [ROUND_DESIGN_PX, SQUARE_DESIGN_PX]) - rightX;
  const leftX = look.isSame === true ? rightX : mirrorX;
  const side = Math.round(radius * 1.84);
  const leftBox = centred(leftX, centerY, side, side);
  const letter = (x: number, words: string): Widget => {
    const box = centred(x, centerY, 2 * radius, 1.8 * radius);
    return text(screen, { box, size: Math.round(radius * 1.3), color: BLACK, text: words });
  };
  const shapes: Record<Side, readonly Widget[]> = {
    right: [circle(screen, rightX, centerY, radius, sideColour("right")), letter(rightX, "R")],
    left: [rect(screen, leftBox, Math.round(radius * 0.3), sideColour("left")), letter(leftX, "L")],
  };
  let shown: Side | null | undefined;
  return {
    show(wanted) {
      if (wanted === shown) return;
      shown = wanted;
      for (const one of shapes.right) show(one, wanted === "right");
      for (const one of shapes.left) show(one, wanted === "left");
    },
  };
}
