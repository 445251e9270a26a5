/**
 * A watch goes dark and ends its program after some of its own seconds. When its time runs faster, a
 * person would have no chance: for as long as the hurry would cost them, the wrist stays raised.
 */

import type { RealClock } from "../../simulator/clock/real-clock.ts";
import type { Watch } from "../../simulator/watch/watch.ts";

/** What a watch gives a person at real speed. */
const PATIENCE_MS = 10_000;
/** In the watch's time: well within the shortest bright time. */
const RAISE_MS = 1000;

export class Patience {
  readonly #clock: RealClock;
  readonly #watch: () => Watch;
  #until = 0;
  #isRaised = false;

  constructor(clock: RealClock, watch: () => Watch) {
    this.#clock = clock;
    this.#watch = watch;
  }

  /** Something was done, or something new is to be read. */
  renew(): void {
    this.#until = performance.now() + PATIENCE_MS;
    if (!this.#isRaised) this.#raise();
  }

  end(): void {
    this.#until = 0;
  }

  #raise(): void {
    this.#isRaised = this.#clock.speed > 1 && performance.now() < this.#until;
    if (!this.#isRaised) return;
    const watch = this.#watch();
    if (watch.screen.on) watch.wake();
    this.#clock.setTimeout(() => this.#raise(), RAISE_MS);
  }
}
