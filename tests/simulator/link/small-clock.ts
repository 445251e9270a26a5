/** A few lines of virtual time for the tests of the link and the phone. */

import type { Clock } from "../../../simulator/clock/clock.ts";

export interface SmallClock extends Clock {
  advance(ms: number): Promise<void>;
}

export function smallClock(startMs: number): SmallClock {
  let nowMs = startMs;
  let nextId = 1;
  const timers = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  const working = new Set<Promise<unknown>>();
  const settle = async (): Promise<void> => {
    await new Promise((done) => setImmediate(done));
    while (working.size > 0) {
      await Promise.allSettled([...working]);
      await new Promise((done) => setImmediate(done));
    }
  };
  const next = (untilMs: number) =>
    [...timers]
      .filter(([, timer]) => timer.atMs <= untilMs)
      .sort(([a, x], [b, y]) => x.atMs - y.atMs || a - b)[0];
  return {
    now: () => nowMs,
    setTimeout(run, ms) {
      const id = nextId++;
      timers.set(id, { atMs: nowMs + Math.max(0, ms), run });
      return id;
    },
    clearTimeout: (id) => void timers.delete(id),
    busy(work) {
      working.add(work);
      const done = () => void working.delete(work);
      work.then(done, done);
      return work;
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (let due = next(untilMs); due !== undefined; due = next(untilMs)) {
        timers.delete(due[0]);
        nowMs = Math.max(nowMs, due[1].atMs);
        due[1].run();
        await settle();
      }
      nowMs = untilMs;
    },
  };
}
