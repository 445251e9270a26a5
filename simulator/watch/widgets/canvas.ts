/** CANVAS and POLYLINE: what was drawn is kept as a list, so that it can be looked at and repainted. */
import { type GuestObject, Refusal } from "../engine/guest-value.ts";
import type { Box } from "../widget-node.ts";
import type { Widget } from "../widget-tree.ts";
import { Fields, isPlainObject } from "../zos/arguments.ts";
import { textWidth } from "../zos/text-layout.ts";
import type { Behaviour, Carry, Order, Part } from "./behaviour.ts";
import { numberIn, textIn } from "./read.ts";

/** Method → what it needs; each also takes a color. */
const STROKES: Readonly<Record<string, readonly string[]>> = {
  drawPixel: ["x", "y"],
  drawLine: ["x1", "y1", "x2", "y2"],
  strokeRect: ["x1", "y1", "x2", "y2"],
  drawRect: ["x1", "y1", "x2", "y2"],
  strokeCircle: ["center_x", "center_y", "radius"],
  drawCircle: ["center_x", "center_y", "radius"],
  strokeEllipse: ["center_x", "center_y", "radius_x", "radius_y"],
  drawEllipse: ["center_x", "center_y", "radius_x", "radius_y"],
  strokeArc: ["center_x", "center_y", "radius_x", "radius_y", "start_angle", "end_angle"],
  drawArc: ["center_x", "center_y", "radius_x", "radius_y", "start_angle", "end_angle"],
};

interface Drawing extends GuestObject {
  readonly shape: string;
}

/** A page that draws for ever without clearing would eat a watch's memory; here it is told. */
const MOST_DRAWINGS = 5_000;

const drawn = new WeakMap<Widget, Drawing[]>();
const paints = new WeakMap<Widget, GuestObject>();

function drawingsOf(widget: Widget): Drawing[] {
  const list = drawn.get(widget) ?? [];
  drawn.set(widget, list);
  widget.properties.set("drawings", list);
  return list;
}

function add({ widget, label }: Order, shape: string, values: GuestObject): undefined {
  const list = drawingsOf(widget);
  if (list.length >= MOST_DRAWINGS) throw new Refusal(`${label}: too much drawn without clear()`);
  list.push({ ...paints.get(widget), ...values, shape });
}

function fieldsOf({ value, label }: Order, known: readonly string[]): Fields {
  if (isPlainObject(value)) return new Fields(label, value, known);
  throw new Refusal(`${label} needs its options`);
}

function numbersOf(order: Order, names: readonly string[]): GuestObject {
  const fields = fieldsOf(order, [...names, "color", "line_width", "alpha"]);
  const color = fields.optional("number", "color");
  const values = Object.fromEntries(names.map((name) => [name, fields.get("number", name)]));
  return { ...values, ...(color !== undefined && { color }) };
}

const strokes = Object.fromEntries(
  Object.entries(STROKES).map(([shape, names]): [string, Carry] => [
    shape,
    (order) => add(order, shape, numbersOf(order, names)),
  ]),
);

const polygon =
  (shape: string): Carry =>
  (order) => {
    const points = fieldsOf(order, ["data_array", "color"]).get("list", "data_array");
    if (points.length < 3) throw new Refusal(`${order.label}: a polygon has three points or more`);
    return add(order, shape, order.value as GuestObject);
  };

function drawText(order: Order): undefined {
  const fields = fieldsOf(order, ["x", "y", "w", "h", "text", "text_size", "color", "font"]);
  for (const name of ["x", "y", "text_size"]) fields.get("number", name);
  fields.get("text", "text");
  return add(order, "drawText", order.value as GuestObject);
}

function drawImage(order: Order): undefined {
  const fields = fieldsOf(order, ["x", "y", "w", "h", "image", "alpha"]);
  order.world.page.widgets.picture(`${order.label} "image"`, fields.get("text", "image"));
  return add(order, "drawImage", order.value as GuestObject);
}

function setPaint(order: Order): undefined {
  const fields = fieldsOf(order, ["color", "line_width"]);
  const color = fields.optional("number", "color");
  const line_width = fields.optional("number", "line_width");
  paints.set(order.widget, {
    ...paints.get(order.widget),
    ...(color !== undefined && { color }),
    ...(line_width !== undefined && { line_width }),
  });
}

/** A drawing goes when it lies wholly inside the rectangle; half of one cannot be wiped here. */
function clear(order: Order): undefined {
  const area = numbersOf(order, ["x", "y", "w", "h"]) as unknown as Box;
  const list = drawingsOf(order.widget);
  const kept = list.filter((one) => !holds(area, boxOfDrawing(one)));
  list.splice(0, list.length, ...kept);
}

function holds(area: Box, box: Box): boolean {
  const isAcross = box.x >= area.x && box.x + box.w <= area.x + area.w;
  return isAcross && box.y >= area.y && box.y + box.h <= area.y + area.h;
}

function boxOfDrawing(one: Drawing): Box {
  const at = (name: string) => numberIn(one, name);
  if ("x1" in one) {
    const [x, y] = [Math.min(at("x1"), at("x2")), Math.min(at("y1"), at("y2"))];
    return { x, y, w: Math.abs(at("x2") - at("x1")), h: Math.abs(at("y2") - at("y1")) };
  }
  if ("center_x" in one) {
    const [rx, ry] = [
      numberIn(one, "radius_x", at("radius")),
      numberIn(one, "radius_y", at("radius")),
    ];
    return { x: at("center_x") - rx, y: at("center_y") - ry, w: rx * 2, h: ry * 2 };
  }
  const size = at("text_size");
  const wide = one.shape === "drawText" ? textWidth(textIn(one, "text") ?? "", size) : 0;
  return { x: at("x"), y: at("y"), w: numberIn(one, "w", wide), h: numberIn(one, "h", size * 1.3) };
}

/** Shapes that a plain widget can stand for; lines, arcs and polygons are in `props.drawings` alone. */
const PLAIN: Readonly<Record<string, string>> = {
  drawRect: "FILL_RECT",
  strokeRect: "STROKE_RECT",
  drawCircle: "CIRCLE",
  drawText: "TEXT",
  drawImage: "IMG",
};

function partsOf({ widget, box }: { widget: Widget; box: Box }): readonly Part[] {
  return (drawn.get(widget) ?? []).flatMap((one): Part[] => {
    const type = PLAIN[one.shape];
    if (type === undefined) return [];
    const own = boxOfDrawing(one);
    const { image, text, ...look } = one;
    const props = { ...look, ...(image !== undefined && { src: image }) };
    const part = { type, box: { ...own, x: own.x + box.x, y: own.y + box.y }, props };
    return [typeof text === "string" ? { ...part, text } : part];
  });
}

export const CANVAS: Behaviour = {
  parts: partsOf,
  methods: {
    ...strokes,
    strokePoly: polygon("strokePoly"),
    drawPoly: polygon("drawPoly"),
    drawText,
    drawImage,
    setPaint,
    clear,
  },
};

export const POLYLINE: Behaviour = {
  methods: {
    addLine: (order) => {
      const known = ["data", "count", "color_from", "color_to", "curve_style"];
      fieldsOf(order, known).get("list", "data");
      return add(order, "addLine", order.value as GuestObject);
    },
    clear: ({ widget }) => void drawingsOf(widget).splice(0),
  },
};
