/** A scene as the rules see it: its words, its shapes, and the ground under each. */

import type { SceneReached } from "../../desk/picture/walk.ts";
import type { WatchNode } from "../../desk/server/view.ts";
import { DECORATION } from "./decoration.ts";
import { type GlassSize, isWithin, middleOf } from "./glass-shape.ts";
import { type Files, opaqueBox } from "./opaque-box.ts";
import { numberOf, type Words, wordsOf } from "./words-on-glass.ts";

export interface Ring {
  readonly startDegrees: number;
  readonly endDegrees: number;
  readonly innerPx: number;
  readonly outerPx: number;
}

export interface Shape {
  readonly node: WatchNode;
  /** As a finding calls it. */
  readonly name: string;
  readonly cornerPx: number;
  readonly ring: Ring | null;
  /** `null`: a picture. */
  readonly color: number | null;
  /** A finger is meant to hit it. */
  readonly isTarget: boolean;
  readonly isDecoration: boolean;
}

export interface Picture {
  readonly glass: GlassSize;
  readonly words: readonly Words[];
  readonly shapes: readonly Shape[];
  readonly isSession: boolean;
  readonly scrolls: boolean;
  groundUnder(words: Words): number;
}

const BLACK = 0;
const TARGETS = new Set(["BUTTON"]);
const SOLID = new Set(["FILL_RECT", "CIRCLE", "BUTTON"]);
const PLAIN = new Set(["FILL_RECT", "CIRCLE"]);
const SHAPES = new Set([...SOLID, "STROKE_RECT", "ARC", "IMG"]);

/** `files` are the packed program's: its pictures are among them. */
export function pictureOf({ scene, shown, page }: SceneReached, files: Files): Picture {
  const glass = shown.view;
  // Whatever was drawn before the last black glass lies under it.
  const bottom = glass.nodes.filter((node) => isGround(node, glass)).at(-1);
  const first = bottom === undefined ? 0 : glass.nodes.indexOf(bottom) + 1;
  const nodes = glass.nodes.slice(first).map((node) => cropped(node, files));
  const words = nodes.flatMap((node) => wordsOf(node) ?? []);
  const scrolls = scene.scrolls ?? false;
  const isSeen = ({ y, h }: { y: number; h: number }) =>
    !scrolls || (y >= 0 && y + h <= glass.heightPx);
  return {
    glass,
    words: words.filter(({ ink }) => isSeen(ink)),
    shapes: nodes.filter((node) => isShape(node) && isSeen(node)).map(shapeOf),
    isSession: page.startsWith("page/session/"),
    scrolls,
    groundUnder: (one) => groundUnder(nodes, one),
  };
}

function cropped(node: WatchNode, files: Files): WatchNode {
  const box = node.type === "IMG" ? opaqueBox(files, String(node.props["src"])) : null;
  return box === null ? node : { ...node, ...box, x: node.x + box.x, y: node.y + box.y };
}

/** Black glass behind everything, there to be touched. */
function isGround(node: WatchNode, glass: GlassSize): boolean {
  const { widthPx: w, heightPx: h } = glass;
  const isAll = isWithin({ x: 0, y: 0, w, h }, node);
  return node.type === "FILL_RECT" && isAll && numberOf(node, "color", BLACK) === BLACK;
}

/** What is black on black cuts a piece out of another shape, or listens; there is nothing to see. */
function isShape(node: WatchNode): boolean {
  return (
    SHAPES.has(node.type) && !(PLAIN.has(node.type) && numberOf(node, "color", BLACK) === BLACK)
  );
}

function groundUnder(nodes: readonly WatchNode[], { node, ink, isLabel }: Words): number {
  if (isLabel) return numberOf(node, "normal_color", BLACK);
  const { x, y } = middleOf(ink);
  const below = nodes
    .slice(0, nodes.indexOf(node))
    .filter((one) => SOLID.has(one.type) && isWithin({ x, y, w: 0, h: 0 }, one))
    .at(-1);
  if (below === undefined) return BLACK;
  return numberOf(below, below.type === "BUTTON" ? "normal_color" : "color", BLACK);
}

function shapeOf(node: WatchNode): Shape {
  const isImage = node.type === "IMG";
  const color = isImage ? null : numberOf(node, "color", BLACK);
  return {
    node,
    name: nameOf(node),
    cornerPx: cornerOf(node),
    ring: node.type === "ARC" ? ringOf(node) : null,
    color,
    isTarget: TARGETS.has(node.type),
    isDecoration: DECORATION.some(
      (one) =>
        one.type === node.type &&
        (one.color === undefined || one.color === color) &&
        (one.src === undefined || one.src.test(String(node.props["src"]))),
    ),
  };
}

function nameOf({ type, text, x, y, props }: WatchNode): string {
  if (type === "BUTTON") return `the button "${text ?? ""}"`;
  if (type === "IMG") return `the picture ${String(props["src"])}`;
  return `the ${type} at ${Math.round(x)}, ${Math.round(y)}`;
}

/** A drawn figure leaves its corners empty. */
function cornerOf(node: WatchNode): number {
  if (node.type === "CIRCLE") return node.w / 2;
  return node.type === "IMG" ? Math.min(node.w, node.h) * 0.3 : numberOf(node, "radius", 0);
}

function ringOf(node: WatchNode): Ring {
  const half = numberOf(node, "line_width", 1) / 2;
  const radius = node.w / 2;
  return {
    startDegrees: numberOf(node, "start_angle", 0),
    endDegrees: numberOf(node, "end_angle", 0),
    innerPx: radius - half,
    outerPx: radius + half,
  };
}
