/**
 * What a program drew by hand and no plain widget stands for: lines, arcs, ellipses and polygons, in
 * the order in which they were drawn.
 */

import type { WatchNode } from "../server/view.ts";
import { arcPath } from "./arc-path.ts";
import { svg } from "./dom.ts";

type Drawing = Readonly<Record<string, unknown>>;
type Draw = (one: Drawing, at: (name: string) => number) => SVGElement;

const DRAW: Readonly<Record<string, Draw>> = {
  drawPixel: (_, at) => svg("rect", { x: at("x"), y: at("y"), width: 1, height: 1 }),
  drawLine: (_, at) => svg("line", { x1: at("x1"), y1: at("y1"), x2: at("x2"), y2: at("y2") }),
  strokeCircle: (_, at) =>
    svg("circle", { cx: at("center_x"), cy: at("center_y"), r: at("radius") }),
  strokeEllipse: ellipse,
  drawEllipse: ellipse,
  strokeArc: (_, at) => svg("path", { d: arcOf(at) }),
  drawArc: (_, at) => svg("path", { d: `${arcOf(at)}L${at("center_x")} ${at("center_y")}Z` }),
  strokePoly: (one) => svg("polygon", { points: pointsOf(one["data_array"]) }),
  drawPoly: (one) => svg("polygon", { points: pointsOf(one["data_array"]) }),
  addLine: (one) => svg("polyline", { points: pointsOf(one["data"]) }),
};

const FILLED = ["drawPixel", "drawEllipse", "drawArc", "drawPoly"];

export function drawCanvas({ x, y, props }: WatchNode): readonly SVGElement[] {
  const drawings = (props["drawings"] ?? []) as readonly Drawing[];
  const shapes = drawings.flatMap((one) => {
    const shape = shapeOf(one, props);
    return shape === undefined ? [] : [shape];
  });
  if (shapes.length === 0) return [];
  const group = svg("g", { transform: `translate(${x} ${y})` });
  group.append(...shapes);
  return [group];
}

function shapeOf(one: Drawing, props: WatchNode["props"]): SVGElement | undefined {
  const name = String(one["shape"]);
  const shape = DRAW[name]?.(one, (field) => numberIn(one, field, 0));
  if (shape === undefined) return undefined;
  const isFilled = FILLED.includes(name);
  const paint = colour(numberIn(one, "color", numberIn(one, "color_from", lineColour(props))));
  shape.setAttribute("fill", isFilled ? paint : "none");
  shape.setAttribute("stroke", isFilled ? "none" : paint);
  shape.setAttribute("stroke-width", String(numberIn(one, "line_width", lineWidth(props))));
  return shape;
}

function ellipse(_: Drawing, at: (name: string) => number): SVGElement {
  const [rx, ry] = [at("radius_x"), at("radius_y")];
  return svg("ellipse", { cx: at("center_x"), cy: at("center_y"), rx, ry });
}

function arcOf(at: (name: string) => number): string {
  const [rx, ry] = [at("radius_x"), at("radius_y")];
  const [x, y] = [at("center_x") - rx, at("center_y") - ry];
  const [startDegrees, endDegrees] = [at("start_angle"), at("end_angle")];
  return arcPath({ x, y, w: rx * 2, h: ry * 2, startDegrees, endDegrees });
}

function pointsOf(list: unknown): string {
  const points: readonly unknown[] = Array.isArray(list) ? list : [];
  return points.map((point) => `${numberIn(point, "x", 0)},${numberIn(point, "y", 0)}`).join(" ");
}

function lineColour(props: WatchNode["props"]): number {
  return numberIn(props, "line_color", 0xffffff);
}

function lineWidth(props: WatchNode["props"]): number {
  return numberIn(props, "line_width", 1);
}

function numberIn(from: unknown, name: string, otherwise: number): number {
  const value = (from as Drawing | null)?.[name];
  return typeof value === "number" ? value : otherwise;
}

function colour(value: number): string {
  return `#${(value & 0xffffff).toString(16).padStart(6, "0")}`;
}
