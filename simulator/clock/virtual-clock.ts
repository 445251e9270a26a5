/**
 * A clock that moves only when it is told to. Timers run in order of their time, then of their
 * insertion. Before time moves, everything already under way on the real event loop (promises, and
 * work handed to `busy`) has settled, so a run is the same on a slow machine and on a fast one.
 */
import type { Clock, TimerId } from "./clock.ts";
import { Stillness } from "./stillness.ts";
import { TimerQueue } from "./timer-queue.ts";

export interface VirtualClock extends Clock {
  advance(ms: number): Promise<void>;
  advanceTo(at: number): Promise<void>;
  /** Moves from timer to timer until the condition holds; false when `limitMs` passed without it. */
  runUntil(condition: () => boolean, limitMs: number): Promise<boolean>;
}

class SteppedClock implements VirtualClock {
  #now: number;
  readonly #queue = new TimerQueue();
  readonly #stillness = new Stillness();

  constructor(startMs: number) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, ms: number): TimerId {
    const wait = Number.isFinite(ms) && ms > 0 ? ms : 0;
    return this.#queue.add(this.#now + wait, run);
  }

  clearTimeout(id: TimerId): void {
    this.#queue.remove(id);
  }

  busy<T>(work: Promise<T>): Promise<T> {
    return this.#stillness.busy(work);
  }

  advance(ms: number): Promise<void> {
    return this.advanceTo(this.#now + ms);
  }

  async advanceTo(at: number): Promise<void> {
    await this.#run(() => false, at);
  }

  runUntil(condition: () => boolean, limitMs: number): Promise<boolean> {
    return this.#run(condition, this.#now + limitMs);
  }

  async #run(condition: () => boolean, at: number): Promise<boolean> {
    for (;;) {
      await this.#stillness.settle();
      if (condition()) return true;
      const timer = this.#queue.takeDue(at);
      if (timer === undefined) break;
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
    }
    this.#now = Math.max(this.#now, at);
    return false;
  }
}

export function virtualClock(startMs: number): VirtualClock {
  return new SteppedClock(startMs);
}
