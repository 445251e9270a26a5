/** What is on the screen right now: the page's widgets, and over them the system's modal or toast. */
import type { Modal, PageState } from "./page-state.ts";
import { type Box, inPaintingOrder, nodeOf, type WidgetNode } from "./widget-node.ts";

/** The system's own nodes have numbers below 0, so they never meet a widget's. */
const TOAST_ID = -1;
const MODAL_ID = -2;
const FIRST_BUTTON_ID = -10;

interface ScreenSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export function nodesOf(page: PageState, size: ScreenSize): WidgetNode[] {
  const { scrollTop } = page;
  const widgets = inPaintingOrder(page.widgets.all).map((widget) => nodeOf(widget, scrollTop));
  const modal = page.shownModal;
  const toast = page.toast === undefined ? [] : [toastNode(page.toast, size)];
  return [...widgets, ...(modal === undefined ? [] : modalNodes(modal, size)), ...toast];
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
