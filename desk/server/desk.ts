/**
 * The house as the page sees it and works it: views by topic, and one way in for everything a person
 * can do. Knows nothing of HTTP.
 */

import type { RealClock } from "../../simulator/clock/real-clock.ts";
import type { House } from "../house.ts";
import type { Action } from "./action.ts";
import { DeskLog } from "./desk-log.ts";
import { Finger } from "./finger.ts";
import { Patience } from "./patience.ts";
import { PhoneHand } from "./phone-hand.ts";
import { cueTail } from "./pulse-tail.ts";
import type { Topics, WatchNode, WatchView } from "./view.ts";
import { openShelf, type WatchShelf } from "./watch-shelf.ts";

export type Topic = keyof Topics;
export const TOPICS: readonly Topic[] = ["watch", "cues", "phone", "desk", "log"];

/** A pulse that is cut short is known to be so only when the motor stops. */
const PULSE_SETTLES_MS = 700;

const WATCH_ACTIONS = ["finger", "crown", "key", "open-app", "kill-watch-app", "model"] as const;
type WatchAction = Extract<Action, { do: (typeof WATCH_ACTIONS)[number] }>;

function isForWatch(action: Action): action is WatchAction {
  return WATCH_ACTIONS.some((name) => name === action.do);
}

export interface DeskOptions {
  readonly house: House;
  readonly clock: RealClock;
  readonly zabPath: string;
}

export async function openDesk(options: DeskOptions): Promise<Desk> {
  return new Desk(options, await openShelf(options.house, options.zabPath));
}

export class Desk {
  readonly clock: RealClock;
  readonly #house: House;
  readonly #shelf: WatchShelf;
  readonly #phone: PhoneHand;
  readonly #log = new DeskLog();
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #patience: Patience;
  #finger: Finger;
  #unhear: () => void;

  constructor({ house, clock }: DeskOptions, shelf: WatchShelf) {
    this.clock = clock;
    this.#house = house;
    this.#shelf = shelf;
    this.#phone = new PhoneHand(house.phone, () => this.#changed("phone", "desk"));
    this.#log.hearPhone(house.phone, () => this.#changed("log"));
    this.#patience = new Patience(clock, () => shelf.worn.watch);
    this.#finger = this.#newFinger();
    this.#unhear = this.#hearWatch();
  }

  /** Returns its own removal. */
  on(listener: (topic: Topic) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  view<T extends Topic>(topic: T): Topics[T] {
    const views: { readonly [K in Topic]: () => Topics[K] } = {
      watch: () => this.#watchView(),
      cues: () => cueTail(this.#shelf.worn.watch.pulses),
      phone: () => this.#phone.view(),
      desk: () => ({
        accountUrl: this.#house.account.baseUrl,
        models: this.#shelf.models,
        isBluetoothOn: this.#house.link.connected,
        lastRequest: this.#phone.lastRequest,
      }),
      log: () => this.#log.lines,
    };
    return views[topic]();
  }

  /** A picture of the program on the watch, by its path below `assets/`. */
  asset(path: string): Uint8Array | undefined {
    return this.#shelf.worn.files.get(`assets/${path}`);
  }

  async act(action: Action): Promise<void> {
    if (isForWatch(action)) {
      await this.#actOnWatch(action);
      this.#patience.renew();
      return;
    }
    switch (action.do) {
      case "start-phone-app":
        this.#phone.startApp();
        break;
      case "kill-phone-app":
        this.#phone.killApp();
        break;
      case "bluetooth":
        this.#house.link.setConnected(action.isOn);
        this.#changed("desk");
        break;
      case "speed":
        this.clock.setSpeed(action.speed);
        this.#patience.renew();
        this.#changed("desk");
        break;
      default:
        this.#phone.touch(action);
    }
  }

  close(): void {
    this.#unhear();
    this.#listeners.clear();
    this.#shelf.dispose();
  }

  async #actOnWatch(action: WatchAction): Promise<void> {
    const { watch } = this.#shelf.worn;
    switch (action.do) {
      case "finger":
        this.#touch(action);
        break;
      case "crown":
        watch.crown(action.degree);
        break;
      case "key":
        watch.key(action.key);
        break;
      case "open-app":
        watch.open();
        break;
      case "kill-watch-app":
        watch.kill();
        break;
      case "model":
        await this.#wear(action.name);
    }
  }

  #touch({ phase, x, y, atMs }: Extract<Action, { do: "finger" }>): void {
    const point = { x, y };
    if (phase === "down") this.#finger.down(point, atMs, this.clock.speed === 1);
    else if (phase === "move") this.#finger.move(point);
    else this.#finger.up(point, atMs);
  }

  async #wear(name: string): Promise<void> {
    await this.#shelf.wear(name);
    this.#unhear();
    this.#unhear = this.#hearWatch();
    this.#finger = this.#newFinger();
    this.#changed("watch", "cues", "desk");
  }

  #newFinger(): Finger {
    return new Finger(this.#shelf.worn.watch, this.clock, (error) =>
      this.#log.fault(this.clock.now(), "watch", String(error)),
    );
  }

  #hearWatch(): () => void {
    const { watch } = this.#shelf.worn;
    return watch.on((event) => {
      if (event.type === "log" || event.type === "fault") {
        this.#log.hearWatch(event, this.clock.now());
        this.#changed("log");
      } else if (event.type === "pulse") {
        this.#changed("cues");
        this.clock.setTimeout(() => this.#changed("cues"), PULSE_SETTLES_MS);
      } else {
        if (event.type === "page") this.#patience.renew();
        this.#changed("watch");
      }
    });
  }

  #watchView(): WatchView {
    const { watch, appName } = this.#shelf.worn;
    const { name, shape, widthPx, heightPx } = watch.model;
    return {
      model: name,
      shape,
      widthPx,
      heightPx,
      appName,
      running: watch.running,
      isLit: watch.screen.on,
      nodes: watch.widgets().filter((node) => node.visible) as readonly WatchNode[],
      texts: watch.texts(),
    };
  }

  #changed(...topics: readonly Topic[]): void {
    for (const topic of topics) for (const listener of [...this.#listeners]) listener(topic);
  }
}
