/**
 * Real time that nobody waits for: a wait is over at the next turn of the event loop, and time has
 * passed as if it had been waited, and by as much more as the caller wants the machine to be late.
 */
import type { RealTime } from "./pace.ts";

export function hurriedTime(lateMs: () => number = () => 0): RealTime {
  let nowMs = 0;
  return {
    now: () => nowMs,
    setTimeout(run, ms) {
      const handle = setImmediate(() => {
        nowMs += ms + lateMs();
        run();
      });
      return () => clearImmediate(handle);
    },
  };
}
