/**
 * A realm of its own for one packaged program, with nothing in it but the language; the phone adds the
 * documented globals. Killing it is the death of a process: no timer or callback of it ever runs
 * again, and what its last promises still try has no effect. This keeps programs honest, it does not
 * keep hostile ones in.
 */

import { createContext, Script } from "node:vm";
import type { Clock, TimerId } from "../clock/clock.ts";
import type { WallClock } from "../clock/wall-clock.ts";
import { GUEST_PRELUDE } from "./guest-prelude.ts";
import type { FaultCode, Journal, Part } from "./journal.ts";

export type GuestFunction = (this: unknown, ...args: unknown[]) => unknown;

/** A call or a name that the platform would not take: a fault, and thrown into the program. */
export class Refusal extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Deferred {
  readonly promise: unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Realm {
  readonly objectPrototype: object;
  readonly functionPrototype: object;
  readonly Uint8Array: Uint8ArrayConstructor;
  readonly ArrayBuffer: ArrayBufferConstructor;
  readonly Error: ErrorConstructor;
  readonly TypeError: TypeErrorConstructor;
  readonly parse: (text: string) => unknown;
  readonly deferred: () => Deferred;
}

export interface GuestOptions {
  readonly part: Part;
  readonly clock: Clock;
  readonly wall: WallClock;
  readonly journal: Journal;
  readonly random: () => number;
}

export class Guest {
  readonly part: Part;
  readonly journal: Journal;
  readonly realm: Realm;
  readonly #clock: Clock;
  readonly #globals: Record<string, unknown> = Object.create(null);
  readonly #timers = new Set<TimerId>();
  #alive = true;

  constructor(options: GuestOptions) {
    this.part = options.part;
    this.journal = options.journal;
    this.#clock = options.clock;
    createContext(this.#globals, { codeGeneration: { strings: false, wasm: false } });
    const prelude = new Script(GUEST_PRELUDE).runInContext(this.#globals);
    this.realm = prelude({
      now: () => options.wall.now(),
      random: options.random,
      later: (run: () => void) => this.later(run, 0),
      noCode: (what: string) => this.thrown(new Refusal("refused", `${what} does not run here.`)),
      unhandled: (reason: unknown) => this.#unhandled(reason),
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** The program's global names. */
  define(name: string, value: unknown): void {
    this.#globals[name] = value;
  }

  run(code: string, fileName: string): void {
    if (!this.#alive) return;
    try {
      new Script(code, { filename: fileName }).runInContext(this.#globals);
    } catch (error) {
      this.journal.fault(this.part, "load", `${fileName}: ${messageOf(error)}`);
    }
  }

  /** Calls into the program; what it lets fall is its fault and goes no further. */
  call(run: GuestFunction, self: unknown, ...args: readonly unknown[]): unknown {
    if (!this.#alive) return undefined;
    try {
      return run.apply(self, [...args]);
    } catch (error) {
      this.journal.fault(this.part, "uncaught", messageOf(error));
      return undefined;
    }
  }

  /** A function of ours as one of the program's realm; our errors arrive as errors of that realm. */
  fn(run: (...args: unknown[]) => unknown): GuestFunction {
    const wrapped = (...args: unknown[]): unknown => {
      try {
        return run(...args);
      } catch (error) {
        throw this.thrown(error);
      }
    };
    Object.setPrototypeOf(wrapped, this.realm.functionPrototype);
    return wrapped;
  }

  /** Like `fn`, for what would be felt outside: once the program is dead it does nothing. */
  effect(run: (...args: unknown[]) => unknown): GuestFunction {
    return this.fn((...args) => (this.#alive ? run(...args) : undefined));
  }

  /** An object with exactly these members; any other name throws, and says which. */
  strict(name: string, members: object, target?: object): object {
    const held = target ?? Object.create(this.realm.objectPrototype);
    Object.defineProperties(held, Object.getOwnPropertyDescriptors(members));
    const unknown = (key: string): undefined => {
      const refusal = new Refusal("unknown", `${name}.${key} is not in the platform's documents.`);
      if (!this.journal.goesOn) throw this.thrown(refusal);
      this.refuse(refusal);
    };
    return new Proxy(held, {
      get: (object, key) => {
        if (typeof key === "symbol" || key in object) return Reflect.get(object, key);
        if (ASKED_BY_THE_LANGUAGE.has(key)) return undefined;
        return unknown(key);
      },
      set: (object, key, value) => {
        if (key in object) return Reflect.set(object, key, value);
        unknown(String(key));
        return Reflect.set(object, key, value);
      },
    });
  }

  /** Plain data of ours as plain data of the program's realm. */
  copy(value: unknown): unknown {
    return value === undefined ? undefined : this.realm.parse(JSON.stringify(value));
  }

  error(message: string, extra: object = {}): Error {
    return Object.assign(new this.realm.Error(message), extra);
  }

  /** Our error as the program sees it; a refusal also counts as its fault. */
  thrown(error: unknown): Error {
    const code = error instanceof Refusal ? error.code : "refused";
    const message = messageOf(error);
    if (this.#alive) this.journal.fault(this.part, code, message);
    return new this.realm.TypeError(message);
  }

  /** Throws; or names it once, and the caller goes on as it can. */
  refuse(refusal: Refusal): void {
    if (!this.journal.goesOn) throw refusal;
    if (this.#alive) this.journal.name(this.part, refusal.code, refusal.message);
  }

  /** A timer that dies with the program. */
  later(run: () => void, ms: number): TimerId {
    if (!this.#alive) return 0;
    const id = this.#clock.setTimeout(() => {
      this.#timers.delete(id);
      run();
    }, ms);
    this.#timers.add(id);
    return id;
  }

  forget(id: TimerId): void {
    if (this.#timers.delete(id)) this.#clock.clearTimeout(id);
  }

  kill(): void {
    this.#alive = false;
    for (const id of this.#timers) this.#clock.clearTimeout(id);
    this.#timers.clear();
  }

  #unhandled(reason: unknown): void {
    if (this.#alive) this.journal.fault(this.part, "unhandled-rejection", messageOf(reason));
  }
}

/** await, JSON and inspection ask any object for these. */
const ASKED_BY_THE_LANGUAGE = new Set(["then", "toJSON", "inspect", "nodeType", "asymmetricMatch"]);

export function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) {
    const name = "name" in error ? String(error.name) : "Error";
    return name === "Error" ? String(error.message) : `${name}: ${String(error.message)}`;
  }
  return typeof error === "string" ? error : (JSON.stringify(error) ?? String(error));
}
