/** A hip's sign at any place and size: R a disc, L a rounded square. Never colour alone. */

import type { Side } from "../../core/series/side.ts";
import { centred, type Screen } from "./frame.ts";
import { BLACK, sideColour } from "./palette.ts";
import { circle, rect, show, text, type Widget } from "./widget.ts";

export interface SignPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface SideSign {
  /** `null`: none. */
  show(side: Side | null): void;
}

export function sideSign(screen: Screen, { x, y, radius }: SignPlace): SideSign {
  const wide = Math.round(radius * 1.84);
  const letter = (words: string) =>
    text(screen, {
      box: centred(x, y, 2 * radius, 2 * radius),
      size: Math.round(radius * 1.3),
      color: BLACK,
      text: words,
    });
  const signs: Readonly<Record<Side, readonly Widget[]>> = {
    right: [circle(screen, x, y, radius, sideColour("right")), letter("R")],
    left: [
      rect(screen, centred(x, y, wide, wide), Math.round(radius * 0.3), sideColour("left")),
      letter("L"),
    ],
  };
  return {
    show(side) {
      for (const one of signs.right) show(one, side === "right");
      for (const one of signs.left) show(one, side === "left");
    },
  };
}
