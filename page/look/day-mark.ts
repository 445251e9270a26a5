/**
 * What a day was, told by shape: a full disc moved, half a disc partial, a ring looked after, a dot
 * nothing. The same on the web.
 */

import type { DayMark } from "../../core/comfort/day-marks.ts";
import type { Screen } from "./frame.ts";
import { CARE, INK, TRACK } from "./palette.ts";
import { arc, circle } from "./widget.ts";

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
      half(screen, place);
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

/** The right half of a disc, of thin arcs one in the other: a thick one would have round ends. */
function half(screen: Screen, place: MarkPlace): void {
  const look = { startDegrees: -90, endDegrees: 90, lineWidth: 3, color: INK };
  for (let radius = place.radius; radius > 1; radius -= 2) {
    arc(screen, { box: boxOf({ ...place, radius }), ...look });
  }
}

function ring(screen: Screen, place: MarkPlace, color: number): void {
  const box = boxOf(place);
  arc(screen, { box, startDegrees: 0, endDegrees: 360, lineWidth: RING_PX, color });
}

function boxOf({ x, y, radius }: MarkPlace) {
  return { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
}
