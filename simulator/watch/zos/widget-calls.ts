/** What a program does to a widget it holds: the host's half of the widget objects. */
import { GuestFunction, type GuestValue, type HostValue, Refusal } from "../engine/guest-value.ts";
import { DATASET, MORE, ORDER_NUMBERS, PROPERTY_NUMBERS, VISIBLE } from "../widget-rules.ts";
import type { Widget } from "../widget-tree.ts";
import type { Carry } from "../widgets/behaviour.ts";
import { behaviourOf } from "../widgets/behaviours.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import type { Run } from "./symbol.ts";
import { EVENTS } from "./ui-constants.ts";

const PROPERTY_NAMES = new Map(
  Object.entries(PROPERTY_NUMBERS).map(([name, number]) => [number, name.toLowerCase()]),
);
const ORDER_NAMES = new Map(
  Object.entries(ORDER_NUMBERS).map(([name, number]) => [number, name.toLowerCase()]),
);
const KNOWN_EVENTS: readonly number[] = Object.values(EVENTS);

function propertyName(label: string, number: GuestValue): string {
  const name = PROPERTY_NAMES.get(number as number);
  if (name !== undefined) return name;
  throw new Refusal(`${label}: no such prop`);
}

function plainProperties(widget: Widget): HostValue {
  const plain = [...widget.properties].filter(([, value]) => !(value instanceof GuestFunction));
  return { ...Object.fromEntries(plain), ...behaviourOf(widget).more?.(widget) } as HostValue;
}

/** A prop, or a method, that only some kinds of widget take. */
function carry(widget: Widget, name: string, of: "set" | "get" | "methods"): Carry {
  const known = behaviourOf(widget)[of]?.[name];
  if (known !== undefined) return known;
  const what = of === "methods" ? `"${name}"` : `property "${name}"`;
  throw new Refusal(`@zos/ui ${widget.type} has no ${what}`);
}

function labelOf(widget: Widget, name: string): string {
  return `@zos/ui ${widget.type} "${name}"`;
}

export function widgetCalls(world: World): Readonly<Record<string, Run>> {
  const widgetOf = (args: Arguments) => world.page.widgets.get(args.get("number", 0));
  /** Every change of the picture ends here. */
  const changing = (run: Run): Run => {
    return (args) => {
      const answer = run(args);
      world.machine.changed();
      return answer;
    };
  };
  const listenersOf = (args: Arguments) => {
    const event = args.get("number", 1);
    if (!KNOWN_EVENTS.includes(event)) throw new Refusal(`${args.label}: no such event`);
    const { listeners } = widgetOf(args);
    return { event, listeners, list: listeners.get(event) ?? [] };
  };
  return {
    "widget.create": changing((args) => {
      const [parent, type, options] = args.values;
      const made = world.page.widgets.create(type, options, parent as number | undefined);
      behaviourOf(made).made?.(world, made);
      return made.id;
    }),
    "widget.order": changing((args) => {
      const widget = widgetOf(args);
      const name = args.get("text", 1);
      const order = { world, widget, value: args.values[2], label: labelOf(widget, name) };
      return carry(widget, name, "methods")(order);
    }),
    "widget.delete": changing((args) => {
      const { id } = widgetOf(args);
      if (world.page.activeWidget === id) {
        throw new Refusal("@zos/ui deleteWidget: a widget cannot be deleted in its own callback");
      }
      return world.page.widgets.delete(id);
    }),
    ...propertyCalls(world, widgetOf, changing),
    "widget.addEventListener": (args) => {
      const { event, listeners, list } = listenersOf(args);
      listeners.set(event, [...list, args.get("function", 2)]);
      return true;
    },
    "widget.removeEventListener": (args) => {
      const { event, listeners, list } = listenersOf(args);
      const gone = args.optional("function", 2)?.id;
      const kept = gone === undefined ? [] : list.filter((run) => run.id !== gone);
      listeners.set(event, kept);
      return true;
    },
    "widget.getId": (args) => widgetOf(args).id,
    "widget.getType": (args) => widgetOf(args).rule.type,
    ...accessorCalls(world, widgetOf, changing),
  };
}

function propertyCalls(
  world: World,
  widgetOf: (args: Arguments) => Widget,
  changing: (run: Run) => Run,
): Readonly<Record<string, Run>> {
  return {
    "widget.setProperty": changing((args) => {
      const widget = widgetOf(args);
      const [, property, value] = args.values;
      const name = ORDER_NAMES.get(property as number);
      if (name !== undefined) {
        return carry(widget, name, "set")({ world, widget, value, label: labelOf(widget, name) });
      }
      if (property === MORE) {
        world.page.widgets.assign(widget, value);
        behaviourOf(widget).changed?.(widget);
      } else if (property === DATASET) widget.dataset = value;
      else if (property === VISIBLE) widget.isVisible = args.get("flag", 2);
      else world.page.widgets.set(widget, propertyName(args.label, property), value);
      return true;
    }),
    "widget.getProperty": (args) => {
      const widget = widgetOf(args);
      const [, property, value] = args.values;
      const name = ORDER_NAMES.get(property as number);
      if (name !== undefined) {
        return carry(widget, name, "get")({ world, widget, value, label: labelOf(widget, name) });
      }
      if (property === MORE) return plainProperties(widget);
      if (property === DATASET) return widget.dataset as HostValue;
      if (property === VISIBLE) return widget.isVisible;
      return widget.properties.get(propertyName(args.label, property)) as HostValue;
    },
  };
}

/** From API_LEVEL 4.0 on, widgets also have plain properties and setters. */
function accessorCalls(
  world: World,
  widgetOf: (args: Arguments) => Widget,
  changing: (run: Run) => Run,
): Readonly<Record<string, Run>> {
  const set = (name: string) =>
    changing((args) => {
      world.page.widgets.set(widgetOf(args), name, args.values[1]);
      return undefined;
    });
  return {
    "widget.setAlpha": set("alpha"),
    "widget.setColor": set("color"),
    "widget.setEnable": set("enable"),
    "widget.setProperties": changing((args) => {
      world.page.widgets.assign(widgetOf(args), args.values[1]);
      return undefined;
    }),
    "widget.getProperties": (args) => plainProperties(widgetOf(args)),
    "widget.get": (args) => {
      const widget = widgetOf(args);
      const name = args.get("text", 1);
      return name === "visible" ? widget.isVisible : (widget.properties.get(name) as HostValue);
    },
    "widget.set": changing((args) => {
      const widget = widgetOf(args);
      const name = args.get("text", 1);
      if (name === "visible") widget.isVisible = args.get("flag", 2);
      else world.page.widgets.set(widget, name, args.values[2]);
      return undefined;
    }),
  };
}
