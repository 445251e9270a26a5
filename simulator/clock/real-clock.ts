/**
 * The clock of the desk: the machine's own time, at a speed that can be changed while it runs.
 * Simulated time never jumps when the speed changes; waiting timers are set again.
 */
import type { Clock, TimerId } from "./clock.ts";

export interface RealClock extends Clock {
  readonly speed: number;
  setSpeed(speed: number): void;
  /** Drops every waiting timer, so that a process can end. */
  dispose(): void;
}

interface Waiting {
  readonly at: number;
  readonly run: () => void;
  handle: NodeJS.Timeout;
}

/** Node fires at once when a delay does not fit into 31 bits. */
const LONGEST_WAIT_MS = 2_000_000_000;

class ScaledClock implements RealClock {
  #speed: number;
  #simulatedBase: number;
  #realBase = performance.now();
  #lastId = 0;
  readonly #waiting = new Map<TimerId, Waiting>();

  constructor(startMs: number, speed: number) {
    this.#simulatedBase = startMs;
    this.#speed = speed;
  }

  get speed(): number {
    return this.#speed;
  }

  now(): number {
    return Math.floor(this.#simulatedBase + (performance.now() - this.#realBase) * this.#speed);
  }

  setTimeout(run: () => void, ms: number): TimerId {
    this.#lastId += 1;
    const id = this.#lastId;
    const at = this.now() + Math.max(0, Number.isFinite(ms) ? ms : 0);
    this.#waiting.set(id, { at, run, handle: this.#arm(id, at) });
    return id;
  }

  clearTimeout(id: TimerId): void {
    clearTimeout(this.#waiting.get(id)?.handle);
    this.#waiting.delete(id);
  }

  busy<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  setSpeed(speed: number): void {
    if (!(speed > 0)) throw new RangeError(`A clock's speed is above 0, not ${speed}.`);
    this.#simulatedBase = this.now();
    this.#realBase = performance.now();
    this.#speed = speed;
    for (const [id, waiting] of this.#waiting) {
      clearTimeout(waiting.handle);
      waiting.handle = this.#arm(id, waiting.at);
    }
  }

  dispose(): void {
    for (const id of [...this.#waiting.keys()]) this.clearTimeout(id);
  }

  #arm(id: TimerId, at: number): NodeJS.Timeout {
    const realMs = Math.ceil((at - this.now()) / this.#speed);
    return setTimeout(() => this.#ring(id), Math.min(Math.max(0, realMs), LONGEST_WAIT_MS));
  }

  #ring(id: TimerId): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    if (waiting.at > this.now()) {
      waiting.handle = this.#arm(id, waiting.at);
      return;
    }
    this.#waiting.delete(id);
    waiting.run();
  }
}

export interface RealClockOptions {
  /** Simulated milliseconds for each real one; 1 when left out. */
  readonly speed?: number;
  readonly startMs?: number;
}

export function realClock({ speed = 1, startMs = Date.now() }: RealClockOptions = {}): RealClock {
  return new ScaledClock(startMs, speed);
}
