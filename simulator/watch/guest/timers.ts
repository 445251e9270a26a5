/** Runs inside QuickJS: timers, each owned by the app or by one page, and gone with its owner. */
import type { GuestCall, Kit } from "./kit.ts";

export interface GuestTimers {
  setTimeout(run: GuestCall, ms?: number, ...args: unknown[]): number;
  setInterval(run: GuestCall, ms?: number, ...args: unknown[]): number;
  setImmediate(run: GuestCall, ...args: unknown[]): number;
  clear(id: unknown): void;
}

export function installTimers(kit: Kit): void {
  const waiting = new Map<number, { run: GuestCall; args: unknown[]; repeats: boolean }>();
  const start = (
    owner: string,
    run: GuestCall,
    ms: unknown,
    rest: unknown[],
    repeats: boolean,
    firstMs: unknown = ms,
  ) => {
    if (typeof run !== "function") kit.raise("a timer needs a function");
    const first = Number(firstMs) || 0;
    const id = kit.call("timers.start", owner, Number(ms) || 0, repeats, first) as number;
    waiting.set(id, { run, args: rest, repeats });
    return id;
  };
  kit.entries["timer"] = (id) => {
    const timer = waiting.get(id as number);
    if (timer === undefined) return;
    if (!timer.repeats) waiting.delete(id as number);
    timer.run(...timer.args);
  };
  kit.entries["forgetTimers"] = (ids) => {
    for (const id of ids as number[]) waiting.delete(id);
  };
  const clear = (id: unknown): void => {
    if (typeof id === "number" && waiting.delete(id)) kit.call("timers.stop", id);
  };
  const timersOf = (owner: string): GuestTimers => ({
    setTimeout: (run, ms, ...args) => start(owner, run, ms, args, false),
    setInterval: (run, ms, ...args) => start(owner, run, ms, args, true),
    setImmediate: (run, ...args) => start(owner, run, 0, args, false),
    clear,
  });
  kit.natives["timers"] = { of: timersOf };
  kit.natives["@zos/timer"] = {
    setTimeout: (owner) => timersOf(owner).setTimeout,
    setInterval: (owner) => timersOf(owner).setInterval,
    setImmediate: (owner) => timersOf(owner).setImmediate,
    clearTimeout: () => clear,
    clearInterval: () => clear,
    clearImmediate: () => clear,
    stopTimer: () => clear,
    createTimer: (owner) => (delay: unknown, period: unknown, run: GuestCall, arg: unknown) =>
      start(owner, run, period, [arg], Number(period) > 0, delay),
    createSysTimer: (owner) => (periodic: unknown, ms: unknown, run: GuestCall, arg: unknown) =>
      start(owner, run, ms, [arg], periodic === true),
  };
  const { setTimeout, setInterval } = timersOf("front");
  Object.assign(kit.global, { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear });
}
