/**
 * The first script of every guest program's realm. It puts the simulated clock behind Date, takes away
 * what a phone's engine does not offer, and notices rejections that nobody handles: left to Node they
 * would end the host process instead of being the program's fault.
 */

export const GUEST_PRELUDE = `(function (host) {
  "use strict";
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics", "console"]) {
    delete globalThis[name];
  }

  const NativeDate = Date;
  const ClockDate = new Proxy(NativeDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [host.now()], newTarget),
    apply: () => new NativeDate(host.now()).toString(),
    get: (target, key, self) =>
      key === "now" ? () => host.now() : Reflect.get(target, key, self),
  });
  NativeDate.prototype.constructor = ClockDate;
  globalThis.Date = ClockDate;
  Math.random = () => host.random();

  const wholeWorld = () => globalThis;
  const noCode = (args) => {
    if (args.length === 1 && args[0] === "return this") return wholeWorld;
    throw host.noCode("new Function()");
  };
  const NativeFunction = Function;
  globalThis.Function = new Proxy(NativeFunction, {
    construct: (target, args) => noCode(args),
    apply: (target, self, args) => noCode(args),
  });
  NativeFunction.prototype.constructor = globalThis.Function;
  globalThis.eval = () => {
    throw host.noCode("eval()");
  };

  const NativePromise = Promise;
  const nativeThen = NativePromise.prototype.then;
  const handled = new WeakSet();
  let watching = false;
  class WatchedPromise extends NativePromise {
    constructor(executor) {
      super(executor);
      watching = true;
      try {
        nativeThen.call(this, undefined, (reason) => {
          host.later(() => handled.has(this) || host.unhandled(reason));
        });
      } finally {
        watching = false;
      }
    }
    static get [Symbol.species]() {
      return watching ? NativePromise : this;
    }
    static [Symbol.hasInstance](value) {
      return NativePromise[Symbol.hasInstance].call(NativePromise, value);
    }
    then(onFulfilled, onRejected) {
      handled.add(this);
      return super.then(onFulfilled, onRejected);
    }
  }
  Object.defineProperty(WatchedPromise, "name", { value: "Promise" });
  globalThis.Promise = WatchedPromise;

  return {
    objectPrototype: Object.prototype,
    functionPrototype: NativeFunction.prototype,
    Uint8Array,
    ArrayBuffer,
    Error,
    TypeError,
    parse: JSON.parse,
    deferred() {
      const made = {};
      made.promise = new WatchedPromise((resolve, reject) => {
        made.resolve = resolve;
        made.reject = reject;
      });
      return made;
    },
  };
})`;
