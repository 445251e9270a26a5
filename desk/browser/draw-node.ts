/** One widget of the watch as SVG, in the watch's own pixels. */

import { ALIGNS } from "../../simulator/watch/zos/ui-constants.ts";
import type { WatchNode } from "../server/view.ts";
import { arcPath } from "./arc-path.ts";
import { svg } from "./dom.ts";
import { drawCanvas } from "./draw-canvas.ts";
import { drawQr } from "./draw-qr.ts";
import { drawText } from "./draw-text.ts";

type Draw = (node: WatchNode) => readonly SVGElement[];

const DEFAULT_BUTTON = { text: 0xffffff, fill: 0x333333, size: 30 };

const DRAW: Readonly<Record<string, Draw>> = {
  TEXT: (node) => [drawText(node, textLook(node))],
  FILL_RECT: (node) => [rect(node, { fill: colour(node, "color") }, alpha(node))],
  STROKE_RECT: strokeRect,
  CIRCLE: (node) => [
    svg("circle", {
      cx: node.x + node.w / 2,
      cy: node.y + node.h / 2,
      r: node.w / 2,
      fill: colour(node, "color"),
      ...alpha(node),
    }),
  ],
  ARC: drawArc,
  BUTTON: drawButton,
  IMG: drawImage,
  MODAL: (node) => [rect(node, { fill: "#000" }), systemText({ ...node, h: node.h / 2 })],
  MODAL_BUTTON: (node) => [
    rect(node, { fill: "#26292e", rx: node.h / 2 }),
    systemText({ ...node, y: node.y, h: node.h }),
  ],
  TOAST: (node) => [rect(node, { fill: "#26292e", rx: node.h / 2 }), systemText(node)],
  GROUP: () => [],
  VIEW_CONTAINER: () => [],
  CANVAS: drawCanvas,
  POLYLINE: drawCanvas,
  QRCODE: drawQr,
};

/** Their parts are plain widgets of their own in the list. */
const IN_PARTS = new Set([
  "CHECKBOX_GROUP",
  "CYCLE_IMAGE_TEXT_LIST",
  "CYCLE_LIST",
  "DIALOG",
  "HISTOGRAM",
  "IMG_ANIM",
  "PAGE_INDICATOR",
  "PAGE_SCROLLBAR",
  "PICK_DATE",
  "RADIO_GROUP",
  "SCROLL_LIST",
  "SLIDE_SWITCH",
  "STATE_BUTTON",
  "TIME_PICKER",
  "WIDGET_PICKER",
]);

/** Undefined: nothing here knows how this type looks. */
export function drawNode(node: WatchNode): readonly SVGElement[] | undefined {
  return IN_PARTS.has(node.type) ? [] : DRAW[node.type]?.(node);
}

function strokeRect(node: WatchNode): readonly SVGElement[] {
  const line = numberOf(node, "line_width", 1);
  const { x, y, w, h } = node;
  const inside = { ...node, x: x + line / 2, y: y + line / 2, w: w - line, h: h - line };
  const stroke = { fill: "none", stroke: colour(node, "color"), "stroke-width": line };
  return [rect(inside, stroke)];
}

/** Round line ends, and the line's middle on the edge of its box: to be seen on a watch [sim]. */
function drawArc(node: WatchNode): readonly SVGElement[] {
  const startDegrees = numberOf(node, "start_angle", 0);
  const endDegrees = numberOf(node, "end_angle", 0);
  return [
    svg("path", {
      d: arcPath({ x: node.x, y: node.y, w: node.w, h: node.h, startDegrees, endDegrees }),
      fill: "none",
      stroke: colour(node, "color"),
      "stroke-width": numberOf(node, "line_width", 1),
      "stroke-linecap": "round",
    }),
  ];
}

function drawButton(node: WatchNode): readonly SVGElement[] {
  const { normal_src: picture } = node.props;
  if (typeof picture === "string") return [image(node, picture), buttonText(node)];
  const up = rect(node, { fill: colour(node, "normal_color", DEFAULT_BUTTON.fill) });
  const down = rect(node, { fill: colour(node, "press_color", DEFAULT_BUTTON.fill) });
  up.classList.add("up");
  down.classList.add("down");
  return [up, down, buttonText(node)];
}

function buttonText(node: WatchNode): SVGElement {
  return drawText(node, {
    ...textLook(node),
    size: numberOf(node, "text_size", DEFAULT_BUTTON.size),
    fill: colour(node, "color", DEFAULT_BUTTON.text),
    alignH: numberOf(node, "align_h", ALIGNS.CENTER_H),
    alignV: numberOf(node, "align_v", ALIGNS.CENTER_V),
  });
}

function drawImage(node: WatchNode): readonly SVGElement[] {
  const { src } = node.props;
  return typeof src === "string" ? [image(node, src)] : [];
}

/** A picture that cannot be shown leaves its name in its place. */
function image(node: WatchNode, src: string): SVGElement {
  const { x, y, w, h } = node;
  const size = w > 0 && h > 0 ? { width: w, height: h } : {};
  const shown = svg("image", { href: `/assets/${src}`, x, y, ...size, ...alpha(node) });
  const angle = numberOf(node, "angle", 0);
  if (angle !== 0) {
    const [cx, cy] = [numberOf(node, "center_x", w / 2), numberOf(node, "center_y", h / 2)];
    shown.setAttribute("transform", `rotate(${angle} ${x + cx} ${y + cy})`);
  }
  shown.addEventListener("error", () => {
    const name = svg("text", { x: x + 4, y: y + 20, fill: "#b9b6ae", "font-size": 16 });
    name.textContent = `${src} is not drawn`;
    shown.replaceWith(name);
  });
  return shown;
}

function systemText(node: WatchNode): SVGElement {
  const look = textLook(node);
  const [alignH, alignV] = [ALIGNS.CENTER_H, ALIGNS.CENTER_V];
  return drawText(node, { ...look, size: 30, fill: "#f5f1e8", alignH, alignV });
}

function textLook(node: WatchNode) {
  return {
    size: numberOf(node, "text_size", 30),
    fill: colour(node, "color", 0xffffff),
    alignH: numberOf(node, "align_h", ALIGNS.LEFT),
    alignV: numberOf(node, "align_v", ALIGNS.TOP),
    style: numberOf(node, "text_style", 0),
    lineSpace: numberOf(node, "line_space", 0),
    charSpace: numberOf(node, "char_space", 0),
    ...alpha(node),
  };
}

function rect(
  node: WatchNode,
  paint: Readonly<Record<string, string | number>>,
  more: Readonly<Record<string, number>> = {},
): SVGElement {
  const { x, y, w, h } = node;
  const rx = Math.min(numberOf(node, "radius", 0), w / 2, h / 2);
  const [width, height] = [Math.max(0, w), Math.max(0, h)];
  return svg("rect", { x, y, width, height, rx, ...paint, ...more });
}

function alpha(node: WatchNode): Readonly<Record<string, number>> {
  const given = node.props["alpha"];
  return typeof given === "number" ? { opacity: given / 255 } : {};
}

function numberOf(node: WatchNode, name: string, otherwise: number): number {
  const value = node.props[name];
  return typeof value === "number" ? value : otherwise;
}

function colour(node: WatchNode, name: string, otherwise = 0): string {
  return `#${(numberOf(node, name, otherwise) & 0xffffff).toString(16).padStart(6, "0")}`;
}
