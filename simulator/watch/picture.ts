/** What is on the screen right now: the page's widgets, and over them the system's modal or toast. */
import type { Modal, PageState } from "./page-state.ts";
import { type Box, inPaintingOrder, nodeOf, type WidgetNode } from "./widget-node.ts";
import type { Widget } from "./widget-tree.ts";
import { behaviourOf } from "./widgets/behaviours.ts";

/** The system's own nodes have numbers below 0, so they never meet a widget's. */
const TOAST_ID = -1;
const MODAL_ID = -2;
const FIRST_BUTTON_ID = -10;
const FIRST_PART_ID = -10_000;
const MOST_PARTS = 10_000;

interface ScreenSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export function nodesOf(page: PageState, size: ScreenSize): WidgetNode[] {
  const { scroll } = page;
  const widgets = inPaintingOrder(page.widgets.all).flatMap((widget) => {
    const node = nodeOf(widget, scroll);
    return [node, ...partNodes(page, widget, node)];
  });
  const modal = page.shownModal;
  const toast = page.toast === undefined ? [] : [toastNode(page.toast, size)];
  return [...widgets, ...(modal === undefined ? [] : modalNodes(modal, size)), ...toast];
}

/** What a widget is made of, as plain widgets: whoever can paint those can paint it. */
function partNodes(page: PageState, widget: Widget, node: WidgetNode): WidgetNode[] {
  const { parts } = behaviourOf(widget);
  if (parts === undefined) return [];
  const { x, y, w, h } = node;
  return parts({ page, widget, box: { x, y, w, h } }).map(
    ({ type, box, text, props, isSeen }, index) => ({
      id: FIRST_PART_ID - widget.id * MOST_PARTS - index,
      type,
      ...box,
      visible: node.visible && isSeen !== false,
      text,
      props: { ...props, ...(text !== undefined && { text }) },
      parentId: widget.id,
    }),
  );
}

export function visibleTexts(nodes: readonly WidgetNode[]): string[] {
  const modal = nodes.findIndex((node) => node.type === "MODAL");
  const shown = modal === -1 ? nodes : nodes.slice(modal);
  return shown.flatMap(({ visible, text }) => (visible && text?.trim() ? [text] : []));
}

export function modalButtonIndex(node: WidgetNode): number {
  return FIRST_BUTTON_ID - node.id;
}

function toastNode(text: string, { widthPx, heightPx }: ScreenSize): WidgetNode {
  return systemNode(TOAST_ID, "TOAST", text, { x: 0, y: heightPx - 120, w: widthPx, h: 60 });
}

function modalNodes(modal: Modal, { widthPx, heightPx }: ScreenSize): WidgetNode[] {
  const text = modal.texts.join("\n");
  const whole = { x: 0, y: 0, w: widthPx, h: heightPx };
  const height = heightPx / (modal.buttons.length + 2);
  const buttons = modal.buttons.map((button, index) =>
    systemNode(FIRST_BUTTON_ID - index, "MODAL_BUTTON", button.text, {
      x: widthPx / 4,
      y: Math.round(height * (index + 1.5)),
      w: widthPx / 2,
      h: Math.round(height * 0.9),
    }),
  );
  return [systemNode(MODAL_ID, "MODAL", text, whole), ...buttons];
}

function systemNode(id: number, type: string, text: string, box: Box): WidgetNode {
  return { id, type, ...box, visible: true, text, props: {}, parentId: undefined };
}
