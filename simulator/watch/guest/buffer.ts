/**
 * Runs inside QuickJS: the watch's Buffer. Never pooled, because programs send its `.buffer` whole,
 * and `fill` with bytes copies them, because the vendor's library builds its frames that way.
 */
import type { Kit } from "./kit.ts";
import type { TextBytes } from "./text-bytes.ts";

export function installBuffer(kit: Kit): void {
  const text = kit.natives["bytes"]?.["of"]?.("") as TextBytes;
  type Source = string | number | ArrayBuffer | ArrayLike<number>;
  const make = (...args: unknown[]) => Reflect.construct(WatchBuffer, args) as Uint8Array;
  const from = (source: Source, second?: unknown, third?: unknown): Uint8Array => {
    if (typeof source === "string") return make(text.encode(source, second as string));
    if (source instanceof ArrayBuffer) return make(source, second ?? 0, third);
    if (typeof source === "number") return kit.raise("Buffer.from needs text or bytes");
    return make(Array.from(source));
  };
  class WatchBuffer extends Uint8Array {
    // Called by the built-in subarray and slice too, so it takes all of Uint8Array's forms.
    constructor(source: Source, second?: unknown, third?: unknown) {
      super(
        ...((typeof source === "string"
          ? [text.encode(source, second as string)]
          : source instanceof ArrayBuffer
            ? [source, second, third]
            : [source]) as unknown as [ArrayBuffer]),
      );
    }
  }
  const size = (value: unknown) => (value as Uint8Array).byteLength;
  const statics = {
    from,
    alloc: (length: number, fill?: unknown, encoding?: string) => {
      const buffer = make(length) as Uint8Array & { fill(...a: unknown[]): Uint8Array };
      return fill === undefined ? buffer : buffer.fill(fill, 0, length, encoding);
    },
    allocUnsafe: (length: number) => make(length),
    allocUnsafeSlow: (length: number) => make(length),
    isBuffer: (value: unknown) => value instanceof WatchBuffer,
    isEncoding: (encoding: unknown) => text.known(encoding),
    byteLength: (value: unknown, encoding?: string) =>
      typeof value === "string" ? text.encode(value, encoding).length : size(value),
    concat: (list: Uint8Array[], total?: number) => {
      const out = make(total ?? list.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of list) {
        const room = Math.max(0, out.length - at);
        out.set(part.length > room ? part.subarray(0, room) : part, Math.min(at, out.length));
        at += part.length;
      }
      return out;
    },
  };
  for (const [name, value] of Object.entries(statics)) {
    Object.defineProperty(WatchBuffer, name, { value, configurable: true });
  }
  kit.global["Buffer"] = WatchBuffer;
}

export function installBufferText(kit: Kit): void {
  const text = kit.natives["bytes"]?.["of"]?.("") as TextBytes;
  const Base = kit.global["Buffer"] as Uint8ArrayConstructor & {
    compare(a: Uint8Array, b: Uint8Array): number;
  };
  const bytesOf = (value: unknown, encoding?: string): ArrayLike<number> => {
    if (typeof value === "string") return text.encode(value, encoding);
    if (value instanceof ArrayBuffer) return new Uint8Array(value);
    return typeof value === "number" ? [value & 255] : (value as Uint8Array);
  };
  const compare = (a: Uint8Array, b: Uint8Array): number => {
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
      const difference = (a[at] ?? 0) - (b[at] ?? 0);
      if (difference !== 0) return Math.sign(difference);
    }
    return Math.sign(a.length - b.length);
  };
  const find = (self: Uint8Array, value: unknown, start: number, step: 1 | -1): number => {
    const wanted = bytesOf(value);
    const fits = (at: number) => Array.from(wanted).every((byte, i) => self[at + i] === byte);
    for (let at = start; at >= 0 && at < self.length; at += step) if (fits(at)) return at;
    return -1;
  };
  const methods = {
    toString(this: Uint8Array, encoding?: string, start = 0, end = this.length): string {
      return text.decode(new Uint8Array(this).subarray(start, end), encoding);
    },
    write(this: Uint8Array, value: string, offset = 0, length?: number, encoding?: string): number {
      const bytes = text.encode(value, encoding).slice(0, length ?? this.length - offset);
      this.set(bytes.slice(0, this.length - offset), offset);
      return Math.min(bytes.length, this.length - offset);
    },
    toJSON(this: Uint8Array): unknown {
      return { type: "Buffer", data: Array.from(this) };
    },
    equals(this: Uint8Array, other: Uint8Array): boolean {
      return compare(this, other) === 0;
    },
    compare(this: Uint8Array, other: Uint8Array): number {
      return compare(this, other);
    },
    copy(this: Uint8Array, target: Uint8Array, at = 0, start = 0, end = this.length): number {
      const part = this.subarray(start, Math.min(end, start + target.length - at));
      target.set(part, at);
      return part.length;
    },
    slice(this: Uint8Array, start?: number, end?: number): Uint8Array {
      return this.subarray(start, end);
    },
    fill(this: Uint8Array, value: unknown, start = 0, end = this.length, encoding?: string) {
      const bytes = bytesOf(value, encoding);
      if (bytes.length === 0) return this;
      for (let at = start; at < end; at += 1) this[at] = bytes[(at - start) % bytes.length] ?? 0;
      return this;
    },
    indexOf(this: Uint8Array, value: unknown, start = 0): number {
      return find(this, value, start, 1);
    },
    lastIndexOf(this: Uint8Array, value: unknown, start = this.length - 1): number {
      return find(this, value, start, -1);
    },
    includes(this: Uint8Array, value: unknown, start = 0): boolean {
      return find(this, value, start, 1) !== -1;
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(Base.prototype, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(Base, "compare", { value: compare });
}

export function installBufferNumbers(kit: Kit): void {
  const Base = kit.global["Buffer"] as Uint8ArrayConstructor;
  type Numbers = Record<string, (at: number, ...rest: unknown[]) => number>;
  const add = (name: string, value: unknown): void => {
    Object.defineProperty(Base.prototype, name, { value, configurable: true });
  };
  const view = (self: Uint8Array) =>
    new DataView(self.buffer, self.byteOffset, self.byteLength) as unknown as Numbers;
  const pair = (name: string, method: string, size: number, little: boolean): void => {
    add(`read${name}`, function (this: Uint8Array, at = 0) {
      return view(this)[`get${method}`]?.(at, little);
    });
    add(`write${name}`, function (this: Uint8Array, value: number, at = 0) {
      view(this)[`set${method}`]?.(at, value, little);
      return at + size;
    });
  };
  pair("UInt8", "Uint8", 1, true);
  pair("Int8", "Int8", 1, true);
  for (const [end, little] of [
    ["LE", true],
    ["BE", false],
  ] as const) {
    pair(`UInt16${end}`, "Uint16", 2, little);
    pair(`Int16${end}`, "Int16", 2, little);
    pair(`UInt32${end}`, "Uint32", 4, little);
    pair(`Int32${end}`, "Int32", 4, little);
    pair(`Float${end}`, "Float32", 4, little);
    pair(`Double${end}`, "Float64", 8, little);
    const order = (self: Uint8Array, at: number, length: number) => {
      const bytes = self.subarray(at, at + length);
      return little ? Array.from(bytes).reverse() : Array.from(bytes);
    };
    const unsigned = (self: Uint8Array, at: number, length: number) =>
      order(self, at, length).reduce((value, byte) => value * 256 + byte, 0);
    add(`readUInt${end}`, function (this: Uint8Array, at: number, length: number) {
      return unsigned(this, at, length);
    });
    add(`readInt${end}`, function (this: Uint8Array, at: number, length: number) {
      const value = unsigned(this, at, length);
      return value >= 2 ** (length * 8 - 1) ? value - 2 ** (length * 8) : value;
    });
    for (const kind of ["UInt", "Int"]) {
      add(`write${kind}${end}`, function (this: Uint8Array, v: number, at: number, size: number) {
        for (let index = 0; index < size; index += 1) {
          const place = little ? at + index : at + size - 1 - index;
          this[place] = Math.floor(v / 256 ** index) & 255;
        }
        return at + size;
      });
    }
  }
}
