/** The watch's own clock, which can be set wrong while the world's goes on. */

import type { VirtualClock } from "../../simulator/clock/virtual-clock.ts";

export interface SettableClock extends VirtualClock {
  /** Sets the watch's clock ahead, or back by a negative number. */
  shift(ms: number): void;
}

export function settableClock(world: VirtualClock): SettableClock {
  let shiftMs = 0;
  return {
    now: () => world.now() + shiftMs,
    setTimeout: (run, ms) => world.setTimeout(run, ms),
    clearTimeout: (id) => world.clearTimeout(id),
    busy: (work) => world.busy(work),
    advance: (ms) => world.advance(ms),
    advanceTo: (at) => world.advanceTo(at - shiftMs),
    runUntil: (condition, limitMs) => world.runUntil(condition, limitMs),
    shift(ms) {
      shiftMs += ms;
    },
  };
}
