/** How the rules of a widget are written down, and the words they are written with. */
import type { Kind } from "../zos/arguments.ts";
import type { ZosTypings } from "../zos/typings.ts";

export interface PropertyRule {
  readonly kind: Kind;
  readonly isRequired?: boolean;
  /** It can be given at creation and not changed afterwards. */
  readonly isFixed?: boolean;
  /** A path that the package has to have; every name that ends in `src` is one. */
  readonly isPicture?: boolean;
}

export type WidgetType = keyof ZosTypings["@zos/ui"]["widget"];

export interface WidgetRule {
  readonly type: number;
  /** The API_LEVEL that brought it; 2.0 when left out. */
  readonly since?: string;
  readonly properties: Readonly<Record<string, PropertyRule>>;
  /** A change has to send these again, whatever else it changes. */
  readonly resend?: readonly string[];
  readonly isContainer?: boolean;
  /** The one type that a container takes. */
  readonly holds?: WidgetType;
  /** As many as one page may have. */
  readonly most?: number;
  /** As large as the screen when nothing else is said. */
  readonly isScreenWide?: boolean;
  /** Stays where it is while the page scrolls. */
  readonly isFixedOnScreen?: boolean;
  /** Has no picture of its own. */
  readonly isUnseen?: boolean;
}

export type WidgetRules = Readonly<Partial<Record<WidgetType, WidgetRule>>>;

export const number: PropertyRule = { kind: "number" };
export const text: PropertyRule = { kind: "text" };
export const flag: PropertyRule = { kind: "flag" };
export const list: PropertyRule = { kind: "list" };
export const object: PropertyRule = { kind: "object" };
export const run: PropertyRule = { kind: "function" };
export const picture: PropertyRule = { kind: "text", isPicture: true };
export const required = (rule: PropertyRule): PropertyRule => ({ ...rule, isRequired: true });
export const fixed = (rule: PropertyRule): PropertyRule => ({ ...rule, isFixed: true });

export const base = { id: text, enable: flag };
export const place = { ...base, x: number, y: number, w: number, h: number };
export const requiredPlace = {
  ...base,
  x: required(number),
  y: required(number),
  w: required(number),
  h: required(number),
};
export const turned = { angle: number, center_x: number, center_y: number };

/** A part of rotated rectangles; the documents give it from 4.0 on. */
export const drawnPart = { pos_x: number, pos_y: number, rect_width: number, rect_height: number };
