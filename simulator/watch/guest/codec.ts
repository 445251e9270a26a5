/**
 * Runs inside QuickJS: carries values over the bridge as JSON. A tagged object stands for what JSON
 * cannot say: undefined, a number that is none, a function, bytes, or something the host holds.
 */
import type { Guest, GuestCall, Kit } from "./kit.ts";

export function installCodec(kit: Kit): void {
  const tag = "\u0000";
  const ids = new WeakMap<object, number>();
  const functions = new Map<number, GuestCall>();
  let lastId = 0;

  const functionId = (run: GuestCall): number => {
    const known = ids.get(run);
    if (known !== undefined) return known;
    lastId += 1;
    ids.set(run, lastId);
    functions.set(lastId, run);
    return lastId;
  };
  const bytes = (value: ArrayBuffer | ArrayBufferView, buffers: ArrayBuffer[]): Guest => {
    const whole = ArrayBuffer.isView(value) ? (value.buffer as ArrayBuffer) : value;
    const offset = ArrayBuffer.isView(value) ? value.byteOffset : 0;
    buffers.push(whole);
    return { [tag]: "b", v: buffers.length - 1, o: offset, l: value.byteLength };
  };
  const object = (value: object, buffers: ArrayBuffer[]): unknown => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return bytes(value, buffers);
    const brand = kit.brandOf(value);
    if (brand !== undefined) return { [tag]: "h", v: brand };
    if (Array.isArray(value)) return value.map((item) => encode(item, buffers));
    const out: Guest = {};
    for (const key of Object.keys(value)) out[key] = encode((value as Guest)[key], buffers);
    return out;
  };
  const encode = (value: unknown, buffers: ArrayBuffer[]): unknown => {
    if (value === undefined) return { [tag]: "u" };
    if (typeof value === "number" && !Number.isFinite(value)) return { [tag]: "n", v: `${value}` };
    if (typeof value === "function") return { [tag]: "f", v: functionId(value as GuestCall) };
    if (typeof value === "symbol") return kit.raise("a symbol cannot be passed to the watch");
    return typeof value === "object" && value !== null ? object(value, buffers) : value;
  };
  const decode = (json: string, buffers: ArrayBuffer[]): unknown =>
    JSON.parse(json, (_key, value) => {
      if (typeof value !== "object" || value === null || !(tag in value)) return value;
      return value[tag] === "b" ? buffers[value.v] : undefined;
    });

  kit.call = (name, ...args) => {
    if (args.some(kit.isStandIn)) return undefined;
    const buffers: ArrayBuffer[] = [];
    const reply = kit.door.call(name, JSON.stringify(encode(args, buffers)), ...buffers);
    if (typeof reply !== "string") return reply;
    if (reply[0] === "u") return undefined;
    if (reply[0] === "x") return kit.raise(reply.slice(1));
    return reply[0] === "e" ? kit.lack(reply.slice(1), undefined) : JSON.parse(reply.slice(1));
  };
  kit.entries["call"] = (id, ...args) => functions.get(id as number)?.(...args);
  kit.global["__dispatch"] = (name: string, json: string, ...buffers: ArrayBuffer[]) => {
    try {
      const args = decode(json, buffers) as unknown[];
      const result = kit.entries[name]?.(...args);
      return result === undefined ? undefined : JSON.stringify(encode(result, []));
    } catch (error) {
      kit.report(error);
      return undefined;
    }
  };
}
