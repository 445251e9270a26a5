/**
 * The vibration motor. It belongs to the watch, not to the program: a pattern that has been started
 * runs to its end even when the page or the whole program is gone, and a looping one for ever.
 */
import type { Clock, TimerId } from "../clock/clock.ts";
import type { Phase, Scene } from "./motor-scenes.ts";

/** One time the motor really ran, cut where it was stopped. */
export interface Pulse {
  readonly atMs: number;
  readonly durationMs: number;
  readonly type: string;
}

export class Motor {
  readonly pulses: Pulse[] = [];
  readonly #clock: Clock;
  readonly #onPulse: (pulse: Pulse) => void;
  #timer: TimerId | undefined;
  #running: Pulse | undefined;

  constructor(clock: Clock, onPulse: (pulse: Pulse) => void) {
    this.#clock = clock;
    this.#onPulse = onPulse;
  }

  get isRunning(): boolean {
    return this.#timer !== undefined;
  }

  /** A new pattern replaces the one that is running. */
  start({ phases, loops }: Pick<Scene, "phases" | "loops">): void {
    this.stop();
    this.#play(phases, 0, loops);
  }

  stop(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#cut();
  }

  #play(phases: readonly Phase[], index: number, loops: boolean): void {
    const phase = phases[index] ?? (loops ? phases[0] : undefined);
    this.#timer = undefined;
    this.#running = undefined;
    if (phase === undefined) return;
    const next = (phases[index] === undefined ? 0 : index) + 1;
    // Waits before it tells: a listener may stop the motor, and must find it running.
    this.#timer = this.#clock.setTimeout(() => this.#play(phases, next, loops), phase.durationMs);
    if (!phase.isOn) return;
    const pulse = { atMs: this.#clock.now(), durationMs: phase.durationMs, type: phase.type };
    this.#running = pulse;
    this.pulses.push(pulse);
    this.#onPulse(pulse);
  }

  #cut(): void {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    const durationMs = this.#clock.now() - running.atMs;
    const place = this.pulses.lastIndexOf(running);
    if (durationMs <= 0) this.pulses.splice(place, 1);
    else if (durationMs < running.durationMs) this.pulses[place] = { ...running, durationMs };
  }
}
