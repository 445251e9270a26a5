/** From what a program gave a component to plain data and handlers; what does not fit is refused. */

import { type GuestFunction, Refusal } from "./guest.ts";
import type { Component, PropKind } from "./settings-components.ts";

export type PlainValue = string | number | boolean | readonly PlainValue[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: PlainValue;
}

export interface ParsedProps {
  readonly props: PlainObject;
  readonly handlers: ReadonlyMap<string, GuestFunction>;
}

export function parseProps(type: string, component: Component, given: unknown): ParsedProps {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new Refusal("bad-argument", `${type}() takes an object of properties first.`);
  }
  const props: Record<string, PlainValue> = {};
  const handlers = new Map<string, GuestFunction>();
  for (const [name, value] of Object.entries(given)) {
    const kind = component.props[name];
    if (kind === undefined) {
      throw new Refusal(
        "unknown",
        `${type} has no property "${name}" in the platform's documents.`,
      );
    }
    if (value === undefined) continue;
    if (kind === "function") handlers.set(name, parseHandler(type, name, value));
    else props[name] = parseValue(`${type}.${name}`, kind, value);
  }
  checkChoices(type, component, props);
  return { props, handlers };
}

function parseHandler(type: string, name: string, value: unknown): GuestFunction {
  if (typeof value === "function") return value as GuestFunction;
  throw wrong(`${type}.${name}`, "a function", value);
}

function parseValue(where: string, kind: PropKind, value: unknown): PlainValue {
  if (kind === "style") return parseStyle(where, value);
  if (kind === "options") return parseOptions(where, value);
  if (kind === "choice" && Array.isArray(value)) return value.map((item) => text(where, item));
  const allowed = kind === "choice" ? "string" : kind;
  if (isScalar(value) && allowed.split(" or ").includes(typeof value)) return value;
  throw wrong(where, `a ${allowed}`, value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function text(where: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw wrong(where, "a string", value);
}

/** CSS names are written in camel case [docs]. */
function parseStyle(where: string, value: unknown): PlainValue {
  if (typeof value !== "object" || value === null) throw wrong(where, "an object", value);
  const style: Record<string, PlainValue> = {};
  for (const [name, item] of Object.entries(value)) {
    if (!/^[a-zA-Z]+$/.test(name)) {
      throw new Refusal("unknown", `${where}: "${name}" is not a CSS name in camel case.`);
    }
    if (item === undefined) continue;
    if (typeof item !== "string" && typeof item !== "number") {
      throw wrong(`${where}.${name}`, "a string or number", item);
    }
    style[name] = item;
  }
  return style;
}

function parseOptions(where: string, value: unknown): PlainValue {
  if (!Array.isArray(value)) throw wrong(where, "an array", value);
  return value.map((option: unknown) => {
    if (typeof option !== "object" || option === null) throw wrong(where, "an object", option);
    const stranger = Object.keys(option).find((key) => key !== "name" && key !== "value");
    if (stranger !== undefined) {
      throw new Refusal("unknown", `${where}: an option has no property "${stranger}".`);
    }
    const { name, value: chosen } = option as Readonly<Record<string, unknown>>;
    return { name: text(`${where}.name`, name), value: text(`${where}.value`, chosen) };
  });
}

function checkChoices(type: string, component: Component, props: PlainObject): void {
  for (const name of component.required ?? []) {
    if (props[name] === undefined) throw new Refusal("bad-argument", `${type} needs "${name}".`);
  }
  for (const [name, choices] of Object.entries(component.choices ?? {})) {
    const value = props[name];
    if (value === undefined || choices.includes(String(value))) continue;
    throw wrong(`${type}.${name}`, `one of ${choices.join(", ")}`, value);
  }
}

function wrong(where: string, wanted: string, value: unknown): Refusal {
  const got = value === null ? "null" : JSON.stringify(value);
  return new Refusal("bad-argument", `${where} takes ${wanted}, not ${got ?? typeof value}.`);
}
