/** The timers of one run. A page's die with the page, the app's with the app. */
import type { Clock, TimerId } from "../clock/clock.ts";

interface Timer {
  readonly owner: string;
  handle: TimerId;
}

export interface TimerTimes {
  readonly ms: number;
  readonly repeats: boolean;
  /** Before the first ring, when it differs from `ms`. */
  readonly firstMs?: number;
}

/** How much later than asked a timer rings; real watches are never on time. */
export type Lateness = (waitMs: number) => number;

export class Timers {
  readonly #clock: Clock;
  readonly #lateness: Lateness;
  readonly #ring: (id: number) => void;
  readonly #timers = new Map<number, Timer>();
  #lastId = 0;

  constructor(clock: Clock, lateness: Lateness, ring: (id: number) => void) {
    this.#clock = clock;
    this.#lateness = lateness;
    this.#ring = ring;
  }

  start(owner: string, { ms, repeats, firstMs = ms }: TimerTimes): number {
    this.#lastId += 1;
    const id = this.#lastId;
    const arm = (asked: number) => {
      const wait = Math.max(repeats ? 1 : 0, asked);
      return this.#clock.setTimeout(fire, wait + this.#lateness(wait));
    };
    const fire = (): void => {
      const timer = this.#timers.get(id);
      if (timer === undefined) return;
      if (repeats) timer.handle = arm(ms);
      else this.#timers.delete(id);
      this.#ring(id);
    };
    this.#timers.set(id, { owner, handle: arm(firstMs) });
    return id;
  }

  stop(id: number): void {
    const timer = this.#timers.get(id);
    if (timer === undefined) return;
    this.#clock.clearTimeout(timer.handle);
    this.#timers.delete(id);
  }

  /** Stops what an owner started, or everything; answers the ids. */
  stopAll(owner?: string): number[] {
    const ids = [...this.#timers].flatMap(([id, timer]) =>
      owner === undefined || timer.owner === owner ? [id] : [],
    );
    for (const id of ids) this.stop(id);
    return ids;
  }
}
