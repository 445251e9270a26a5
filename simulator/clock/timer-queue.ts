/** Waiting timers in the order they ring: by their time, then by their insertion. */
import type { TimerId } from "./clock.ts";

export interface Timer {
  readonly id: TimerId;
  readonly at: number;
  readonly run: () => void;
}

export class TimerQueue {
  #timers: Timer[] = [];
  #lastId = 0;

  get nextAt(): number | undefined {
    return this.#timers[0]?.at;
  }

  /** In whole milliseconds, as every clock tells them, and never earlier than asked. */
  add(wanted: number, run: () => void): TimerId {
    this.#lastId += 1;
    const at = Math.ceil(wanted);
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

  clear(): void {
    this.#timers = [];
  }
}
