/**
 * The time of day as one device believes it: the world's time, and how far its owner or the network
 * has set it off. It can jump either way at any moment; what waits on a `Clock` never notices.
 */

import type { Clock } from "./clock.ts";

export class WallClock {
  readonly #clock: Pick<Clock, "now">;
  readonly #listeners = new Set<() => void>();
  #aheadMs = 0;

  constructor(clock: Pick<Clock, "now">) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now() + this.#aheadMs;
  }

  /** Negative when it is slow. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  set aheadMs(ms: number) {
    if (ms === this.#aheadMs) return;
    this.#aheadMs = ms;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Returns its own removal. */
  onJump(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
