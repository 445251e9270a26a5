/** `@zos/timer`: the plain timers that watches have beyond the typings, and the system's from 4.0. */
import type { World } from "../world.ts";
import { native, type Run, refused, zosModule } from "./symbol.ts";

const SYSTEM_TIMERS = { since: "4.0" };

export function timerModule() {
  return zosModule(
    "@zos/timer",
    { createSysTimer: native(SYSTEM_TIMERS), stopTimer: native() },
    {
      // Of the older, untyped interface; its rules are not documented for this one.
      createTimer: refused(),
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
      world.startTimer(args.get("text", 0), args.get("number", 1), args.get("flag", 2)),
    "timers.stop": (args) => {
      world.stopTimer(args.get("number", 0));
      return undefined;
    },
  };
}
