/**
 * What the watch's engine (QuickJS 2020-07-05) lacks although its compiler lets
 * it through, and what a store review refuses. `quickjs-emscripten` is newer
 * and would hide all of it [packager].
 */

/** Globals, by name. */
export const missingGlobals: Readonly<Record<string, string>> = {
  BigInt: "no BigInt on the watch",
  BigInt64Array: "no BigInt on the watch",
  BigUint64Array: "no BigInt on the watch",
  structuredClone: "not on the watch; copy by hand",
  WeakRef: "not on the watch",
  FinalizationRegistry: "not on the watch",
  AggregateError: "not on the watch",
  queueMicrotask: "not on the watch; Promise.resolve().then() is",
  TextEncoder: "not on the watch; Buffer is",
  TextDecoder: "not on the watch; Buffer is",
  URL: "not on the watch",
  URLSearchParams: "not on the watch",
  Intl: "no Intl on the watch; use @zos/i18n and @zos/settings",
  fetch: "not on the watch; ask the phone's side service",
  crypto: "not on the watch",
  performance: "not on the watch; Date.now() is",
  process: "not on the watch",
  AbortController: "not on the watch",
  eval: "the store bans eval",
  Function: "the store bans building code from text",
};

/** Members of globals, as `Object.hasOwn`. */
export const missingStatics: Readonly<Record<string, string>> = {
  "Object.hasOwn": "not on the watch; Object.prototype.hasOwnProperty.call() is",
  "Object.groupBy": "not on the watch",
  "Map.groupBy": "not on the watch",
  "Promise.any": "doubtful on the watch",
  "Promise.withResolvers": "not on the watch",
  "Array.fromAsync": "not on the watch",
};

/** Methods, whatever they are called on: their owner's type is gone by now. */
export const missingMethods: Readonly<Record<string, string>> = {
  at: "Array and String have no .at() on the watch; write [length - 1]",
  findLast: "not on the watch; loop backwards",
  findLastIndex: "not on the watch; loop backwards",
  replaceAll: "doubtful on the watch; replace() with a /g expression",
  matchAll: "doubtful on the watch; exec() in a loop",
  toSorted: "not on the watch; slice().sort()",
  toReversed: "not on the watch; slice().reverse()",
  toSpliced: "not on the watch",
  isWellFormed: "not on the watch",
  toWellFormed: "not on the watch",
  toLocaleString: "no Intl on the watch, the locale is ignored",
  toLocaleDateString: "no Intl on the watch, the locale is ignored",
  toLocaleTimeString: "no Intl on the watch, the locale is ignored",
};

/** Uses inside vendored code that are guarded by what it does around them, read and listed by hand. */
export const knownUses: readonly { readonly file: string; readonly name: string }[] = [];
