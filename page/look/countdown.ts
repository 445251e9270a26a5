/** What is left of a wait: a ring that shortens towards the top, or a bar towards the left. */

import { type Screen, scaled } from "./frame.ts";
import { FAINT } from "./palette.ts";
import { arc, arcProps, change, rect, show, type Widget } from "./widget.ts";

export interface Countdown {
  /** `fraction`: 1 is the whole wait, 0 its end. */
  draw(fraction: number, color: number): void;
  show(isVisible: boolean): void;
}

const RING = { x: 14, y: 14, w: 452, h: 452 };
const TRACK = { box: RING, startDegrees: -90, endDegrees: 270, lineWidth: 6, color: FAINT };
const BAR = { x: 32, y: 65, w: 326, h: 10 };

export function countdown(screen: Screen): Countdown {
  const track = screen.isRound ? arc(screen, TRACK) : rect(screen, BAR, 5, FAINT);
  const left = screen.isRound
    ? arc(screen, { ...TRACK, lineWidth: 10 })
    : rect(screen, BAR, 5, FAINT);
  const parts: readonly Widget[] = [track, left];
  return {
    draw(fraction, color) {
      change(left, screen.isRound ? ring(screen, fraction, color) : bar(screen, fraction, color));
    },
    show(isVisible) {
      for (const part of parts) show(part, isVisible);
    },
  };
}

function ring(screen: Screen, fraction: number, color: number): Record<string, unknown> {
  const endDegrees = -90 + Math.max(1, 360 * fraction);
  return arcProps(screen, { ...TRACK, endDegrees, lineWidth: 10, color });
}

function bar(screen: Screen, fraction: number, color: number): Record<string, unknown> {
  const box = scaled(screen, { ...BAR, w: Math.max(10, BAR.w * fraction) });
  return { ...box, radius: Math.floor(box.h / 2), color };
}
