/** HISTOGRAM: bars to scale and the words beside them; PAGE_INDICATOR: a dot for each page. */
import type { GuestObject, GuestValue } from "../engine/guest-value.ts";
import type { Box } from "../widget-node.ts";
import type { Widget } from "../widget-tree.ts";
import { ALIGNS } from "../zos/ui-constants.ts";
import type { Behaviour, Look, Part } from "./behaviour.ts";
import { listIn, numberIn, objectIn, readObject, textIn } from "./read.ts";

const pick = (value: GuestValue, index: number): GuestValue =>
  Array.isArray(value) ? (value as readonly GuestValue[])[index] : value;

function bars(widget: Widget, box: Box): readonly Part[] {
  const at = (name: string, other = 0) => numberIn(widget, name, other);
  const [least, most] = [at("data_min_value"), at("data_max_value")];
  const tallest = at("item_max_height", box.h);
  const values = listIn(widget, "data_array").slice(0, at("data_count"));
  return values.map((value, index) => {
    const share = (Number(value) - least) / Math.max(1, most - least);
    const h = Math.round(Math.max(0, Math.min(1, share)) * tallest);
    const x = box.x + index * (at("item_width") + at("item_space"));
    const y = box.y + at("item_start_y") + tallest - h;
    const props = {
      color: pick(widget.properties.get("item_color"), index),
      radius: at("item_radius"),
    };
    return { type: "FILL_RECT", box: { x, y, w: at("item_width"), h }, props };
  });
}

function words(texts: GuestObject, box: Box, isAcross: boolean): readonly Part[] {
  const at = (name: string) => numberIn(texts, name);
  const list = listIn(texts, "data_array").slice(0, at("count"));
  return list.map((word, index) => {
    const step = index * ((isAcross ? at("w") : at("h")) + at("space"));
    const [x, y] = [at("x") + (isAcross ? step : 0), at("y") + (isAcross ? 0 : step)];
    const own = { x: box.x + x, y: box.y + y, w: at("w"), h: at("h") };
    return { type: "TEXT", box: own, text: String(word), props: { color: at("color") } };
  });
}

export const HISTOGRAM: Behaviour = {
  parts: ({ widget, box }) => [
    ...bars(widget, box),
    ...words(objectIn(widget, "xText"), box, true),
    ...words(objectIn(widget, "yText"), box, false),
  ],
  set: {
    update_data: ({ world, widget, value, label }) => {
      world.page.widgets.assign(widget, readObject(value, label));
      return true;
    },
  },
};

function dots({ page, widget, box }: Look): readonly Part[] {
  const { swiper } = page;
  if (swiper === undefined) return [];
  const isAcross = widget.properties.get("horizontal") !== false;
  const side = Math.min(box.w, box.h);
  const gap = side + numberIn(widget, isAcross ? "h_space" : "v_space");
  const room = (isAcross ? box.w : box.h) - gap * swiper.options.count;
  const align = numberIn(widget, "align_h", ALIGNS.LEFT);
  const start = align === ALIGNS.CENTER_H ? room / 2 : align === ALIGNS.RIGHT ? room : 0;
  return Array.from({ length: swiper.options.count }, (_, index) => {
    const at = start + index * gap;
    const own = isAcross ? { ...box, x: box.x + at } : { ...box, y: box.y + at };
    const src = textIn(widget, index === swiper.index ? "select_src" : "unselect_src");
    return { type: "IMG", box: { ...own, w: side, h: side }, props: { src } };
  });
}

export const PAGE_INDICATOR: Behaviour = { parts: dots };
