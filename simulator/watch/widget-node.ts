/** The picture as the outside sees it: every widget with its resolved box, in painting order. */
import { GuestFunction, type GuestValue } from "./engine/guest-value.ts";
import type { Widget } from "./widget-tree.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface WidgetNode extends Box {
  readonly id: number;
  /** `TEXT`, `BUTTON` and so on; `MODAL`, `MODAL_BUTTON` and `TOAST` are the system's own. */
  readonly type: string;
  readonly visible: boolean;
  readonly text: string | undefined;
  /** As the program set them; functions are left out. */
  readonly props: Readonly<Record<string, unknown>>;
  readonly parentId: number | undefined;
}

const DEFAULT_BUTTON = { w: 100, h: 40 };

/** How far the page has been moved under the glass. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
}

export const TOP: Scroll = { left: 0, top: 0 };

export function boxOf(widget: Widget, scroll: Scroll): Box {
  const own = ownBox(widget);
  if (widget.rule.isFixedOnScreen === true) return own;
  if (widget.parent === undefined) {
    return { ...own, x: own.x - scroll.left, y: own.y - scroll.top };
  }
  const parent = boxOf(widget.parent, scroll);
  const shiftX = numberOf(widget.parent, "pos_x");
  const shiftY = numberOf(widget.parent, "pos_y");
  return { ...own, x: own.x + parent.x + shiftX, y: own.y + parent.y + shiftY };
}

export function isShown(widget: Widget): boolean {
  if (widget.rule.isUnseen === true) return false;
  return widget.isVisible && (widget.parent === undefined || isShown(widget.parent));
}

export function nodeOf(widget: Widget, scroll: Scroll): WidgetNode {
  const text = widget.properties.get("text");
  const plain = [...widget.properties].filter(([, value]) => !(value instanceof GuestFunction));
  return {
    id: widget.id,
    type: widget.type,
    ...boxOf(widget, scroll),
    visible: isShown(widget),
    text: typeof text === "string" ? text : undefined,
    props: Object.fromEntries(plain),
    parentId: widget.parent?.id,
  };
}

/** Containers are painted over the page by their `z_index`; all else by age. */
export function inPaintingOrder(widgets: readonly Widget[]): readonly Widget[] {
  const layer = (widget: Widget): number =>
    (widget.parent === undefined ? 0 : layer(widget.parent)) + numberOf(widget, "z_index");
  return [...widgets].sort((a, b) => layer(a) - layer(b));
}

function ownBox(widget: Widget): Box {
  if (widget.type === "CIRCLE") {
    const radius = numberOf(widget, "radius");
    const x = numberOf(widget, "center_x") - radius;
    return { x, y: numberOf(widget, "center_y") - radius, w: radius * 2, h: radius * 2 };
  }
  const natural = naturalSize(widget);
  const side = (name: "w" | "h") => {
    const isLeftOpen = !widget.properties.has(name) || numberOf(widget, name) === -1;
    return isLeftOpen ? natural[name] : numberOf(widget, name);
  };
  return { x: numberOf(widget, "x"), y: numberOf(widget, "y"), w: side("w"), h: side("h") };
}

/** What a picture, or a button that leaves its size open, comes out as. [docs] */
function naturalSize({ type, natural }: Widget): { readonly w: number; readonly h: number } {
  if (natural !== undefined) return { w: natural.widthPx, h: natural.heightPx };
  return type === "BUTTON" ? DEFAULT_BUTTON : { w: 0, h: 0 };
}

export function numberOf(widget: Widget, name: string): number {
  const value: GuestValue = widget.properties.get(name);
  return typeof value === "number" ? value : 0;
}
