/**
 * Knows when everything under way on the real event loop (promises, and work that was announced) has
 * come to rest, so that simulated time moves only between one thing and the next.
 */

/** Enough turns for a chain of promises that hops over the event loop to come to rest. */
const QUIET_TURNS = 2;

const eventLoopTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export class Stillness {
  readonly #busy = new Set<Promise<unknown>>();

  get isBusy(): boolean {
    return this.#busy.size > 0;
  }

  /** `rested`: told when nothing announced is left. */
  busy<T>(work: Promise<T>, rested: () => void = () => undefined): Promise<T> {
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    this.#busy.add(done);
    done.then(() => {
      this.#busy.delete(done);
      if (!this.isBusy) rested();
    });
    return work;
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await eventLoopTurn();
      while (this.#busy.size > 0) {
        await Promise.all(this.#busy);
        quiet = 0;
      }
    }
  }
}
