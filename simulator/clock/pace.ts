/** How real time becomes simulated time: at a speed, held when asked to, and never back. */

/** Where real time comes from; a test hands in another. */
export interface RealTime {
  /** Milliseconds since whenever. */
  now(): number;
  /** Returns its own removal. */
  setTimeout(run: () => void, ms: number): () => void;
}

/** Node fires at once when a delay does not fit into 31 bits. */
const LONGEST_WAIT_MS = 2_000_000_000;
/** A machine that is behind by more than this slows the clock down instead of making it leap. */
const MOST_LATE_REAL_MS = 250;

export const MACHINE_TIME: RealTime = {
  now: () => performance.now(),
  setTimeout(run, ms) {
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
};

export interface PaceOptions {
  readonly realTime: RealTime;
  readonly startMs: number;
  readonly speed: number;
  readonly isHeld: boolean;
}

export class Pace {
  readonly #real: RealTime;
  #simulatedBase: number;
  #realBase: number;
  #heldSince: number | undefined;
  #holds = 0;
  #speed: number;

  constructor({ realTime, startMs, speed, isHeld }: PaceOptions) {
    this.#real = realTime;
    this.#simulatedBase = startMs;
    this.#realBase = realTime.now();
    this.#speed = parseSpeed(speed);
    if (!isHeld) return;
    this.#holds = 1;
    this.#heldSince = this.#realBase;
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#simulatedBase = this.#exact;
    this.#realBase = this.#realNow;
    this.#speed = parseSpeed(speed);
  }

  get isHeld(): boolean {
    return this.#holds > 0;
  }

  get now(): number {
    return Math.floor(this.#exact);
  }

  hold(): void {
    this.#holds += 1;
    this.#heldSince ??= this.#real.now();
  }

  letGo(): void {
    this.#holds -= 1;
    if (this.#holds > 0 || this.#heldSince === undefined) return;
    this.#realBase += this.#real.now() - this.#heldSince;
    this.#heldSince = undefined;
  }

  realMsUntil(at: number): number {
    return Math.min(Math.max(0, Math.ceil((at - this.#exact) / this.#speed)), LONGEST_WAIT_MS);
  }

  /** What is due at `at` is done only now: if that is far too late, the time between never was. */
  slipTo(at: number): void {
    const tooLate = (this.#exact - at) / this.#speed - MOST_LATE_REAL_MS;
    if (tooLate > 0) this.#realBase += tooLate;
  }

  get #realNow(): number {
    return this.#heldSince ?? this.#real.now();
  }

  get #exact(): number {
    return this.#simulatedBase + (this.#realNow - this.#realBase) * this.#speed;
  }
}

function parseSpeed(speed: number): number {
  if (speed > 0 && Number.isFinite(speed)) return speed;
  throw new RangeError(`A clock's speed is above 0, not ${speed}.`);
}
