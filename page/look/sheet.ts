/** Places on the sheets below the first: laid out like the first, and moved down by whole glasses. */

import {
  type Both,
  type Box,
  lineBox,
  pick,
  ROUND_DESIGN_PX,
  type Screen,
  SQUARE_DESIGN_PX,
} from "./frame.ts";
import { type Line, remembering } from "./line.ts";
import { text } from "./widget.ts";

export interface SheetLine {
  readonly sheet: number;
  readonly y: Both;
  readonly size: Both;
  readonly color: number;
  readonly text?: string;
}

export function onSheet(screen: Screen, sheet: number, box: Box): Box {
  const width = screen.isRound ? ROUND_DESIGN_PX : SQUARE_DESIGN_PX;
  return { ...box, y: box.y + (sheet * screen.heightPx * width) / screen.widthPx };
}

/** A line with the width that its own sheet's glass has at its height. */
export function sheetLine(screen: Screen, look: SheetLine): Line {
  const size = pick(screen, look.size);
  const box = onSheet(screen, look.sheet, lineBox(screen, pick(screen, look.y), size));
  const { color } = look;
  return remembering(text(screen, { box, size, color, text: look.text ?? "" }), look.text ?? "");
}
