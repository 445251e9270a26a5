/** WIDGET_PICKER, TIME_PICKER and PICK_DATE: columns under a title, turned by a finger, closed by Done. */
import type { Widget } from "../widget-tree.ts";
import { readAs } from "../zos/arguments.ts";
import {
  type Behaviour,
  isInside,
  type Look,
  type Part,
  type Touch,
  tellProgram,
} from "./behaviour.ts";
import {
  type Column,
  type Columns,
  column,
  columnAt,
  columnParts,
  numbers,
  ROW_PX,
  shownIn,
  step,
} from "./columns.ts";
import { listIn, numberIn, objectsIn, readObject, textIn } from "./read.ts";

const states = new WeakMap<Widget, Columns>();
const FIRST = { year: 2020, month: 1, day: 1, hour: 12, minute: 0 } as const;
const YEARS = { from: 1970, to: 2100 } as const;
/** WIDGET_PICKER: focus lost, focus gained, a value chosen. [docs] */
const FOCUS = { lost: 0, gained: 1, chosen: 2 } as const;
/** TIME_PICKER: a value turned, the whole chosen; 0, given up, has no button here. [docs] */
const TIME = { turned: 1, done: 2 } as const;

function columnsOf(widget: Widget): Columns {
  const known = states.get(widget);
  if (known !== undefined) return known;
  const all = widget.type === "WIDGET_PICKER" ? dataColumns(widget) : dateColumns(widget);
  const made = { all, focus: numberIn(widget, "init_col_index") };
  states.set(widget, made);
  return made;
}

function dataColumns(widget: Widget): readonly Column[] {
  const configs = objectsIn(widget, "data_config").slice(0, numberIn(widget, "nb_of_columns"));
  return configs.map((config) => ({
    values: listIn(config, "data_array") as readonly (string | number)[],
    index: numberIn(config, "init_val_index"),
    loops: config["support_loop"] === true,
    unit: textIn(config, "unit") ?? "",
  }));
}

function dateColumns(widget: Widget): readonly Column[] {
  const at = (name: string, other: number) => numberIn(widget, name, other);
  const date = [
    column(
      numbers(at("startYear", YEARS.from), at("endYear", YEARS.to)),
      at("initYear", FIRST.year),
    ),
    column(numbers(1, 12), at("initMonth", FIRST.month)),
    column(numbers(1, 31), at("initDay", FIRST.day)),
  ];
  const time = [
    column(numbers(0, 23), at("initHour", FIRST.hour)),
    column(numbers(0, 59), at("initMin", FIRST.minute)),
  ];
  if (widget.type === "TIME_PICKER") return numberIn(widget, "type") === 0 ? time : date;
  return widget.properties.has("initHour") ? [...date, ...time] : date;
}

/** No 31 February: the days follow the month. */
function fitDays({ all }: Columns): void {
  const [year, month, day] = all;
  if (day === undefined || month === undefined || day.values[0] !== 1) return;
  const last = new Date(Date.UTC(Number(shownIn(year)), Number(shownIn(month)), 0)).getUTCDate();
  day.values = numbers(1, last);
  day.index = Math.min(day.index, last - 1);
}

function doneBox(box: Look["box"]): Look["box"] {
  return { x: box.x + box.w / 4, y: box.y + box.h - ROW_PX * 1.5, w: box.w / 2, h: ROW_PX };
}

function partsOf({ widget, box }: Look): readonly Part[] {
  const heads = ["title", "subtitle"].flatMap((name, row): Part[] => {
    const text = textIn(widget, name);
    const head = { ...box, y: box.y + ROW_PX * (0.5 + row), h: ROW_PX };
    return text === undefined ? [] : [{ type: "TEXT", box: head, text }];
  });
  const done: Part = { type: "BUTTON", box: doneBox(box), text: "Done" };
  const isWhole = widget.rule.isScreenWide === true;
  return [...heads, ...columnParts(columnsOf(widget), box), ...(isWhole ? [done] : [])];
}

function tellTurned(touch: Touch, event: number): void {
  const { all, focus } = columnsOf(touch.widget);
  const isData = touch.widget.type === "WIDGET_PICKER";
  const one = all[focus];
  tellProgram(touch, "picker_cb", event, focus, isData ? one?.index : shownIn(one));
}

function turn(touch: Touch, at: number, by: number): void {
  const { widget, world } = touch;
  const state = columnsOf(widget);
  const isData = widget.type === "WIDGET_PICKER";
  if (state.focus !== at) {
    if (isData) tellTurned(touch, FOCUS.lost);
    state.focus = at;
    if (isData) tellTurned(touch, FOCUS.gained);
  }
  const one = state.all[at];
  const isTurned = one !== undefined && step(one, by);
  if (!isData && widget.properties.get("type") !== 0) fitDays(state);
  world.machine.changed();
  if (isTurned) tellTurned(touch, isData ? FOCUS.chosen : TIME.turned);
}

function tap(touch: Touch): void {
  const { widget, box, point } = touch;
  if (widget.rule.isScreenWide === true && isInside(doneBox(box), point)) {
    tellTurned(touch, widget.type === "WIDGET_PICKER" ? FOCUS.chosen : TIME.done);
    return;
  }
  const row = Math.round((point.y - box.y - box.h / 2) / ROW_PX);
  turn(touch, columnAt(columnsOf(widget), box, point.x), Math.abs(row) === 1 ? row : 0);
}

const shared: Behaviour = {
  parts: partsOf,
  tap,
  swipe: (touch, by) => {
    if (Math.abs(by.x) > Math.abs(by.y)) return false;
    const at = columnAt(columnsOf(touch.widget), touch.box, touch.point.x);
    turn(touch, at, Math.round(-by.y / ROW_PX));
    return true;
  },
};

const DATE_NAMES = ["year", "month", "day", "hour", "minute"] as const;

function readings(widget: Widget): Readonly<Record<string, number>> {
  const { all } = columnsOf(widget);
  const isTime = widget.type === "TIME_PICKER" && numberIn(widget, "type") === 0;
  const names = isTime ? DATE_NAMES.slice(3) : DATE_NAMES;
  const found = names.flatMap((name, at) => {
    const value = shownIn(all[at]);
    return value === undefined ? [] : [[name, Number(value)] as const];
  });
  return Object.fromEntries(found);
}

export const TIME_PICKER: Behaviour = {
  ...shared,
  get: Object.fromEntries(DATE_NAMES.map((name) => [name, ({ widget }) => readings(widget)[name]])),
};

export const PICK_DATE: Behaviour = {
  ...shared,
  changed: (widget) => void states.delete(widget),
  more: readings,
};

export const WIDGET_PICKER: Behaviour = {
  ...shared,
  set: {
    update_data: ({ widget, value, label }) => {
      const change = readObject(value, label);
      const one = columnsOf(widget).all[numberIn(change, "col_index")];
      if (one === undefined) return false;
      if (change["data_array"] !== undefined) {
        one.values = listIn(change, "data_array") as readonly (string | number)[];
      }
      one.index = numberIn(change, "val_index");
      return true;
    },
    cur_column: ({ widget, value, label }) => {
      columnsOf(widget).focus = readAs("number", value, label);
      return true;
    },
  },
  get: { cur_column: ({ widget }) => columnsOf(widget).focus },
};
