/**
 * What a day was, told by shape: a full disc moved, half a disc partial, a ring looked after, a dot
 * nothing. The same on the web.
 */

import type { DayMark } from "../../core/comfort/day-marks.ts";
import type { Screen } from "./frame.ts";
import { BLACK, CARE, INK, TRACK } from "./palette.ts";
import { arc, circle, rect } from "./widget.ts";

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const RING_PX = 4;
const DOT_PX = 4;

export function drawDayMark(screen: Screen, mark: DayMark, place: MarkPlace): void {
  const { x, y, radius } = place;
  switch (mark) {
    case "moved":
      circle(screen, x, y, radius, INK);
      return;
    case "partial":
      circle(screen, x, y, radius, INK);
      rect(screen, { x, y: y - radius, w: radius + 1, h: 2 * radius }, 0, BLACK);
      ring(screen, place, INK);
      return;
    case "rested":
      ring(screen, place, CARE);
      return;
    case "nothing":
      circle(screen, x, y, DOT_PX, TRACK);
      return;
  }
}

function ring(screen: Screen, { x, y, radius }: MarkPlace, color: number): void {
  const box = { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
  arc(screen, { box, startDegrees: 0, endDegrees: 360, lineWidth: RING_PX, color });
}
