/** `@zos/timer`: the plain timers that watches have beyond the typings, and the system's from 4.0. */
import type { World } from "../world.ts";
import { native, type Run, zosModule } from "./symbol.ts";

const SYSTEM_TIMERS = { since: "4.0" };

export function timerModule() {
  return zosModule(
    "@zos/timer",
    { createSysTimer: native(SYSTEM_TIMERS), stopTimer: native() },
    {
      // Of the older, untyped interface: a delay, then a period; 0 for no period.
      createTimer: native(),
      setTimeout: native(),
      setInterval: native(),
      setImmediate: native(),
      clearTimeout: native(),
      clearInterval: native(),
      clearImmediate: native(),
    },
  );
}

export function timerCalls(world: World): Readonly<Record<string, Run>> {
  return {
    "timers.start": (args) =>
      world.startTimer(args.get("text", 0), {
        ms: args.get("number", 1),
        repeats: args.get("flag", 2),
        firstMs: args.optional("number", 3) ?? args.get("number", 1),
      }),
    "timers.stop": (args) => {
      world.stopTimer(args.get("number", 0));
      return undefined;
    },
  };
}
