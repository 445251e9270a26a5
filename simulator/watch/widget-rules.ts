/**
 * Which properties each widget has: from the documents, since the typings leave some out. A
 * property marked `fixed` can be given at creation and not changed afterwards. [docs]
 */
import type { Kind } from "./zos/arguments.ts";
import type { ZosTypings } from "./zos/typings.ts";

export interface PropertyRule {
  readonly kind: Kind;
  readonly isRequired?: boolean;
  readonly isFixed?: boolean;
}

export interface WidgetRule {
  readonly type: number;
  readonly properties: Readonly<Record<string, PropertyRule>>;
  /** A change has to send these again, whatever else it changes. */
  readonly resend?: readonly string[];
  readonly isContainer?: boolean;
}

export type WidgetType = keyof ZosTypings["@zos/ui"]["widget"];

const number: PropertyRule = { kind: "number" };
const text: PropertyRule = { kind: "text" };
const flag: PropertyRule = { kind: "flag" };
const required = (rule: PropertyRule): PropertyRule => ({ ...rule, isRequired: true });
const fixed = (rule: PropertyRule): PropertyRule => ({ ...rule, isFixed: true });

const base = { id: text, enable: flag };
const place = { ...base, x: number, y: number, w: number, h: number };
const requiredPlace = {
  ...base,
  x: required(number),
  y: required(number),
  w: required(number),
  h: required(number),
};
const turned = { angle: number, center_x: number, center_y: number };

/** Numbers of our own; the typings give none. */
export const WIDGET_RULES: Readonly<Partial<Record<WidgetType, WidgetRule>>> = {
  TEXT: {
    type: 1001,
    properties: {
      ...requiredPlace,
      text,
      text_size: number,
      color: number,
      alpha: number,
      align_h: number,
      align_v: number,
      text_style: number,
      line_space: number,
      char_space: number,
      font: text,
      text_i18n: fixed({ kind: "object" }),
      start_angle: fixed(number),
      end_angle: fixed(number),
      mode: fixed(number),
      radius: fixed(number),
    },
  },
  IMG: {
    type: 1002,
    properties: {
      ...place,
      ...turned,
      x: required(number),
      y: required(number),
      src: text,
      pos_x: number,
      pos_y: number,
      alpha: number,
      auto_scale: flag,
      auto_scale_obj_fit: flag,
    },
  },
  FILL_RECT: {
    type: 1003,
    properties: {
      ...requiredPlace,
      ...turned,
      color: required(number),
      radius: number,
      alpha: number,
    },
  },
  STROKE_RECT: {
    type: 1004,
    properties: {
      ...requiredPlace,
      color: required(number),
      radius: number,
      line_width: number,
      angle: number,
    },
  },
  CIRCLE: {
    type: 1005,
    properties: {
      ...base,
      center_x: required(number),
      center_y: required(number),
      radius: required(number),
      color: required(number),
      alpha: number,
    },
  },
  ARC: {
    type: 1006,
    properties: {
      ...requiredPlace,
      radius: number,
      start_angle: required(number),
      end_angle: required(number),
      line_width: required(number),
      color: required(number),
    },
  },
  BUTTON: {
    type: 1007,
    resend: ["x", "y", "w", "h"],
    properties: {
      ...requiredPlace,
      text,
      color: number,
      text_size: number,
      radius: number,
      font: text,
      normal_color: fixed(number),
      press_color: fixed(number),
      normal_src: fixed(text),
      press_src: fixed(text),
      text_w: fixed(number),
      click_func: fixed({ kind: "function" }),
      longpress_func: fixed({ kind: "function" }),
      // Not in the documents; in the typings, or used by the vendor's own samples.
      align_h: number,
      align_v: number,
      text_style: number,
    },
  },
  GROUP: { type: 1008, isContainer: true, properties: requiredPlace },
  VIEW_CONTAINER: {
    type: 1009,
    isContainer: true,
    properties: {
      ...place,
      scroll_enable: fixed(number),
      pos_x: number,
      pos_y: number,
      z_index: fixed(number),
      modal: fixed(number),
      bounce: fixed(number),
      page: fixed(number),
    },
  },
};

export const MORE = 2001;
export const VISIBLE = 2002;
export const DATASET = 2003;

/** `prop.X` → the property it sets, beside MORE, VISIBLE and DATASET. */
export const PROPERTY_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ..."X Y W H POS_X POS_Y ANGLE CENTER_X CENTER_Y SRC TEXT TEXT_SIZE COLOR START_ANGLE".split(
      " ",
    ),
    ..."END_ANGLE LINE_WIDTH ID RADIUS ALPHA".split(" "),
  ].map((name, index) => [name, 2101 + index]),
);
