/**
 * Real time that nobody waits for: a wait is over at the next turn of the event loop, and time has
 * passed as if it had been waited. The machine can be made as slow and as late as one likes.
 */
import type { RealTime } from "./pace.ts";

export interface Machine {
  /** How much longer than asked a wait takes; 0 when left out. */
  readonly lateMs?: () => number;
  /** How much time is gone with every look at the clock; 0 when left out. */
  readonly lookMs?: number;
}

export function hurriedTime({ lateMs = () => 0, lookMs = 0 }: Machine = {}): RealTime {
  let nowMs = 0;
  return {
    now() {
      nowMs += lookMs;
      return nowMs;
    },
    setTimeout(run, ms) {
      const handle = setImmediate(() => {
        nowMs += ms + lateMs();
        run();
      });
      return () => clearImmediate(handle);
    },
  };
}
