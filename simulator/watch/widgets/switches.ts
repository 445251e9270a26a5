/** SLIDE_SWITCH, and the groups of STATE_BUTTONs of which one or several are chosen. */
import { type GuestValue, Refusal } from "../engine/guest-value.ts";
import type { PageState } from "../page-state.ts";
import type { Widget } from "../widget-tree.ts";
import { readAs } from "../zos/arguments.ts";
import { type Behaviour, type Order, type Part, type Touch, tellProgram } from "./behaviour.ts";
import { numberIn, textIn } from "./read.ts";

const isChecked = (widget: Widget) => widget.properties.get("checked") === true;

export const SLIDE_SWITCH: Behaviour = {
  parts: ({ widget, box }) => {
    const isOn = isChecked(widget);
    const back = textIn(widget, isOn ? "select_bg" : "un_select_bg");
    const x = numberIn(widget, isOn ? "slide_select_x" : "slide_un_select_x");
    const knob = { ...box, x: box.x + x, y: box.y + numberIn(widget, "slide_y") };
    return [
      { type: "IMG", box, props: { src: back } },
      { type: "IMG", box: { ...knob, w: box.w - x }, props: { src: textIn(widget, "slide_src") } },
    ];
  },
  tap: (touch) => {
    const isOn = !isChecked(touch.widget);
    touch.widget.properties.set("checked", isOn);
    touch.world.machine.changed();
    tellProgram(touch, "checked_change_func", isOn);
  },
  set: {
    checked: ({ widget, value, label }) => {
      widget.properties.set("checked", readAs("flag", value, label));
      return true;
    },
  },
  get: { checked: ({ widget }) => isChecked(widget) },
};

interface Choice {
  /** Nothing of a group is seen before its first `prop.INIT`. [docs] */
  isReady: boolean;
  readonly chosen: Set<number>;
}

const choices = new WeakMap<Widget, Choice>();

function choiceOf(group: Widget): Choice {
  const choice = choices.get(group) ?? { isReady: false, chosen: new Set<number>() };
  choices.set(group, choice);
  return choice;
}

function buttonOf({ world, widget, value, label }: Order): Widget {
  const { id } = readAs("instance", value as GuestValue, label);
  const button = world.page.widgets.get(id);
  if (button.parent === widget) return button;
  throw new Refusal(`${label}: the button is not in this group`);
}

function indexIn(page: PageState, button: Widget): number {
  return page.widgets.all.filter(({ parent }) => parent === button.parent).indexOf(button);
}

/** A radio group lets go of the one before; a checkbox group does not. */
function choose({ world, widget }: Pick<Touch, "world" | "widget">, button: Widget): void {
  const { chosen } = choiceOf(widget);
  if (widget.type === "RADIO_GROUP") {
    for (const id of [...chosen].filter((other) => other !== button.id)) {
      chosen.delete(id);
      tell({ world, widget }, world.page.widgets.get(id), false);
    }
  }
  chosen.add(button.id);
}

function tell(group: Pick<Touch, "world" | "widget">, button: Widget, isOn: boolean): void {
  tellProgram(group, "check_func", indexIn(group.world.page, button), isOn);
}

export const GROUP: Behaviour = {
  set: {
    init: (order) => {
      choiceOf(order.widget).isReady = true;
      choiceOf(order.widget).chosen.add(buttonOf(order).id);
      return true;
    },
    checked: (order) => {
      choose(order, buttonOf(order));
      return true;
    },
    unchecked: (order) => choiceOf(order.widget).chosen.delete(buttonOf(order).id),
  },
  get: {
    checked: (order) => choiceOf(order.widget).chosen.has(buttonOf(order).id),
    unchecked: (order) => !choiceOf(order.widget).chosen.has(buttonOf(order).id),
  },
};

export const STATE_BUTTON: Behaviour = {
  parts: ({ widget, box }): readonly Part[] => {
    const group = widget.parent;
    if (group === undefined) return [];
    const { isReady, chosen } = choiceOf(group);
    const src = textIn(group, chosen.has(widget.id) ? "select_src" : "unselect_src");
    return [{ type: "IMG", box, props: { src }, isSeen: isReady }];
  },
  tap: ({ world, widget }) => {
    const group = widget.parent;
    if (group === undefined) return;
    const { chosen } = choiceOf(group);
    const wasOn = chosen.has(widget.id);
    if (wasOn && group.type === "RADIO_GROUP") return;
    if (wasOn) chosen.delete(widget.id);
    else choose({ world, widget: group }, widget);
    world.machine.changed();
    tell({ world, widget: group }, widget, !wasOn);
  },
};
