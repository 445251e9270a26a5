/**
 * A clock that moves only when it is told to. Timers run in order of their time, then of their
 * insertion. Before time moves, everything already under way on the real event loop (promises, and
 * work handed to `busy`) has settled, so a run is the same on a slow machine and on a fast one.
 */
import type { Clock, TimerId } from "./clock.ts";

export interface VirtualClock extends Clock {
  advance(ms: number): Promise<void>;
  advanceTo(at: number): Promise<void>;
  /** Moves from timer to timer until the condition holds; false when `limitMs` passed without it. */
  runUntil(condition: () => boolean, limitMs: number): Promise<boolean>;
}

interface Timer {
  readonly id: TimerId;
  readonly at: number;
  readonly run: () => void;
}

/** Enough turns for a chain of promises that hops over the event loop to come to rest. */
const QUIET_TURNS = 2;

const eventLoopTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

class TimerQueue {
  #timers: Timer[] = [];
  #lastId = 0;

  add(at: number, run: () => void): TimerId {
    this.#lastId += 1;
    const timer = { id: this.#lastId, at, run };
    const later = this.#timers.findIndex((other) => other.at > at);
    this.#timers.splice(later === -1 ? this.#timers.length : later, 0, timer);
    return timer.id;
  }

  remove(id: TimerId): void {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  }

  takeDue(at: number): Timer | undefined {
    const first = this.#timers[0];
    if (first === undefined || first.at > at) return undefined;
    this.#timers.shift();
    return first;
  }
}

class SteppedClock implements VirtualClock {
  #now: number;
  readonly #queue = new TimerQueue();
  readonly #busy = new Set<Promise<unknown>>();

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
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.add(done);
    done.then(() => this.#busy.delete(done));
    return work;
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
      await this.#settle();
      if (condition()) return true;
      const timer = this.#queue.takeDue(at);
      if (timer === undefined) break;
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
    }
    this.#now = Math.max(this.#now, at);
    return false;
  }

  async #settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await eventLoopTurn();
      while (this.#busy.size > 0) {
        await Promise.all(this.#busy);
        quiet = 0;
      }
    }
  }
}

export function virtualClock(startMs: number): VirtualClock {
  return new SteppedClock(startMs);
}
