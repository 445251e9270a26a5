/** Whole movements of a finger, made of downs, moves and ups spread over time. */
import type { Clock } from "../clock/clock.ts";
import type { Direction, Point } from "./hands.ts";
import type { WatchModel } from "./model.ts";
import type { WidgetNode } from "./widget-node.ts";

export interface Touchable {
  readonly clock: Clock;
  readonly model: WatchModel;
  readonly running: boolean;
  touchDown(point: Point): void;
  touchMove(point: Point): void;
  touchUp(point: Point): void;
  widgets(): readonly WidgetNode[];
  texts(): string[];
}

const TAP_MS = 120;
const SWIPE_MS = 240;
const STEP_MS = 20;

/** A clock that can be moved is moved; any other is waited for. */
function pass(clock: Clock, ms: number): Promise<void> {
  const { advance } = clock as { advance?: (ms: number) => Promise<void> };
  if (advance !== undefined) return advance.call(clock, ms);
  return new Promise((resolve) => clock.setTimeout(resolve, ms));
}

export class Fingers {
  readonly #watch: Touchable;

  constructor(watch: Touchable) {
    this.#watch = watch;
  }

  async touch(touch: Point & { ms?: number; toX?: number; toY?: number }): Promise<void> {
    const { x, y, ms = TAP_MS, toX = x, toY = y } = touch;
    const { clock } = this.#watch;
    this.#watch.touchDown({ x, y });
    const steps = toX === x && toY === y ? 1 : Math.max(1, Math.round(ms / STEP_MS));
    for (let step = 1; step <= steps; step += 1) {
      await pass(clock, ms / steps);
      const part = step / steps;
      const point = { x: x + (toX - x) * part, y: y + (toY - y) * part };
      if (step < steps) this.#watch.touchMove(point);
      else this.#watch.touchUp(point);
    }
  }

  async press(text: string): Promise<void> {
    await this.#bringIntoView(text);
    const { x, y, w, h } = this.#find(text);
    await this.touch({ x: Math.round(x + w / 2), y: Math.round(y + h / 2) });
  }

  async swipe(direction: Direction): Promise<void> {
    const { widthPx, heightPx } = this.#watch.model;
    const [x, y] = [widthPx / 2, heightPx / 2];
    const [far, high] = [widthPx * 0.3, heightPx * 0.3];
    const ways = {
      left: { x: x + far, y, toX: x - far, toY: y },
      right: { x: x - far, y, toX: x + far, toY: y },
      up: { x, y: y + high, toX: x, toY: y - high },
      down: { x, y: y - high, toX: x, toY: y + high },
    };
    await this.touch({ ...ways[direction], ms: SWIPE_MS });
  }

  /** Swipes as a person would, as long as that moves the page. */
  async #bringIntoView(text: string): Promise<void> {
    for (;;) {
      const { y, h } = this.#find(text);
      const middle = y + h / 2;
      if (middle >= 0 && middle < this.#watch.model.heightPx) return;
      await this.swipe(middle < 0 ? "down" : "up");
      if (this.#find(text).y !== y) continue;
      throw new Error(`"${text}" is outside the screen and the page does not scroll.`);
    }
  }

  #find(text: string): WidgetNode {
    const nodes = this.#watch.widgets().filter((node) => node.visible && node.text === text);
    const found = nodes.at(-1);
    if (found !== undefined) return found;
    const shown = this.#watch.texts().map((other) => JSON.stringify(other));
    const seen = this.#watch.running ? shown.join(", ") || "no text" : "the watch face";
    throw new Error(`Nothing on the screen says "${text}". It shows ${seen}.`);
  }
}
