/** Where the words of a widget come out on the glass, line by line, with the margin they are given. */

import { textLines } from "../../desk/browser/text-lines.ts";
import type { WatchNode } from "../../desk/server/view.ts";
import { ALIGNS, TEXT_STYLES } from "../../simulator/watch/zos/ui-constants.ts";
import type { Box } from "./glass-shape.ts";
import { ASCENT, DESCENT, inkOf } from "./letters.ts";

/** A watch's letters may be this much wider than the bundled ones. */
export const MARGIN = 1.08;
/** As the desk draws a line. */
const LINE_HEIGHT = 1.34;
const DEFAULT_SIZE = 30;

export interface Words {
  readonly node: WatchNode;
  readonly text: string;
  readonly size: number;
  readonly color: number;
  readonly isLabel: boolean;
  readonly lines: readonly Box[];
  /** Around all lines. */
  readonly ink: Box;
}

export function wordsOf(node: WatchNode): Words | null {
  const text = node.text ?? "";
  const isLabel = node.type === "BUTTON";
  if (text.trim() === "" || !(isLabel || node.type === "TEXT")) return null;
  const size = numberOf(node, "text_size", DEFAULT_SIZE);
  const lines = linesOf(node, text, size, isLabel);
  const color = numberOf(node, "color", 0xffffff);
  return { node, text, size, color, isLabel, lines, ink: aroundAll(lines) };
}

export function numberOf({ props }: WatchNode, name: string, otherwise: number): number {
  const value = props[name];
  return typeof value === "number" ? value : otherwise;
}

function linesOf(node: WatchNode, text: string, size: number, isLabel: boolean): readonly Box[] {
  const wraps = numberOf(node, "text_style", 0) === TEXT_STYLES.WRAP;
  const width = (words: string) => inkOf(words, size).width * MARGIN;
  const rows = textLines(text, node.w, wraps ? "words" : "as it is", width);
  const rowHeight = size * LINE_HEIGHT + numberOf(node, "line_space", 0);
  const alignH = numberOf(node, "align_h", isLabel ? ALIGNS.CENTER_H : ALIGNS.LEFT);
  const alignV = numberOf(node, "align_v", isLabel ? ALIGNS.CENTER_V : ALIGNS.TOP);
  const top = node.y + (node.h - rows.length * rowHeight) * share(alignV);
  return rows.map((row, index) => {
    const ink = inkOf(row, size);
    const w = width(row);
    const baseline = top + index * rowHeight + (rowHeight + (ASCENT - DESCENT) * size) / 2;
    const x = node.x + (node.w - w) * share(alignH);
    return { x, y: baseline - ink.top, w, h: ink.top + ink.bottom };
  });
}

/** How much of what is left over lies before the words. */
function share(align: number): number {
  if (align === ALIGNS.CENTER_H || align === ALIGNS.CENTER_V) return 0.5;
  return align === ALIGNS.RIGHT || align === ALIGNS.BOTTOM ? 1 : 0;
}

function aroundAll(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
