/**
 * One finger on the glass. At real speed the watch feels it as it moves. When its time runs faster, a
 * touch is handed over at its end with the real time it took, so that a tap stays a tap.
 */

import type { Clock, TimerId } from "../../simulator/clock/clock.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Glass {
  touchDown(point: Point): void;
  touchMove(point: Point): void;
  touchUp(point: Point): void;
  touch(touch: Point & { ms: number; toX: number; toY: number }): Promise<void>;
}

/** A mouse or a track pad clicks in a few milliseconds; no finger on a wrist is that quick. */
export const SHORTEST_TOUCH_MS = 80;

interface Contact {
  readonly from: Point;
  readonly atMs: number;
  readonly isLive: boolean;
}

export class Finger {
  readonly #glass: Glass;
  readonly #clock: Clock;
  readonly #failed: (error: unknown) => void;
  #contact: Contact | undefined;
  #lifting: { readonly timer: TimerId; readonly at: Point } | undefined;
  #handedOver: Promise<void> = Promise.resolve();

  constructor(glass: Glass, clock: Clock, failed: (error: unknown) => void) {
    this.#glass = glass;
    this.#clock = clock;
    this.#failed = failed;
  }

  /** `atMs` is the browser's clock; only differences count. */
  down(point: Point, atMs: number, isLive: boolean): void {
    this.#liftNow();
    // The page was closed with a finger on the glass: that touch is over.
    if (this.#contact?.isLive === true) this.#glass.touchUp(this.#contact.from);
    this.#contact = { from: point, atMs, isLive };
    if (isLive) this.#glass.touchDown(point);
  }

  move(point: Point): void {
    if (this.#contact?.isLive === true) this.#glass.touchMove(point);
  }

  up(point: Point, atMs: number): void {
    const contact = this.#contact;
    this.#contact = undefined;
    if (contact === undefined) return;
    const tookMs = atMs - contact.atMs;
    if (contact.isLive) this.#liftAfter(SHORTEST_TOUCH_MS - tookMs, point);
    else this.#handOver(contact.from, point, Math.max(SHORTEST_TOUCH_MS, tookMs));
  }

  #liftAfter(ms: number, at: Point): void {
    if (ms <= 0) {
      this.#glass.touchUp(at);
      return;
    }
    const timer = this.#clock.setTimeout(() => this.#liftNow(), ms);
    this.#lifting = { timer, at };
  }

  #liftNow(): void {
    const lifting = this.#lifting;
    this.#lifting = undefined;
    if (lifting === undefined) return;
    this.#clock.clearTimeout(lifting.timer);
    this.#glass.touchUp(lifting.at);
  }

  /** One after the other: a second tap waits for the end of the first. */
  #handOver(from: Point, to: Point, ms: number): void {
    const touch = { ...from, toX: to.x, toY: to.y, ms };
    this.#handedOver = this.#handedOver.then(() => this.#glass.touch(touch)).catch(this.#failed);
  }
}
