/** What a program does to a widget it holds: the host's half of the widget objects. */
import { GuestFunction, type GuestValue, type HostValue, Refusal } from "../engine/guest-value.ts";
import { DATASET, MORE, PROPERTY_NUMBERS, VISIBLE } from "../widget-rules.ts";
import type { Widget } from "../widget-tree.ts";
import type { World } from "../world.ts";
import type { Arguments } from "./arguments.ts";
import type { Run } from "./symbol.ts";
import { EVENTS } from "./ui-constants.ts";

const PROPERTY_NAMES = new Map(
  Object.entries(PROPERTY_NUMBERS).map(([name, number]) => [number, name.toLowerCase()]),
);
const KNOWN_EVENTS: readonly number[] = Object.values(EVENTS);

function propertyName(label: string, number: GuestValue): string {
  const name = PROPERTY_NAMES.get(number as number);
  if (name !== undefined) return name;
  throw new Refusal(`${label}: no such prop`);
}

function plainProperties(widget: Widget): HostValue {
  const plain = [...widget.properties].filter(([, value]) => !(value instanceof GuestFunction));
  return Object.fromEntries(plain) as HostValue;
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
      return world.page.widgets.create(type, options, parent as number | undefined).id;
    }),
    "widget.delete": changing((args) => {
      const { id } = widgetOf(args);
      if (world.page.activeWidget === id) {
        throw new Refusal("@zos/ui deleteWidget: a widget cannot be deleted in its own callback");
      }
      return world.page.widgets.delete(id);
    }),
    "widget.setProperty": changing((args) => {
      const widget = widgetOf(args);
      const [, property, value] = args.values;
      if (property === MORE) world.page.widgets.assign(widget, value);
      else if (property === DATASET) widget.dataset = value;
      else if (property === VISIBLE) widget.isVisible = args.get("flag", 2);
      else world.page.widgets.set(widget, propertyName(args.label, property), value);
      return true;
    }),
    "widget.getProperty": (args) => {
      const widget = widgetOf(args);
      const property = args.values[1];
      if (property === MORE) return plainProperties(widget);
      if (property === DATASET) return widget.dataset as HostValue;
      if (property === VISIBLE) return widget.isVisible;
      return widget.properties.get(propertyName(args.label, property)) as HostValue;
    },
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
