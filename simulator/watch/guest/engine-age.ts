/**
 * Runs inside QuickJS: makes a modern engine as poor as the watch's, QuickJS of July 2020. What is
 * not on these lists goes, so that a newer built-in fails here as it would on a wrist. [packager]
 */
import type { Guest, Kit } from "./kit.ts";

export function removeModernBuiltIns(kit: Kit): void {
  const newer: Record<string, string> = {
    globalThis:
      "AggregateError Atomics BigInt BigInt64Array BigUint64Array DOMException FinalizationRegistry " +
      "Float16Array Intl Iterator SharedArrayBuffer TextDecoder TextEncoder URL URLSearchParams WeakRef " +
      "atob btoa crypto fetch gc navigator performance print queueMicrotask scriptArgs structuredClone",
    Array: "fromAsync",
    "Array.prototype": "at findLast findLastIndex toReversed toSorted toSpliced with",
    ArrayBuffer: "",
    "ArrayBuffer.prototype":
      "detached maxByteLength resizable resize transfer transferToFixedLength",
    "DataView.prototype": "getBigInt64 getBigUint64 getFloat16 setBigInt64 setBigUint64 setFloat16",
    Error: "captureStackTrace isError stackTraceLimit",
    JSON: "isRawJSON rawJSON",
    Map: "groupBy",
    "Map.prototype": "getOrInsert getOrInsertComputed",
    Math: "f16round sumPrecise",
    Object: "groupBy hasOwn",
    Promise: "any try withResolvers",
    RegExp: "escape",
    "RegExp.prototype": "hasIndices unicodeSets",
    Set: "groupBy",
    "Set.prototype":
      "difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union",
    "String.prototype": "at isWellFormed replaceAll toWellFormed",
    "WeakMap.prototype": "getOrInsert getOrInsertComputed",
  };
  const remove = (target: unknown, names: string): void => {
    for (const name of names.split(" ")) if (name !== "") delete (target as Guest)[name];
  };
  for (const [path, names] of Object.entries(newer)) {
    const owner = path.split(".").reduce((value, key) => value[key] as Guest, kit.global as Guest);
    remove(owner, names);
  }
  const typedArrays = Object.getPrototypeOf(Uint8Array.prototype);
  remove(typedArrays, "at findLast findLastIndex toReversed toSorted with");
}

/** Programs are bytecode on the watch: none of them can compile text. [docs] */
export function banEvaluation(kit: Kit): void {
  const banned = (name: string) => {
    function refuse(): never {
      return kit.raise(`${name} is banned on the watch`);
    }
    return refuse as unknown as FunctionConstructor;
  };
  const makers = [
    () => undefined,
    async () => undefined,
    function* () {
      yield undefined;
    },
    async function* () {
      yield undefined;
    },
  ];
  for (const maker of makers) {
    const refusing = banned("new Function");
    const prototype = Object.getPrototypeOf(maker);
    Object.defineProperty(refusing, "prototype", { value: prototype });
    Object.defineProperty(prototype, "constructor", { value: refusing });
    if (prototype === Function.prototype) kit.global["Function"] = refusing;
  }
  kit.global["eval"] = banned("eval");
}

/** The only time and the only chance in a simulated world are the simulator's. */
export function useSimulatedTime(kit: Kit): void {
  const { now, random } = kit.door;
  const Real = Date;
  function Simulated(this: unknown, ...args: []): unknown {
    if (new.target === undefined) return new Real(now()).toString();
    const values = args.length === 0 ? [now()] : args;
    return Reflect.construct(Real, values, new.target as unknown as DateConstructor);
  }
  Simulated.prototype = Real.prototype;
  Object.defineProperty(Real.prototype, "constructor", { value: Simulated, writable: true });
  Object.assign(Simulated, { now, parse: Real.parse, UTC: Real.UTC });
  kit.global["Date"] = Simulated;
  Math.random = random;
}
