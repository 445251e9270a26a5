/**
 * Runs inside QuickJS: notices rejections that nobody has handled when the program comes to rest. The
 * promise of a native `async` function is only seen once somebody hangs on to it; the packager turns
 * those of a project into generators over `Promise`, which are seen from the first. [packager]
 */
import type { Kit } from "./kit.ts";

type Executor = ConstructorParameters<typeof Promise<unknown>>[0];

export function installRejections(kit: Kit): void {
  const Native = Promise;
  const { then } = Native.prototype;
  const handled = new WeakSet<object>();
  const watched = new WeakSet<object>();
  let lost: { readonly promise: object; readonly reason: unknown }[] = [];
  let isWatching = false;
  const watch = (promise: Promise<unknown>): void => {
    if (watched.has(promise)) return;
    watched.add(promise);
    isWatching = true;
    const notice = (reason: unknown) => {
      lost.push({ promise, reason });
      kit.door.rejected();
    };
    then.call(promise, undefined, notice);
    isWatching = false;
  };
  // The vendor's library never looks at the promise of its own shake; the request that shook is
  // rejected beside it, and that one is the program's to catch. [packager: zml 0.0.43]
  const isShake = (reason: unknown): boolean => {
    if (!(reason instanceof Error)) return false;
    const { code, stack = "" } = reason as Error & { code?: unknown };
    const isWire = code === 1 || code === 2;
    return isWire && (/\bfork\b/.test(stack) || !/\brequest\b/.test(stack));
  };
  class WatchedPromise extends Native<unknown> {
    constructor(executor: Executor) {
      super(executor);
      watch(this);
    }
  }
  Object.defineProperty(WatchedPromise, Symbol.species, {
    get(this: unknown) {
      return isWatching ? Native : this;
    },
  });
  Object.defineProperty(WatchedPromise, Symbol.hasInstance, {
    value(this: unknown, value: unknown) {
      const of = this === WatchedPromise ? Native : this;
      return Function.prototype[Symbol.hasInstance].call(of as PromiseConstructor, value);
    },
  });
  const heard = function (this: Promise<unknown>, ...handlers: unknown[]): unknown {
    handled.add(this);
    const next: Promise<unknown> = Reflect.apply(then, this, handlers);
    watch(next);
    return next;
  };
  const key = "then";
  Object.defineProperty(Native.prototype, key, { value: heard, configurable: true });
  Object.defineProperty(WatchedPromise, "name", { value: "Promise" });
  kit.entries["rejections"] = () => {
    const waiting = lost;
    lost = [];
    for (const { promise, reason } of waiting) {
      if (!handled.has(promise) && !isShake(reason)) kit.report(reason);
    }
  };
  kit.global["Promise"] = WatchedPromise;
}
