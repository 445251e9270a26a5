/**
 * The display. It goes dark when nobody touches it for the bright time, and some seconds after that
 * the system ends the program. What a page asked for ends with the page. [docs]
 */
import type { Clock, TimerId } from "../clock/clock.ts";

const DEFAULT_BRIGHT_MS = 10_000;
/** Between the dark screen and the end of the program. */
export const DARK_GRACE_MS = 10_000;

export type Cover = "palm" | "drop-wrist";

export interface ScreenState {
  readonly on: boolean;
  /** When it goes dark if nothing happens; undefined while it is dark. */
  readonly brightUntilMs: number | undefined;
  readonly brightness: number;
  readonly isAutoBrightness: boolean;
}

export interface ScreenEvents {
  turned(isOn: boolean): void;
  /** Dark for so long that the program has to go. */
  stayedDark(): void;
}

export class Screen {
  brightness = 60;
  isAutoBrightness = true;
  readonly #clock: Clock;
  readonly #events: ScreenEvents;
  #isOn = true;
  #brightMs = DEFAULT_BRIGHT_MS;
  #brightUntilMs = 0;
  #timer: TimerId | undefined;
  readonly #turnListeners = new Set<(isOn: boolean) => void>();
  readonly #ignoredUntil = new Map<Cover, number>();

  constructor(clock: Clock, events: ScreenEvents) {
    this.#clock = clock;
    this.#events = events;
  }

  get state(): ScreenState {
    return {
      on: this.#isOn,
      brightUntilMs: this.#isOn ? this.#brightUntilMs : undefined,
      brightness: this.brightness,
      isAutoBrightness: this.isAutoBrightness,
    };
  }

  get brightMs(): number {
    return this.#brightMs;
  }

  /** A touch, a key, the crown or a raised wrist: lit, and the bright time starts anew. */
  wake(): void {
    const wasOn = this.#isOn;
    this.#isOn = true;
    this.#brightUntilMs = this.#clock.now() + this.#brightMs;
    this.#arm(this.#brightMs, () => this.turnOff());
    if (!wasOn) this.#turned(true);
  }

  turnOff(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#arm(DARK_GRACE_MS, () => this.#events.stayedDark());
    this.#turned(false);
  }

  onTurn(listener: (isOn: boolean) => void): () => void {
    this.#turnListeners.add(listener);
    return () => this.#turnListeners.delete(listener);
  }

  cover(cover: Cover): void {
    if ((this.#ignoredUntil.get(cover) ?? 0) <= this.#clock.now()) this.turnOff();
  }

  /** 0 holds until it is reset. */
  ignore(cover: Cover, durationMs: number): void {
    const until = durationMs === 0 ? Number.POSITIVE_INFINITY : this.#clock.now() + durationMs;
    this.#ignoredUntil.set(cover, until);
  }

  heed(cover: Cover): void {
    this.#ignoredUntil.delete(cover);
  }

  setBrightMs(ms: number = DEFAULT_BRIGHT_MS): void {
    this.#brightMs = ms;
    if (this.#isOn) this.wake();
  }

  /** A page is gone, and with it what it asked of the screen. */
  forgetPage(): void {
    this.#ignoredUntil.clear();
    this.setBrightMs();
  }

  dispose(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
  }

  #turned(isOn: boolean): void {
    this.#events.turned(isOn);
    for (const listener of [...this.#turnListeners]) listener(isOn);
  }

  #arm(ms: number, run: () => void): void {
    this.dispose();
    this.#timer = this.#clock.setTimeout(run, ms);
  }
}
