/** The old DIALOG widget: nothing to see until `prop.SHOW`, then the system's modal. */
import type { Modal } from "../page-state.ts";
import type { Widget } from "../widget-tree.ts";
import { readAs } from "../zos/arguments.ts";
import { type Behaviour, type Order, tellProgram } from "./behaviour.ts";
import { textIn } from "./read.ts";

const OK = 1;
const CANCEL = 0;
const shown = new WeakMap<Widget, Modal>();

function show(order: Order): boolean {
  const { world, widget, value, label } = order;
  const before = shown.get(widget);
  if (before !== undefined) before.isShown = false;
  if (!readAs("flag", value, label)) return true;
  const { modals } = world.page;
  const modal: Modal = {
    id: modals.length,
    texts: [textIn(widget, "text") ?? ""],
    buttons: [
      { text: textIn(widget, "ok_text") ?? "OK", type: OK },
      { text: textIn(widget, "cancel_text") ?? "Cancel", type: CANCEL },
    ],
    answer: (type) => tellProgram(order, type === OK ? "ok_func" : "cancel_func"),
    autoHide: true,
    isShown: true,
  };
  modals.push(modal);
  shown.set(widget, modal);
  return true;
}

export const DIALOG: Behaviour = { set: { show } };
