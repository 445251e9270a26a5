/** A QRCODE of the watch: black modules on white, with the white card behind it when one is asked for. */

import type { WatchNode } from "../server/view.ts";
import { svg } from "./dom.ts";
import { qrPath } from "./qr-path.ts";

const PAPER = "#ffffff";
const INK = "#000000";

export function drawQr({ x, y, w, h, props }: WatchNode): readonly SVGElement[] {
  const numberOf = (name: string, otherwise: number) => {
    const value = props[name];
    return typeof value === "number" ? value : otherwise;
  };
  // The card stands where the program says, in the page's own coordinates: it scrolls with the code.
  const [dx, dy] = [x - numberOf("x", x), y - numberOf("y", y)];
  const card = svg("rect", {
    x: numberOf("bg_x", numberOf("x", x)) + dx,
    y: numberOf("bg_y", numberOf("y", y)) + dy,
    width: numberOf("bg_w", w),
    height: numberOf("bg_h", h),
    rx: numberOf("bg_radius", 0),
    fill: PAPER,
  });
  const { content } = props;
  const code = typeof content === "string" ? qrPath(content) : undefined;
  if (code === undefined) return [card];
  const side = Math.min(w, h) / code.count;
  const modules = svg("path", {
    d: code.d,
    fill: INK,
    transform: `translate(${x} ${y}) scale(${side})`,
    "shape-rendering": "crispEdges",
  });
  return [card, modules];
}
