/**
 * Runs inside QuickJS: the guest's half of the bridge. Everything in `guest/` is shipped to the
 * engine as source text, so each function stands alone: no imports but types, no outer names, and
 * only the built-ins that the watch's own engine has.
 */

export type Guest = Record<string, unknown>;
export type GuestCall = (...args: unknown[]) => unknown;

/** What the host puts into the engine before anything else. */
export interface HostDoor {
  /** `u` nothing, `v` and JSON for a value, `e` and a message for a refusal, `x` for the end, or raw bytes. */
  call(name: string, json: string, ...buffers: ArrayBuffer[]): string | ArrayBuffer;
  fault(message: string, stack: string): void;
  log(line: string): void;
  /** A promise was rejected, perhaps with nobody to hear it. */
  rejected(): void;
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
  /**
   * Something the watch does not have or do. Thrown like `raise`; or, on a watch that goes on, named
   * once and answered by the stand-in.
   */
  lack<T>(message: string, standIn: T): T;
  /** Takes whatever is done to it and does nothing: only for what has been named. */
  standIn(): Guest;
  isStandIn(value: unknown): boolean;
  /** Reports what nobody caught. */
  report(error: unknown): void;
  /** Marks an object as the guest's face of something that the host holds by number. */
  brand(target: object, id: number): void;
  brandOf(target: unknown): number | undefined;
  /** Remembers which class of a module a constructor is. */
  nameClass(made: object, name: string): void;
  classNameOf(made: unknown): string | undefined;
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
  const classes = new WeakMap<object, string>();
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
    lack: raise,
    standIn: () => ({}),
    isStandIn: () => false,
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
    nameClass: (made, name) => void classes.set(made, name),
    classNameOf: (made) => (typeof made === "function" ? classes.get(made) : undefined),
    strict: () => ({}),
  };
  return kit;
}

/** For programs that are not ours: names what is missing, once each, and lets them go on. */
export function installGoingOn(kit: Kit, goesOn: boolean): void {
  if (!goesOn) return;
  const named = new Set<string>();
  const made = new WeakSet<object>();
  kit.lack = (message, standIn) => {
    if (!named.has(message)) {
      named.add(message);
      kit.door.fault(message, new Error(message).stack ?? "");
    }
    return standIn;
  };
  kit.standIn = () => {
    const target = function standIn() {
      return undefined;
    };
    const proxy: Guest = new Proxy(target as unknown as Guest, {
      get: (base, key) => {
        if (key === Symbol.toPrimitive) return () => 0;
        if (typeof key === "symbol" || ["then", "toJSON"].includes(key)) return undefined;
        return key === "prototype" ? base[key] : kit.standIn();
      },
      set: () => true,
      construct: () => kit.standIn(),
    });
    made.add(proxy);
    return proxy;
  };
  kit.isStandIn = (value) =>
    (typeof value === "object" || typeof value === "function") && value !== null && made.has(value);
}

/** Objects that throw, naming themselves, when a program asks for something they do not have. */
export function installStrict(kit: Kit): void {
  const harmless = ["then", "toJSON", "default", "__esModule", "constructor", "prototype"];
  kit.strict = (label, target, rules = {}) => {
    const { newer = [], refused = [] } = rules;
    const missing = (key: string): undefined => {
      if (refused.includes(key)) {
        return kit.lack(
          `${label} "${key}" is not simulated`,
          kit.standIn(),
        ) as unknown as undefined;
      }
      if (newer.includes(key) || harmless.includes(key)) return undefined;
      return kit.lack(`${label} has no "${key}"`, undefined);
    };
    const guard = new Proxy(Object.prototype, {
      get: (base, key, receiver) =>
        typeof key === "symbol" || key in base ? Reflect.get(base, key, receiver) : missing(key),
      set: (_base, key, value, receiver) => {
        kit.lack(`${label} has no "${String(key)}" to set`, undefined);
        return Reflect.defineProperty(receiver, key, { value, configurable: true, writable: true });
      },
    });
    return Object.setPrototypeOf(target, guard);
  };
}
