/** What a widget does beyond holding properties: parts to look at, answers to a finger, orders to take. */
import type { GuestFunction, GuestValue, HostValue } from "../engine/guest-value.ts";
import type { PageState } from "../page-state.ts";
import type { Box } from "../widget-node.ts";
import type { Widget } from "../widget-tree.ts";
import type { World } from "../world.ts";

export interface Look {
  readonly page: PageState;
  readonly widget: Widget;
  readonly box: Box;
}

/** A piece of a widget, as a plain widget of another type. */
export interface Part {
  readonly type: string;
  readonly box: Box;
  readonly text?: string;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly isSeen?: boolean;
}

export interface Touch {
  readonly world: World;
  readonly widget: Widget;
  readonly box: Box;
  readonly point: { readonly x: number; readonly y: number };
}

export interface Order {
  readonly world: World;
  readonly widget: Widget;
  readonly value: GuestValue;
  readonly label: string;
}

export type Carry = (order: Order) => HostValue;

export interface Behaviour {
  parts?(look: Look): readonly Part[];
  tap?(touch: Touch): void;
  /** Whether the widget took the swipe. */
  swipe?(touch: Touch, by: { readonly x: number; readonly y: number }): boolean;
  made?(world: World, widget: Widget): void;
  /** Its properties have been changed together. */
  changed?(widget: Widget): void;
  /** What `getProperty(prop.MORE)` tells beside the properties. */
  more?(widget: Widget): Readonly<Record<string, HostValue>>;
  /** By the name of the prop, in small letters. */
  readonly set?: Readonly<Record<string, Carry>>;
  readonly get?: Readonly<Record<string, Carry>>;
  readonly methods?: Readonly<Record<string, Carry>>;
}

/** Calls back with the widget first, as every widget's callback has it. */
export function tellProgram(
  { world, widget }: Pick<Order, "world" | "widget">,
  name: string,
  ...values: readonly HostValue[]
): void {
  const run = widget.properties.get(name) as GuestFunction | undefined;
  if (run === undefined) return;
  world.whenIdle(() => void world.invoke("buttonEvent", run.id, widget.id, ...values));
}

export function isInside({ x, y, w, h }: Box, point: { x: number; y: number }): boolean {
  return point.x >= x && point.x < x + w && point.y >= y && point.y < y + h;
}
