/**
 * Runs inside QuickJS: the guest's half of the bridge. Everything in `guest/` is shipped to the
 * engine as source text, so each function stands alone: no imports but types, no outer names, and
 * only the built-ins that the watch's own engine has.
 */

export type Guest = Record<string, unknown>;
export type GuestCall = (...args: unknown[]) => unknown;

/** What the host puts into the engine before anything else. */
export interface HostDoor {
  /** `u` nothing, `v` and JSON for a value, `e` and a message for a refusal, or raw bytes. */
  call(name: string, json: string, ...buffers: ArrayBuffer[]): string | ArrayBuffer;
  fault(message: string, stack: string): void;
  log(line: string): void;
  now(): number;
  random(): number;
}

export interface Kit {
  readonly door: HostDoor;
  /** Names that the host may call. */
  readonly entries: Record<string, GuestCall>;
  /** Symbols of `@zos` modules that live on this side, by module and name. */
  readonly natives: Record<string, Record<string, (owner: string) => unknown>>;
  readonly global: Record<string, unknown>;
  call(name: string, ...args: unknown[]): unknown;
  /** Records the fault even if the program catches it, then throws it into the program. */
  raise(message: string): never;
  /** Reports what nobody caught. */
  report(error: unknown): void;
  /** Marks an object as the guest's face of something that the host holds by number. */
  brand(target: object, id: number): void;
  brandOf(target: unknown): number | undefined;
  strict(label: string, target: Guest, rules?: StrictRules): Guest;
}

export interface StrictRules {
  /** Newer than the watch: there, and undefined, so that programs can feel for it. */
  readonly newer?: readonly string[];
  readonly refused?: readonly string[];
}

export function makeKit(door: HostDoor): Kit {
  const recorded = new WeakSet<object>();
  const brands = new WeakMap<object, number>();
  const raise = (message: string): never => {
    const error = new Error(message);
    recorded.add(error);
    door.fault(message, error.stack ?? "");
    throw error;
  };
  const kit: Kit = {
    door,
    entries: {},
    natives: {},
    global: globalThis as unknown as Record<string, unknown>,
    call: () => undefined,
    raise,
    report(error) {
      if (typeof error !== "object" || error === null) door.fault(String(error), "");
      else if (!recorded.has(error)) {
        recorded.add(error);
        const { name, message, stack } = error as Error;
        door.fault(name === undefined ? String(message) : `${name}: ${message}`, stack ?? "");
      }
    },
    brand: (target, id) => void brands.set(target, id),
    brandOf: (target) =>
      typeof target === "object" && target !== null ? brands.get(target) : undefined,
    strict: () => ({}),
  };
  return kit;
}

/** Objects that throw, naming themselves, when a program asks for something they do not have. */
export function installStrict(kit: Kit): void {
  const harmless = ["then", "toJSON", "default", "__esModule", "constructor", "prototype"];
  kit.strict = (label, target, rules = {}) => {
    const { newer = [], refused = [] } = rules;
    const missing = (key: string): undefined => {
      if (refused.includes(key)) kit.raise(`${label} "${key}" is not simulated`);
      if (newer.includes(key) || harmless.includes(key)) return undefined;
      return kit.raise(`${label} has no "${key}"`);
    };
    const guard = new Proxy(Object.prototype, {
      get: (base, key, receiver) =>
        typeof key === "symbol" || key in base ? Reflect.get(base, key, receiver) : missing(key),
      set: (_base, key) => kit.raise(`${label} has no "${String(key)}" to set`),
    });
    return Object.setPrototypeOf(target, guard);
  };
}
