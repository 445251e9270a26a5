/** SCROLL_LIST: rows of texts and pictures, each after the layout its data asks for. */
import type { GuestObject, GuestValue } from "../engine/guest-value.ts";
import type { Box } from "../widget-node.ts";
import type { Widget } from "../widget-tree.ts";
import {
  type Behaviour,
  isInside,
  type Look,
  type Order,
  type Part,
  type Touch,
  tellProgram,
} from "./behaviour.ts";
import { listIn, numberIn, objectsIn, readObject, textIn } from "./read.ts";

interface State {
  data: readonly GuestValue[];
  types: readonly GuestObject[];
  offsetPx: number;
}

interface Row {
  readonly index: number;
  readonly item: GuestObject;
  readonly layout: GuestObject;
  readonly box: Box;
}

const states = new WeakMap<Widget, State>();

function stateOf(widget: Widget): State {
  const state = states.get(widget) ?? {
    data: listIn(widget, "data_array").slice(0, numberIn(widget, "data_count")),
    types: objectsIn(widget, "data_type_config"),
    offsetPx: 0,
  };
  states.set(widget, state);
  return state;
}

function layoutOf(widget: Widget, index: number): GuestObject {
  const layouts = objectsIn(widget, "item_config");
  const type = stateOf(widget).types.find(
    (one) => index >= numberIn(one, "start") && index <= numberIn(one, "end"),
  );
  const wanted = type === undefined ? undefined : numberIn(type, "type_id");
  return layouts.find((one) => one["type_id"] === wanted) ?? layouts[0] ?? {};
}

function rowsOf(widget: Widget, box: Box): readonly Row[] {
  const { data, offsetPx } = stateOf(widget);
  let y = box.y - offsetPx;
  return data.map((item, index) => {
    const layout = layoutOf(widget, index);
    const h = numberIn(layout, "item_height");
    const row = { index, item: item as GuestObject, layout, box: { x: box.x, y, w: box.w, h } };
    y += h + numberIn(widget, "item_space");
    return row;
  });
}

function viewBox(view: GuestObject, row: Box): Box {
  const [x, y] = [row.x + numberIn(view, "x"), row.y + numberIn(view, "y")];
  return { x, y, w: numberIn(view, "w"), h: numberIn(view, "h") };
}

function rowParts({ item, layout, box }: Row, isSeen: boolean): readonly Part[] {
  const color = numberIn(layout, "item_bg_color");
  const ground = { color, radius: numberIn(layout, "item_bg_radius") };
  const views = (name: string, type: string) =>
    objectsIn(layout, name).map((view): Part => {
      const shown = textIn(item, textIn(view, "key") ?? "");
      const props = { ...view, ...(type === "IMG" && { src: shown }) };
      const part = { type, box: viewBox(view, box), props, isSeen };
      return type === "TEXT" ? { ...part, text: shown ?? "" } : part;
    });
  return [
    { type: "FILL_RECT", box, props: ground, isSeen },
    ...views("image_view", "IMG"),
    ...views("text_view", "TEXT"),
  ];
}

function lengthOf(widget: Widget, box: Box): number {
  const last = rowsOf(widget, box).at(-1)?.box;
  return last === undefined ? 0 : last.y + last.h - box.y + stateOf(widget).offsetPx;
}

/** The row nearest to the middle of the list. */
function focusOf(widget: Widget, box: Box): number | undefined {
  const middle = box.y + box.h / 2;
  const far = ({ box: { y, h } }: Row) => Math.abs(y + h / 2 - middle);
  return [...rowsOf(widget, box)].sort((a, b) => far(a) - far(b))[0]?.index;
}

function scrollBy({ world, widget, box }: Touch, px: number): boolean {
  const state = stateOf(widget);
  const before = focusOf(widget, box);
  const longest = Math.max(0, lengthOf(widget, box) - box.h);
  state.offsetPx = Math.max(0, Math.min(state.offsetPx + px, longest));
  world.machine.changed();
  const after = focusOf(widget, box);
  if (before === after) return true;
  if (before !== undefined) tellProgram({ world, widget }, "item_focus_change_func", before, false);
  if (after !== undefined) tellProgram({ world, widget }, "item_focus_change_func", after, true);
  return true;
}

function tapRow(touch: Touch): void {
  const { widget, box, point } = touch;
  const row = rowsOf(widget, box).find((one) => isInside(one.box, point));
  if (row === undefined) return;
  const views = [...objectsIn(row.layout, "text_view"), ...objectsIn(row.layout, "image_view")];
  const hit = views.find(
    (view) => view["action"] === true && isInside(viewBox(view, row.box), point),
  );
  tellProgram(touch, "item_click_func", row.index, hit === undefined ? "" : textIn(hit, "key"));
}

/** Everything jumps to the top unless `on_page` is 1. [docs] */
function updateData({ widget, value, label }: Order): boolean {
  const change = readObject(value, label);
  const state = stateOf(widget);
  const types = objectsIn(change, "data_type_config");
  const data = listIn(change, "data_array");
  state.data = data.slice(0, numberIn(change, "data_count", data.length));
  if (change["data_type_config"] !== undefined) state.types = types;
  if (numberIn(change, "on_page") !== 1) state.offsetPx = 0;
  return true;
}

function editItem({ widget, value, label }: Order, edit: (item: GuestObject) => GuestValue[]) {
  const change = readObject(value, label);
  const state = stateOf(widget);
  const at = numberIn(change, "index", -1);
  if (at < 0 || at >= state.data.length) return false;
  state.data = [...state.data.slice(0, at), ...edit(change), ...state.data.slice(at + 1)];
  return true;
}

export const SCROLL_LIST: Behaviour = {
  parts: ({ widget, box }: Look) =>
    rowsOf(widget, box).flatMap((row) =>
      rowParts(row, row.box.y + row.box.h > box.y && row.box.y < box.y + box.h),
    ),
  tap: tapRow,
  swipe: (touch, by) => Math.abs(by.y) > Math.abs(by.x) && scrollBy(touch, -by.y),
  set: {
    update_data: updateData,
    update_item: (order) => editItem(order, (change) => [change["item_data"]]),
    delete_item: (order) => editItem(order, () => []),
  },
};
