/** Ends a service by `kill -9`, two seconds after it came up, and brings it back; one at a time. */

import { setTimeout as wait } from "node:timers/promises";
import type { AccountProcess } from "../account-process.ts";

export interface Killer {
  readonly kills: () => number;
  /** Everything is up again when it is done. */
  stop(): Promise<void>;
}

export function startKiller(
  services: readonly AccountProcess[],
  random: () => number,
  everyMs: number,
): Killer {
  const stopping = new AbortController();
  let kills = 0;
  const round = async () => {
    while (!stopping.signal.aborted) {
      await wait(everyMs, null, { signal: stopping.signal }).catch(() => null);
      if (stopping.signal.aborted) return;
      const service = services[Math.floor(random() * services.length)];
      await service?.kill();
      kills += 1;
      await service?.revive();
    }
  };
  const running = round();
  return {
    kills: () => kills,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
