/** What the simulated watch plays, read from its own declarations: modules, widgets, props. */

import {
  ORDER_NUMBERS,
  PROPERTY_NUMBERS,
  REFUSED_PROPS,
  REFUSED_WIDGETS,
  WIDGET_ALIASES,
  WIDGET_RULES,
} from "../watch/widget-rules.ts";
import type { Behaviour } from "../watch/widgets/behaviour.ts";
import { BEHAVIOURS } from "../watch/widgets/behaviours.ts";
import type { WidgetRule, WidgetType } from "../watch/widgets/rule.ts";
import type { ClassSymbol, ZosModule, ZosSymbol } from "../watch/zos/symbol.ts";
import { REFUSED_MODULES } from "../watch/zos/typings.ts";
import { code, codes, table } from "./markdown.ts";
import type { Typings } from "./vendor-typings.ts";

const STATUS = { done: "done", refused: "refused by name", none: "not there" } as const;

function moduleTable({ name, symbols }: ZosModule): string {
  const entries = Object.entries(symbols);
  const values = entries.filter(([, { kind }]) => kind === "value").map(([key]) => key);
  const rest = entries.filter(([, { kind }]) => kind !== "value").sort(([a], [b]) => compare(a, b));
  const rows = rest.map(([key, symbol]) => symbolRow(key, symbol));
  if (values.length > 0) {
    rows.push([`constants: ${codes(values.sort(compare))}`, STATUS.done, "", "", ""]);
  }
  const heads = ["symbol", "status", "since", "permission", "members"];
  return `#### ${code(name)}\n\n${table(heads, rows)}`;
}

function symbolRow(key: string, symbol: ZosSymbol): readonly string[] {
  const status = symbol.kind === "refused" ? STATUS.refused : STATUS.done;
  const permission = symbol.permission === undefined ? "" : code(symbol.permission);
  return [code(key), status, symbol.since ?? "2.0", permission, membersOf(key, symbol)];
}

function membersOf(key: string, symbol: ZosSymbol): string {
  if (symbol.kind === "table") {
    const isListed = key !== "widget" && key !== "prop";
    return isListed ? codes(Object.keys(symbol.entries)) : "see the tables of widgets and props";
  }
  return symbol.kind === "class" || symbol.kind === "object" ? classMembers(symbol) : "";
}

function classMembers({ members }: ClassSymbol): string {
  const named = (kind: string) =>
    Object.entries(members)
      .filter(([, member]) => member.kind === kind)
      .map(([name, { since }]) => (since === undefined ? name : `${name} (${since})`));
  const refused = named("refused");
  const done = codes(named("call"));
  return refused.length === 0 ? done : `${done}; refused by name: ${codes(refused)}`;
}

export function moduleTables(modules: readonly ZosModule[], typings: Typings): string {
  const refused = new Set<string>(REFUSED_MODULES);
  const known = new Set([...modules.map(({ name }) => name), ...refused]);
  const others = [...new Set([...refused, ...typings.modules])].filter(
    (name) => refused.has(name) || !known.has(name),
  );
  const rows = others
    .sort(compare)
    .map((name) => [code(name), refused.has(name) ? STATUS.refused : STATUS.none]);
  return [...modules.map(moduleTable), table(["other modules", "status"], rows)].join("\n\n");
}

export function widgetTable(typings: Typings): string {
  const done = Object.entries(WIDGET_RULES).sort(([a], [b]) => compare(a, b)) as [
    WidgetType,
    WidgetRule,
  ][];
  const rows = done.map(([name, rule]) => widgetRow(name, rule));
  const known = [...Object.keys(WIDGET_RULES), ...REFUSED_WIDGETS];
  const missing = typings.widgets.filter((name) => !known.includes(name));
  return [
    table(["widget", "since", "properties (*: set once; +: has to be given)", "beyond them"], rows),
    `Refused by name: ${codes(REFUSED_WIDGETS)}.`,
    missing.length === 0
      ? "Not there: none of those that the vendor's typings name."
      : `Not there: ${codes(missing)}.`,
  ].join("\n\n");
}

function widgetRow(name: WidgetType, rule: WidgetRule): readonly string[] {
  const alias = Object.entries(WIDGET_ALIASES).find(([, of]) => of === name)?.[0];
  const properties = Object.entries(rule.properties).map(
    ([key, { isFixed, isRequired }]) =>
      `${code(key)}${isFixed === true ? "*" : ""}${isRequired === true ? "+" : ""}`,
  );
  const label = alias === undefined ? code(name) : `${code(name)} or ${code(alias)}`;
  return [label, rule.since ?? "2.0", properties.join(", "), beyond(name)];
}

function beyond(name: WidgetType): string {
  const behaviour: Behaviour = BEHAVIOURS[name] ?? {};
  const upper = (names: object | undefined) =>
    Object.keys(names ?? {}).map((prop) => prop.toUpperCase());
  const said = [
    behaviour.parts === undefined ? "" : "shown in parts",
    behaviour.tap === undefined ? "" : "answers a tap",
    behaviour.swipe === undefined ? "" : "answers a swipe",
    list("set", upper(behaviour.set)),
    list("get", upper(behaviour.get)),
    list("methods", Object.keys(behaviour.methods ?? {})),
  ];
  return said.filter((part) => part !== "").join("; ");
}

const list = (what: string, names: readonly string[]) =>
  names.length === 0 ? "" : `${what} ${codes(names)}`;

export function propTable(typings: Typings): string {
  const done = ["MORE", "VISIBLE", "DATASET", ...Object.keys(PROPERTY_NUMBERS)];
  const orders = Object.keys(ORDER_NUMBERS);
  const known = new Set([...done, ...orders, ...REFUSED_PROPS]);
  const missing = typings.props.filter((name) => !known.has(name));
  return table(
    ["status", "props"],
    [
      ["done, for every widget that has the property", codes(done)],
      ["done, for the widgets that take it", codes(orders)],
      [STATUS.refused, codes(REFUSED_PROPS)],
      [STATUS.none, missing.length === 0 ? "none of the typings'" : codes(missing)],
    ],
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
