/** How many there are, and which one this is. */

import { pick, type Screen, toPx } from "./frame.ts";
import { INK, TRACK } from "./palette.ts";
import { change, circle, show, type Widget } from "./widget.ts";

export interface StepDots {
  draw(at: number): void;
  show(isVisible: boolean): void;
}

const GAP_PX = 20;
const RADIUS_PX = 5;
const HERE_RADIUS_PX = 7;

export function stepDots(screen: Screen, count: number): StepDots {
  const y = pick(screen, [56, 72]);
  const middle = pick(screen, [240, 195]);
  const places = Array.from({ length: count }, (_, at) => middle + (at - (count - 1) / 2) * GAP_PX);
  const dots: readonly Widget[] = places.map((x) => circle(screen, x, y, RADIUS_PX, TRACK));
  return {
    draw(at) {
      dots.forEach((dot, index) => {
        change(dot, {
          center_x: toPx(screen, places[index] ?? middle),
          center_y: toPx(screen, y),
          radius: toPx(screen, index === at ? HERE_RADIUS_PX : RADIUS_PX),
          color: index <= at ? INK : TRACK,
        });
      });
    },
    show(isVisible) {
      for (const dot of dots) show(dot, isVisible);
    },
  };
}
