/** Reads plain objects that a program nests inside a widget's properties; what is not there is left open. */
import type { GuestObject, GuestValue } from "../engine/guest-value.ts";
import type { Widget } from "../widget-tree.ts";
import { isPlainObject, readAs } from "../zos/arguments.ts";

type Source = GuestObject | Widget;

function fieldOf(source: Source, name: string): GuestValue {
  return source.properties instanceof Map
    ? (source.properties.get(name) as GuestValue)
    : (source as GuestObject)[name];
}

export function numberIn(source: Source, name: string, other = 0): number {
  const value = fieldOf(source, name);
  return typeof value === "number" ? value : other;
}

export function textIn(source: Source, name: string): string | undefined {
  const value = fieldOf(source, name);
  return value === undefined || value === null || isPlainObject(value) ? undefined : String(value);
}

export function listIn(source: Source, name: string): readonly GuestValue[] {
  const value = fieldOf(source, name);
  return Array.isArray(value) ? (value as readonly GuestValue[]) : [];
}

export function objectsIn(source: Source, name: string): readonly GuestObject[] {
  return listIn(source, name).filter(isPlainObject);
}

export function objectIn(source: Source, name: string): GuestObject {
  const value = fieldOf(source, name);
  return isPlainObject(value) ? value : {};
}

export function readObject(value: GuestValue, label: string): GuestObject {
  return readAs("object", value, label);
}
