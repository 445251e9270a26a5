/**
 * What crown and keys are at: a ring around one of the buttons that are offered, or around a number
 * that they step. It is drawn from the first turn or key on, so nobody who uses a finger sees it.
 */

import type { Box, Screen } from "./frame.ts";
import { INK } from "./palette.ts";
import { change, outline, outlineProps, show, type Widget } from "./widget.ts";

export interface Offered {
  readonly box: Box;
  /** SELECT. A number without it hands the ring on to what comes after it. */
  readonly onTap?: () => void;
  /** It is a number: turning steps it. */
  readonly step?: (by: 1 | -1) => void;
  /** The ring has come to it: what is not on the glass has to be brought there. */
  readonly onReach?: () => void;
}

export interface Focus {
  /** What can be chosen now; the ring starts on the first. */
  offer(items: readonly Offered[]): void;
  /** +1 is up: the one before, or one more. The very first turn only shows where the ring is. */
  turn(by: 1 | -1): void;
  /** Presses what the ring is around, begins to step a number, or is done with it. */
  select(): void;
}

const GAP_PX = 7;
const LINE_PX = 4;

export function focus(screen: Screen): Focus {
  let items: readonly Offered[] = [];
  let at = 0;
  let isStepping = false;
  let isUsed = false;
  let ring: Widget | null = null;

  function draw(): void {
    const item = items[at];
    if (isUsed && item !== undefined) {
      const look = ringLook(item.box);
      // Made when it is first needed, and so on top of everything.
      if (ring === null) ring = outline(screen, look);
      else change(ring, outlineProps(screen, look));
    }
    if (ring !== null) show(ring, item !== undefined);
  }

  function moveTo(next: number): void {
    at = Math.min(items.length - 1, Math.max(0, next));
    isStepping = false;
    if (isUsed) items[at]?.onReach?.();
    draw();
  }

  return {
    offer(offered) {
      items = offered;
      moveTo(0);
      isStepping = items[0]?.step !== undefined;
    },
    turn(by) {
      const wasUsed = isUsed;
      isUsed = true;
      const step = isStepping ? items[at]?.step : undefined;
      if (step === undefined) return moveTo(wasUsed ? at - by : at);
      step(by);
      draw();
    },
    select() {
      const item = items[at];
      if (item === undefined) return;
      isUsed = true;
      if (item.step !== undefined && !isStepping) {
        isStepping = true;
        draw();
      } else if (item.onTap === undefined) moveTo(at + 1);
      else item.onTap();
    },
  };
}

function ringLook({ x, y, w, h }: Box) {
  const box = { x: x - GAP_PX, y: y - GAP_PX, w: w + 2 * GAP_PX, h: h + 2 * GAP_PX };
  return { box, radius: Math.floor(box.h / 2), lineWidth: LINE_PX, color: INK };
}
