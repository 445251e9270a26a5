/**
 * Values as they cross between the host and QuickJS. What a program passes in is untrusted: nothing
 * here assumes a shape; `zos/arguments.ts` does the reading.
 */

/** A function of the program; equal ids are the same function. */
export class GuestFunction {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

/** Something the host made for the program: a widget, a motor, a storage. */
export class GuestInstance {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

export type GuestValue =
  | undefined
  | null
  | boolean
  | number
  | string
  | GuestFunction
  | GuestInstance
  /** A copy of the program's bytes, good until the call returns. */
  | Uint8Array
  | readonly GuestValue[]
  | GuestObject;

export interface GuestObject {
  readonly [key: string]: GuestValue;
}

export type HostValue =
  | undefined
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly HostValue[]
  | { readonly [key: string]: HostValue };

/** A call that the watch refuses; the message goes into the program and into the faults. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

const TAG = "\u0000";

export function decodeArguments(json: string, buffers: readonly Uint8Array[]): GuestValue[] {
  const decoded = decode(JSON.parse(json), buffers);
  return Array.isArray(decoded) ? decoded : [];
}

/** Bytes cannot travel in JSON: each is left in `buffers`, and its place is marked. */
export function encodeArguments(values: readonly HostValue[], buffers: Uint8Array[]): string {
  return JSON.stringify(values, (_key, value: unknown) => {
    if (value === undefined) return { [TAG]: "u" };
    if (!(value instanceof Uint8Array)) return value;
    buffers.push(value);
    return { [TAG]: "b", v: buffers.length - 1 };
  });
}

export function decode(value: unknown, buffers: readonly Uint8Array[]): GuestValue {
  if (typeof value !== "object" || value === null) return value as GuestValue;
  if (Array.isArray(value)) return value.map((item) => decode(item, buffers));
  const fields = value as Record<string, unknown>;
  if (TAG in fields) return decodeTagged(fields, buffers);
  const entries = Object.entries(fields).map(([key, item]) => [key, decode(item, buffers)]);
  return Object.fromEntries(entries) as GuestObject;
}

function decodeTagged(fields: Record<string, unknown>, buffers: readonly Uint8Array[]): GuestValue {
  const value = Number(fields["v"]);
  switch (fields[TAG]) {
    case "n":
      return value;
    case "f":
      return new GuestFunction(value);
    case "h":
      return new GuestInstance(value);
    case "b": {
      const start = Number(fields["o"]);
      return buffers[value]?.subarray(start, start + Number(fields["l"]));
    }
    default:
      return undefined;
  }
}
