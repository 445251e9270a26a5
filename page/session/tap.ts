/**
 * A tap is down and up again in 60 to 500 ms, moving less than 24 px. A sleeve, a thigh or a wrist
 * that is lain on does something else, and something else does nothing.
 */

import { listen, type Touch, type Widget } from "../look/widget.ts";
import { nowMs } from "../platform/clock.ts";

const SHORTEST_MS = 60;
const LONGEST_MS = 500;
const FARTHEST_PX = 24;

/** `touched`: a finger is down, whatever comes of it. */
export function onTap(glass: Widget, touched: () => void, tapped: () => void): void {
  let downAt = 0;
  let from: Touch | null = null;
  listen(glass, {
    onDown: (at) => {
      downAt = nowMs();
      from = at;
      touched();
    },
    onUp: (at) => {
      const heldMs = nowMs() - downAt;
      const isTap =
        from !== null &&
        heldMs >= SHORTEST_MS &&
        heldMs <= LONGEST_MS &&
        distance(from, at) < FARTHEST_PX;
      from = null;
      if (isTap) tapped();
    },
    onLeave: () => {
      from = null;
    },
  });
}

function distance(one: Touch, other: Touch): number {
  return Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2);
}
