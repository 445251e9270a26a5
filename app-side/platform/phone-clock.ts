/** The phone's time and timers. */

import type { Clock } from "../ports.ts";

export const phoneClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};
