/** The hand of whoever walks through the scenes: it finds buttons by message id, in any language. */

import type { VirtualClock } from "../../simulator/clock/virtual-clock.ts";
import type { Texts } from "../../simulator/package/locale.ts";
import type { Key } from "../../simulator/watch/keys.ts";
import type { Watch } from "../../simulator/watch/watch.ts";
import type { Stage } from "../record/stage.ts";

/** A page does not take a touch in the first half second. */
const SETTLE_MS = 500;
const OPEN_MS = 100;
/** More than a Morning at the slowest pace. */
const LONGEST_MS = 40 * 60 * 1000;

export class Hand {
  readonly watch: Watch;
  readonly stage: Stage;
  readonly #clock: VirtualClock;
  readonly #texts: Texts;

  constructor(stage: Stage, clock: VirtualClock, texts: Texts) {
    this.stage = stage;
    this.watch = stage.watch;
    this.#clock = clock;
    this.#texts = texts;
  }

  /** What the glass says for a message id; what is no id, such as "+", is said as it is. */
  words(id: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#texts.get(id) ?? id;
    return text.replace(/\{(\w+)\}/g, (given, name) => String(values[name] ?? given));
  }

  async open(): Promise<void> {
    this.watch.kill();
    await this.pass(OPEN_MS);
    this.watch.open();
    await this.pass(OPEN_MS);
  }

  async press(id: string, values?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.pass(SETTLE_MS);
    await this.watch.press(this.words(id, values));
  }

  /** The same button a number of times. */
  async pressTimes(id: string, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.press(id);
  }

  /** A question starts empty: the first touch makes it 0. */
  async answer(number: number): Promise<void> {
    await this.pressTimes("+", number + 1);
    await this.press("Next");
  }

  async tap(): Promise<void> {
    const { widthPx, heightPx } = this.watch.model;
    await this.watch.touch({ x: widthPx / 2, y: heightPx / 2 });
  }

  async key(key: Key): Promise<void> {
    this.watch.key(key, "CLICK");
    await this.pass(OPEN_MS);
  }

  async crown(degree: number): Promise<void> {
    this.watch.crown(degree);
    await this.pass(OPEN_MS);
  }

  swipe(direction: "left" | "right" | "up" | "down"): Promise<void> {
    return this.watch.swipe(direction);
  }

  pass(ms: number): Promise<void> {
    return this.#clock.advance(ms);
  }

  /** `home`, `session` and so on: the folder of the page. */
  async untilPage(page: string): Promise<void> {
    await this.#until(() => this.watch.pagePath === `page/${page}/${page}.page`, page);
  }

  async untilSays(id: string, values?: Readonly<Record<string, string | number>>): Promise<void> {
    await this.#until(() => this.says(id, values), this.words(id, values));
  }

  /** A number, the same in every language. */
  async untilCounts(number: number): Promise<void> {
    await this.#until(() => this.watch.texts().includes(String(number)), String(number));
  }

  says(id: string, values?: Readonly<Record<string, string | number>>): boolean {
    return this.watch.texts().includes(this.words(id, values));
  }

  /** Into the app's LocalStorage, as JSON. */
  store(key: string, value: unknown): void {
    this.watch.disk.storage("default").set(key, JSON.stringify(value));
  }

  async #until(isThere: () => boolean, what: string): Promise<void> {
    if (await this.#clock.runUntil(isThere, LONGEST_MS)) return;
    throw new Error(`The watch does not come to "${what}": ${this.watch.texts().join(" | ")}`);
  }
}
