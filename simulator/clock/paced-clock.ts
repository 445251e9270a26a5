/**
 * The clock of a desk whose sessions can be played again: it goes with real time at a speed, but its
 * own time is exact. A timer rings at its due time however late the machine is, everything under way
 * settles before time moves, and what comes from outside is stamped with the time at which it is let
 * in. The same inputs at the same times make the same session at any speed, and in virtual time.
 */
import type { TimerId } from "./clock.ts";
import { MACHINE_TIME, Pace, type RealTime } from "./pace.ts";
import type { RealClock } from "./real-clock.ts";
import { Stillness } from "./stillness.ts";
import { TimerQueue } from "./timer-queue.ts";

export interface PacedClock extends RealClock {
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
  /** True while an input runs: whatever is done now is done at one exact time. */
  readonly isInInput: boolean;
  /**
   * Lets something in from outside: after every timer that was due by now, in the order of arrival.
   * Time stands still until what it answers has settled, so it must not wait for this clock.
   */
  input<T>(run: () => T | Promise<T>): Promise<T>;
}

export interface PacedClockOptions {
  /** Simulated milliseconds for each real one; 1 when left out. */
  readonly speed?: number;
  readonly startMs?: number;
  /** True: not a millisecond passes before it is resumed. */
  readonly isPaused?: boolean;
  readonly realTime?: RealTime;
}

interface Input {
  readonly arrivedAt: number;
  run(): Promise<void>;
}

class ExactClock implements PacedClock {
  readonly #real: RealTime;
  readonly #pace: Pace;
  readonly #queue = new TimerQueue();
  readonly #stillness = new Stillness();
  readonly #inputs: Input[] = [];
  #now: number;
  #cancelSleep: () => void = () => undefined;
  #isAwake = false;
  /** A timer or an input runs, or what it began is settling: all of that is one instant. */
  #isInInstant = false;
  #isDisposed = false;
  #isPaused = false;
  #isInInput = false;

  constructor(options: PacedClockOptions) {
    const { speed = 1, startMs = Date.now(), realTime = MACHINE_TIME, isPaused = false } = options;
    this.#real = realTime;
    this.#now = startMs;
    this.#pace = new Pace({ realTime, startMs, speed, isHeld: isPaused });
    this.#isPaused = isPaused;
  }

  get speed(): number {
    return this.#pace.speed;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  get isInInput(): boolean {
    return this.#isInInput;
  }

  /** Between two timers it goes on with real time, but never past a timer that has not rung yet. */
  now(): number {
    if (!this.#isAwake) {
      const present = Math.min(this.#pace.now, this.#queue.nextAt ?? Number.POSITIVE_INFINITY);
      this.#now = Math.max(this.#now, present);
    }
    return this.#now;
  }

  setTimeout(run: () => void, ms: number): TimerId {
    const wait = Number.isFinite(ms) && ms > 0 ? ms : 0;
    const id = this.#queue.add(this.now() + wait, run);
    this.#sleep();
    return id;
  }

  clearTimeout(id: TimerId): void {
    this.#queue.remove(id);
  }

  busy<T>(work: Promise<T>): Promise<T> {
    if (!this.#stillness.isBusy) {
      this.now();
      this.#pace.hold();
    }
    return this.#stillness.busy(work, () => {
      this.#pace.letGo();
      this.#sleep();
    });
  }

  input<T>(run: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const arrivedAt = this.#isInInstant ? this.#now : Math.max(this.#now, this.#pace.now);
      this.#inputs.push({ arrivedAt, run: () => this.#letIn(run).then(resolve, reject) });
      this.#wake();
    });
  }

  setSpeed(speed: number): void {
    this.now();
    this.#pace.speed = speed;
    this.#sleep();
  }

  pause(): void {
    if (this.#isPaused) return;
    this.#isPaused = true;
    this.#pace.hold();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#pace.letGo();
    this.#sleep();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancelSleep();
    this.#queue.clear();
    this.#inputs.length = 0;
  }

  async #letIn<T>(run: () => T | Promise<T>): Promise<T> {
    this.#isInInput = true;
    this.#pace.hold();
    try {
      return await run();
    } finally {
      this.#pace.letGo();
      this.#isInInput = false;
    }
  }

  #wake(): void {
    if (this.#isAwake || this.#isDisposed) return;
    this.#isAwake = true;
    this.#cancelSleep();
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    do {
      await this.#stillness.settle();
      this.#isInInstant = false;
    } while (!this.#isDisposed && (await this.#goOn()));
    this.#isAwake = false;
    this.#sleep();
  }

  /** One timer, or one input. False when there is nothing to do before more time has passed. */
  async #goOn(): Promise<boolean> {
    const [input] = this.#inputs;
    const present = this.#pace.now;
    const limit = Math.max(this.#now, Math.min(present, input?.arrivedAt ?? present));
    const timer = this.#queue.takeDue(limit);
    if (timer !== undefined) {
      this.#now = Math.max(this.#now, timer.at);
      this.#pace.slipTo(timer.at);
      this.#isInInstant = true;
      ring(timer.run);
      return true;
    }
    if (input === undefined) return false;
    this.#inputs.shift();
    this.#now = limit;
    this.#isInInstant = true;
    await input.run();
    return true;
  }

  /** Until the next timer, unless it is at work already. */
  #sleep(): void {
    if (this.#isAwake) return;
    this.#cancelSleep();
    const { nextAt } = this.#queue;
    if (nextAt === undefined || this.#pace.isHeld || this.#isDisposed) return;
    const realMs = this.#pace.realMsUntil(nextAt);
    this.#cancelSleep = this.#real.setTimeout(() => this.#wake(), realMs);
  }
}

/** A timer that fails is its owner's affair, as with any other timer: time goes on. */
function ring(run: () => void): void {
  try {
    run();
  } catch (error) {
    setImmediate(() => {
      throw error;
    });
  }
}

export function pacedClock(options: PacedClockOptions = {}): PacedClock {
  return new ExactClock(options);
}
