/**
 * The bench as the page sees it and works it: views by topic, and one way in for everything a person
 * can do. Knows nothing of HTTP.
 */

import type { PacedClock } from "../../simulator/clock/paced-clock.ts";
import type { DeskRecorder } from "../record/desk-recorder.ts";
import { AccountShelf } from "./account-shelf.ts";
import type { Action } from "./action.ts";
import type { Bench } from "./bench.ts";
import { CrossingLog } from "./crossing-log.ts";
import { DeskLog } from "./desk-log.ts";
import { deskTopics } from "./desk-topics.ts";
import { firstSteps, NO_STEP } from "./first-steps.ts";
import { PhoneHand } from "./phone-hand.ts";
import { RecorderHand } from "./recorder-hand.ts";
import { startOver } from "./start-over.ts";
import { keptOnPhone, keptOnWatch } from "./stores.ts";
import { Switchboard } from "./switchboard.ts";
import type { StepsView, StoresView, Topics } from "./view.ts";
import { isForWatch, WatchHand } from "./watch-hand.ts";

export type Topic = keyof Topics;
export const TOPICS: readonly Topic[] = [
  "desk",
  "watch",
  "cues",
  "phone",
  "stores",
  "crossings",
  "log",
];

export class Desk {
  readonly clock: PacedClock;
  readonly log = new DeskLog();
  readonly crossings = new CrossingLog();
  readonly phone: PhoneHand;
  readonly watch: WatchHand;
  readonly switchboard: Switchboard;
  /** `null`: nothing can be recorded on this desk. */
  readonly recorder: RecorderHand | null;
  readonly bench: Bench;
  readonly #account: AccountShelf | null;
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #leave: (() => void)[];
  #preparing: string | null = null;
  #steps: StepsView = NO_STEP;

  /** `recorder`: the one through which the bench was handed. */
  constructor(bench: Bench, recorder: DeskRecorder | null = null) {
    this.bench = bench;
    this.clock = bench.clock;
    this.watch = new WatchHand(bench, this.log, (...topics) => this.#changed(...topics));
    const { setting } = bench.shelf.worn.program.phone;
    this.phone = new PhoneHand(bench.phone, setting !== undefined, () =>
      this.#changed("phone", "desk"),
    );
    this.switchboard = new Switchboard(bench, () => this.#changed("desk", "stores"));
    this.recorder =
      recorder && new RecorderHand(recorder, bench.clock, () => this.#changed("desk"));
    this.log.hearPhone(bench.phone, () => this.#changed("log"));
    const { account, phone } = bench;
    this.#account =
      account && new AccountShelf(account.baseUrl, phone, () => this.#changed("stores", "desk"));
    this.#leave = [
      bench.memory.onChange(() => this.#changed("stores", "desk")),
      phone.settings.onChange(() => this.#changed("stores", "desk")),
      bench.link.onTraffic((crossing) => {
        this.crossings.hear(crossing);
        this.#changed("crossings");
      }),
    ];
  }

  get preparing(): string | null {
    return this.#preparing;
  }

  get stores(): StoresView {
    const { shelf, phone } = this.bench;
    return {
      watch: keptOnWatch(shelf.worn.disk),
      phone: keptOnPhone(phone.settings),
      account: this.#account?.kept ?? null,
    };
  }

  get steps(): StepsView {
    const { settings } = this.bench.phone;
    const { pagePath } = this.bench.shelf.worn.watch;
    this.#steps = firstSteps(this.#steps, { settings, pagePath, ...this.stores });
    return this.#steps;
  }

  /** Returns its own removal. */
  on(listener: (topic: Topic) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  view<T extends Topic>(topic: T): Topics[T] {
    return deskTopics(this)[topic]();
  }

  /** A picture of the program on the watch, by its path below `assets/`. */
  asset(path: string): Uint8Array | undefined {
    return this.bench.shelf.worn.program.device.files.get(`assets/${path}`);
  }

  /** Every widget of the watch, as `npm run shot -- --tree` tells them. */
  get widgetTree(): string {
    return `${JSON.stringify(this.bench.shelf.worn.watch.widgets(), null, 2)}\n`;
  }

  async act(action: Action): Promise<void> {
    // What takes real time (a build, a process) comes before the simulated world is stopped for it.
    if (action.do === "model") await this.#prepare(action.name);
    if (action.do === "account") await this.#setAccount(action.isUp);
    else if (action.do === "start-over") await this.#startOver();
    else if (action.do === "record") await this.#record(action.isOn);
    else await this.clock.input(() => this.#do(action));
  }

  close(): void {
    this.#account?.close();
    this.watch.close();
    this.#listeners.clear();
    for (const leave of this.#leave) leave();
  }

  #do(action: Exclude<Action, { do: "account" | "start-over" | "record" }>): void {
    if (isForWatch(action)) {
      this.watch.act(action);
      return;
    }
    switch (action.do) {
      case "start-phone-app":
        this.phone.startApp();
        break;
      case "kill-phone-app":
        this.phone.killApp();
        break;
      case "bluetooth":
        this.switchboard.setBluetooth(action.isOn);
        break;
      case "phone-locked":
        this.switchboard.lockPhone(action.isOn);
        break;
      case "storage":
        this.switchboard.setStorage(action.state);
        break;
      case "clock":
        this.switchboard.setClock(action.of, action.aheadMs);
        break;
      case "speed":
      case "pause":
        this.#setTime(action);
        break;
      default:
        this.phone.touch(action);
    }
  }

  #setTime(action: Extract<Action, { do: "speed" | "pause" }>): void {
    if (action.do === "speed") this.clock.setSpeed(action.speed);
    else if (action.isOn) this.clock.pause();
    else this.clock.resume();
    this.watch.patience.renew();
    this.#changed("desk");
  }

  async #setAccount(isUp: boolean): Promise<void> {
    await this.switchboard.setAccount(isUp);
    this.#account?.look();
  }

  async #record(isOn: boolean): Promise<void> {
    if (!isOn) await this.recorder?.stop();
    // The phone app was opened afresh: its settings page is held in the hand again, and on the tape.
    else if (await this.recorder?.start()) await this.clock.input(() => this.phone.startApp());
  }

  async #prepare(name: string): Promise<void> {
    if (name !== this.bench.shelf.worn.model.name) this.recorder?.refuse("another watch");
    const tell = (step: string | null) => {
      this.#preparing = step;
      this.#changed("desk");
    };
    try {
      await this.bench.shelf.prepare(name, tell);
    } finally {
      tell(null);
    }
  }

  async #startOver(): Promise<void> {
    this.recorder?.refuse("everything cleared");
    await this.switchboard.setRight();
    await startOver(this.bench);
    this.log.forget();
    this.#steps = NO_STEP;
    this.#account?.look();
    await this.clock.input(() => this.phone.startApp());
    this.#changed(...TOPICS);
  }

  #changed(...topics: readonly Topic[]): void {
    for (const topic of topics) for (const listener of [...this.#listeners]) listener(topic);
  }
}
