/** A line of text that remembers what it says, so that the same words are not drawn twice. */

import { type Both, type Box, lineBox, pick, type Screen } from "./frame.ts";
import { say, show, text, type Widget } from "./widget.ts";

export interface LineLook {
  /** The line's middle; the middle of the glass without it. */
  readonly x?: Both;
  readonly y: Both;
  readonly size: Both;
  readonly color: number;
  readonly text?: string;
}

export interface Line {
  readonly widget: Widget;
  say(words: string): void;
  show(isVisible: boolean): void;
}

export function line(screen: Screen, look: LineLook): Line {
  const size = pick(screen, look.size);
  const wide = lineBox(screen, pick(screen, look.y), size);
  const box = look.x === undefined ? wide : around(screen, pick(screen, look.x), wide);
  const { color } = look;
  return remembering(text(screen, { box, size, color, text: look.text ?? "" }), look.text ?? "");
}

/** As wide as the glass allows on both sides of `x`; on square glass nearly to its edge. */
function around(screen: Screen, x: number, { x: from, y, w, h }: Box): Box {
  const edge = screen.isRound ? from : EDGE_PX;
  const half = Math.min(x - edge, 2 * from + w - edge - x);
  return { x: x - half, y, w: 2 * half, h };
}

const EDGE_PX = 4;

export function remembering(widget: Widget, said: string): Line {
  let words = said;
  return {
    widget,
    say(next) {
      if (next === words) return;
      words = next;
      say(widget, next);
    },
    show: (isVisible) => show(widget, isVisible),
  };
}
