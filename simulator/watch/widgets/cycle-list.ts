/** CYCLE_LIST and CYCLE_IMAGE_TEXT_LIST: rows of one height that come round again. */
import type { GuestObject, GuestValue } from "../engine/guest-value.ts";
import type { Widget } from "../widget-tree.ts";
import { isPlainObject } from "../zos/arguments.ts";
import { type Behaviour, type Look, type Part, type Touch, tellProgram } from "./behaviour.ts";
import { listIn, numberIn, readObject, textIn } from "./read.ts";

interface State {
  /** The row on top. */
  index: number;
  readonly changes: Map<number, GuestObject>;
}

const states = new WeakMap<Widget, State>();

function stateOf(widget: Widget): State {
  const state = states.get(widget) ?? { index: 0, changes: new Map() };
  states.set(widget, state);
  return state;
}

function itemsOf(widget: Widget): readonly GuestValue[] {
  return listIn(widget, "data_array").slice(0, numberIn(widget, "data_size"));
}

function round(widget: Widget, index: number): number {
  const count = itemsOf(widget).length;
  return count === 0 ? 0 : ((index % count) + count) % count;
}

function partsOf({ widget, box }: Look): readonly Part[] {
  const height = numberIn(widget, "item_height", 1);
  const items = itemsOf(widget);
  const seen = Math.min(items.length, Math.ceil(box.h / height));
  return Array.from({ length: seen }, (_, row) => {
    const index = round(widget, stateOf(widget).index + row);
    const y = box.y + row * height;
    return rowParts(widget, index, { ...box, y, h: height });
  }).flat();
}

function rowParts(widget: Widget, index: number, box: Look["box"]): readonly Part[] {
  const item = itemsOf(widget)[index];
  const src = isPlainObject(item) ? textIn(item, "src") : item;
  const text = isPlainObject(item) ? textIn(item, "text") : undefined;
  const at = (name: string) => numberIn(widget, name);
  const change = stateOf(widget).changes.get(index) ?? {};
  const look = {
    color: numberIn(change, "item_text_color", at("item_text_color")),
    text_size: numberIn(change, "item_text_size", at("item_text_size")),
  };
  const image = { ...box, x: box.x + at("item_image_x"), y: box.y + at("item_image_y") };
  const words = { ...box, x: box.x + at("item_text_x"), y: box.y + at("item_text_y") };
  return [
    { type: "FILL_RECT", box, props: { color: at("item_bg_color") } },
    ...(src === undefined ? [] : [{ type: "IMG", box: image, props: { src } }]),
    ...(text === undefined ? [] : [{ type: "TEXT", box: words, text, props: look }]),
  ];
}

function moveBy({ world, widget }: Touch, rows: number): boolean {
  const state = stateOf(widget);
  const before = state.index;
  state.index = round(widget, before + rows);
  world.machine.changed();
  if (state.index === before) return true;
  tellProgram({ world, widget }, "item_focus_change_func", before, false);
  tellProgram({ world, widget }, "item_focus_change_func", state.index, true);
  return true;
}

export const CYCLE_LIST: Behaviour = {
  parts: partsOf,
  tap: (touch) => {
    const { widget, box, point } = touch;
    const row = Math.floor((point.y - box.y) / numberIn(widget, "item_height", 1));
    tellProgram(touch, "item_click_func", round(widget, stateOf(widget).index + row));
  },
  swipe: (touch, by) =>
    Math.abs(by.y) > Math.abs(by.x) &&
    moveBy(touch, Math.round(-by.y / numberIn(touch.widget, "item_height", 1))),
  more: (widget) => ({ index: stateOf(widget).index }),
  set: {
    list_top: ({ widget, value, label }) => {
      stateOf(widget).index = round(widget, numberIn(readObject(value, label), "index"));
      return true;
    },
    item_more: ({ widget, value, label }) => {
      const change = readObject(value, label);
      stateOf(widget).changes.set(numberIn(change, "index"), change);
      return true;
    },
    item_refresh: ({ widget, value }) => stateOf(widget).changes.delete(Number(value)),
  },
};
