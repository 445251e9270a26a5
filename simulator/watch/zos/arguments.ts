/**
 * Reads what a program passes into a call. Anything missing, of the wrong type or unknown is
 * refused in words that name the call, because a watch would do something silent and worse.
 */
import {
  GuestFunction,
  GuestInstance,
  type GuestObject,
  type GuestValue,
  Refusal,
} from "../engine/guest-value.ts";

function describe(value: GuestValue): string {
  if (value instanceof GuestFunction) return "a function";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof GuestInstance) return "a watch object";
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "undefined");
}

export function isPlainObject(value: GuestValue): value is GuestObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof GuestFunction) &&
    !(value instanceof GuestInstance)
  );
}

type Read<T> = (value: GuestValue) => T | undefined;

const READERS = {
  text: (value: GuestValue) => (typeof value === "string" ? value : undefined),
  number: (value: GuestValue) =>
    typeof value === "number" && Number.isFinite(value) ? value : undefined,
  flag: (value: GuestValue) => (typeof value === "boolean" ? value : undefined),
  function: (value: GuestValue) => (value instanceof GuestFunction ? value : undefined),
  bytes: (value: GuestValue) => (value instanceof Uint8Array ? value : undefined),
  list: (value: GuestValue) =>
    Array.isArray(value) ? (value as readonly GuestValue[]) : undefined,
  "number or list": (value: GuestValue) =>
    typeof value === "number" || Array.isArray(value)
      ? (value as number | readonly GuestValue[])
      : undefined,
  instance: (value: GuestValue) => (value instanceof GuestInstance ? value : undefined),
  object: (value: GuestValue) => (isPlainObject(value) ? value : undefined),
} as const;

export type Kind = keyof typeof READERS;
export type KindValue<K extends Kind> = NonNullable<ReturnType<(typeof READERS)[K]>>;

export function readAs<K extends Kind>(kind: K, given: GuestValue, label: string): KindValue<K> {
  const found = (READERS[kind] as Read<KindValue<K>>)(given);
  if (found !== undefined) return found;
  throw new Refusal(`${label} must be a ${kind}, got ${describe(given)}`);
}

/** Named options; every key has to be one that the call knows. */
export class Fields {
  readonly label: string;
  readonly #values: GuestObject;

  constructor(label: string, values: GuestObject, known: readonly string[]) {
    this.label = label;
    this.#values = values;
    for (const key of Object.keys(values)) {
      if (!known.includes(key)) throw new Refusal(`${label} has no option "${key}"`);
    }
  }

  raw(name: string): GuestValue {
    return this.#values[name];
  }

  get<K extends Kind>(kind: K, name: string): KindValue<K> {
    return readAs(kind, this.#values[name], `${this.label} "${name}"`);
  }

  optional<K extends Kind>(kind: K, name: string): KindValue<K> | undefined {
    const given = this.#values[name];
    return given === undefined || given === null ? undefined : this.get(kind, name);
  }
}

export class Arguments {
  readonly label: string;
  readonly values: readonly GuestValue[];

  constructor(label: string, values: readonly GuestValue[]) {
    this.label = label;
    this.values = values;
  }

  /** The arguments of a member, without the instance they are for. */
  rest(): Arguments {
    return new Arguments(this.label, this.values.slice(1));
  }

  get<K extends Kind>(kind: K, index: number): KindValue<K> {
    return readAs(kind, this.values[index], `${this.label}: argument ${index + 1}`);
  }

  optional<K extends Kind>(kind: K, index: number): KindValue<K> | undefined {
    return this.values[index] === undefined ? undefined : this.get(kind, index);
  }

  fields(index: number, known: readonly string[]): Fields {
    return new Fields(this.label, this.get("object", index), known);
  }

  /** Options that may be left out altogether. */
  optionalFields(index: number, known: readonly string[]): Fields {
    return new Fields(this.label, this.optional("object", index) ?? {}, known);
  }

  /** Many calls take `{name: value}` or the bare value. [docs] */
  either<K extends Kind>(kind: K, name: string): KindValue<K> {
    const [first] = this.values;
    return isPlainObject(first) ? this.fields(0, [name]).get(kind, name) : this.get(kind, 0);
  }
}
