/** What a person could not read: words that run off the glass, or that do not fit where they stand. */

import type { Watch } from "../../simulator/watch/watch.ts";
import type { WidgetNode } from "../../simulator/watch/widget-node.ts";
import { textWidth } from "../../simulator/watch/zos/text-layout.ts";

/** Letters reach about this far from the middle of their line. */
const HALF_LETTER = 0.5;

export function unreadable(watch: Watch): string[] {
  return watch.widgets().flatMap((node) => {
    if (!node.visible || node.text === undefined || node.text.trim() === "") return [];
    // On another sheet of the page, which is not on the glass now.
    if (node.y >= watch.model.heightPx || node.y + node.h <= 0) return [];
    const trouble = troubleOf(watch, node, node.text);
    return trouble === null ? [] : [`"${node.text}" ${trouble}`];
  });
}

function troubleOf({ model }: Watch, node: WidgetNode, text: string): string | null {
  const size = Number(node.props["text_size"]);
  const width = textWidth(text, size);
  if (width > node.w) return `is cut: ${width} px in ${node.w}`;
  const [x, y] = [node.x + node.w / 2, node.y + node.h / 2];
  const [halfW, halfH] = [width / 2, size * HALF_LETTER];
  const corners = [-1, 1].flatMap((a) => [-1, 1].map((b) => [x + a * halfW, y + b * halfH]));
  return corners.every(([px = 0, py = 0]) => isOnGlass(model, px, py)) ? null : "is off the glass";
}

function isOnGlass(model: Watch["model"], x: number, y: number): boolean {
  const { widthPx, heightPx, shape } = model;
  if (shape === "square") return x >= 0 && x <= widthPx && y >= 0 && y <= heightPx;
  const radius = widthPx / 2;
  return (x - radius) ** 2 + (y - radius) ** 2 <= radius ** 2;
}

/** The words that can be seen: what a full glass of black is drawn over cannot. */
export function seenTexts(watch: Watch): string[] {
  const { widthPx, heightPx } = watch.model;
  const isCurtain = ({ type, w, h, props }: WidgetNode): boolean =>
    type === "FILL_RECT" && w >= widthPx && h >= heightPx && props["color"] === 0;
  const seen: WidgetNode[] = [];
  for (const node of watch.widgets().filter(({ visible }) => visible)) {
    if (isCurtain(node)) seen.length = 0;
    seen.push(node);
  }
  return seen.flatMap(({ text }) => (text ? [text] : []));
}
