/**
 * Small checks for untrusted values, made for the watch, where a schema library costs more than the
 * whole session machine. Each throws a `Refusal`; `parse` turns it into a fault at the edge.
 */

import { type Fault, type FaultCode, ok, type Result } from "./result.ts";

class Refusal {
  readonly fault: Fault;

  constructor(code: FaultCode, path: string, message: string) {
    this.fault = { code, path, message };
  }
}

export function refuse(code: FaultCode, path: string, message: string): never {
  throw new Refusal(code, path, message);
}

export function parse<T>(read: () => T): Result<T> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

/** A plain object with exactly these keys, no more and no fewer. */
export function readObject(raw: unknown, path: string, keys: readonly string[]): Fields {
  const fields = readRecord(raw, path);
  const own = Object.keys(fields);
  for (const key of own) {
    if (!keys.includes(key)) refuse("unknown-value", at(path, key), "This field is not known.");
  }
  for (const key of keys) {
    if (!own.includes(key)) refuse("missing", at(path, key), "This field is missing.");
  }
  return fields;
}

/** A plain object, whatever is in it: for documents that a newer side may have added to. */
export function readRecord(raw: unknown, path: string): Fields {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return refuse("not-an-object", path, "It should be an object.");
  }
  return raw as Fields;
}

export function readList(raw: unknown, path: string, max: number): readonly unknown[] {
  if (!Array.isArray(raw)) return refuse("wrong-type", path, "It should be a list.");
  if (raw.length > max) return refuse("too-large", path, `It has more than ${max} entries.`);
  return raw;
}

export function readInteger(raw: unknown, path: string, min: number, max: number): number {
  if (typeof raw !== "number" || !Number.isSafeInteger(raw) || Object.is(raw, -0)) {
    return refuse("wrong-type", path, "It should be a whole number.");
  }
  if (raw < min || raw > max) {
    return refuse("out-of-range", path, `It should be from ${min} to ${max}.`);
  }
  return raw;
}

export function readBoolean(raw: unknown, path: string): boolean {
  if (typeof raw !== "boolean") return refuse("wrong-type", path, "It should be true or false.");
  return raw;
}

export function readText(raw: unknown, path: string, max: number): string {
  if (typeof raw !== "string") return refuse("wrong-type", path, "It should be text.");
  if (raw.length > max) {
    return refuse("too-large", path, `It is longer than ${max} characters.`);
  }
  return raw;
}

export function readOneOf<T extends string | number>(
  raw: unknown,
  path: string,
  values: readonly T[],
): T {
  const value = values.find((one) => one === raw);
  if (value === undefined)
    return refuse("unknown-value", path, `It should be ${values.join(", ")}.`);
  return value;
}

export function readNullable<T>(raw: unknown, read: (raw: unknown) => T): T | null {
  return raw === null ? null : read(raw);
}

export function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return { ok: false, fault: { code: "not-json", path: "", message: "It is not JSON." } };
  }
}

function at(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
