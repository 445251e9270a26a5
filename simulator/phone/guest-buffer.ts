/**
 * The phone's Buffer: bytes of the program's own realm with Node's reading and writing methods, and
 * never pooled, because programs send a buffer's whole `.buffer` [packager].
 */

import { isAnyArrayBuffer } from "node:util/types";
import { type Guest, Refusal } from "./guest.ts";

/** Node's own, minus what only makes sense over its pool. */
const NOT_TAKEN_OVER = ["constructor", "parent", "offset"];

export function guestBuffer(guest: Guest): object {
  const Bytes = guest.realm.Uint8Array;
  const prototype: object = Object.create(Bytes.prototype, borrowedMethods());
  const dress = (bytes: Uint8Array): Uint8Array => Object.setPrototypeOf(bytes, prototype);
  const own = (bytes: Uint8Array): Uint8Array => dress(new Bytes(bytes));
  const part = function (this: Uint8Array, start?: number, end?: number): Uint8Array {
    return dress(Bytes.prototype.subarray.call(this, start, end));
  };
  Object.defineProperties(prototype, { subarray: { value: part }, slice: { value: part } });

  const isBuffer = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    Object.prototype.isPrototypeOf.call(prototype, value);
  const from = (value: unknown, second?: unknown, length?: unknown): Uint8Array => {
    if (typeof value === "string") return own(Buffer.from(value, encodingOf(second)));
    if (isAnyArrayBuffer(value)) {
      return dress(new Bytes(value as ArrayBuffer, optionalNumber(second), optionalNumber(length)));
    }
    if (ArrayBuffer.isView(value)) return own(value as Uint8Array);
    if (Array.isArray(value)) return own(Uint8Array.from(value.map(Number)));
    throw new Refusal("bad-argument", `Buffer.from() does not take ${describe(value)}.`);
  };
  const alloc = (size: unknown, fill?: unknown): Uint8Array => {
    if (typeof size !== "number") {
      throw new Refusal("bad-argument", `Buffer.alloc() takes a size, not ${describe(size)}.`);
    }
    return own(Buffer.alloc(size, fill as number | string | undefined));
  };

  const members = {
    prototype,
    from: guest.fn(from),
    alloc: guest.fn(alloc),
    allocUnsafe: guest.fn((size) => alloc(size)),
    concat: guest.fn((list) => own(Buffer.concat(list as Uint8Array[]))),
    isBuffer: guest.fn(isBuffer),
    byteLength: guest.fn((value, encoding) =>
      typeof value === "string"
        ? Buffer.byteLength(value, encodingOf(encoding))
        : (value as Uint8Array).byteLength,
    ),
  };
  const callable = (): never => {
    throw guest.thrown(
      new Refusal("refused", "Buffer() is not a constructor here; use Buffer.from()."),
    );
  };
  const buffer = guest.strict("Buffer", members, callable);
  Object.defineProperty(prototype, "constructor", { value: buffer });
  return buffer;
}

function borrowedMethods(): PropertyDescriptorMap {
  const methods = Object.getOwnPropertyDescriptors(Buffer.prototype) as PropertyDescriptorMap;
  for (const name of NOT_TAKEN_OVER) delete methods[name];
  return methods;
}

function encodingOf(value: unknown): BufferEncoding | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && Buffer.isEncoding(value)) return value as BufferEncoding;
  throw new Refusal("bad-argument", `Buffer knows no encoding ${describe(value)}.`);
}

function optionalNumber(value: unknown): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function describe(value: unknown): string {
  return value === null ? "null" : `${typeof value} ${String(value)}`;
}
