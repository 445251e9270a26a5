/** Which hip works: R a disc at the right edge, L a rounded square at the left. Never colour alone. */

import type { Side } from "../../core/series/side.ts";
import { centred, pick, type Screen } from "./frame.ts";
import { BLACK, sideColour } from "./palette.ts";
import { circle, rect, show, text, type Widget } from "./widget.ts";

export interface Badge {
  show(side: Side | null): void;
}

const RADIUS_PX = 34;

export function badge(screen: Screen, y: readonly [number, number]): Badge {
  const centerY = pick(screen, y);
  const rightX = pick(screen, [404, 336]);
  const leftX = pick(screen, [76, 54]);
  const side = Math.round(RADIUS_PX * 1.84);
  const leftBox = centred(leftX, centerY, side, side);
  const shapes: Record<Side, readonly Widget[]> = {
    right: [
      circle(screen, rightX, centerY, RADIUS_PX, sideColour("right")),
      letter(screen, rightX, centerY, "R"),
    ],
    left: [
      rect(screen, leftBox, Math.round(RADIUS_PX * 0.3), sideColour("left")),
      letter(screen, leftX, centerY, "L"),
    ],
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

function letter(screen: Screen, x: number, y: number, words: string): Widget {
  const size = Math.round(RADIUS_PX * 1.3);
  return text(screen, { box: centred(x, y, 62, 60), size, color: BLACK, text: words });
}
