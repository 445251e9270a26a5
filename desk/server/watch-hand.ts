/** The hand that wears the watch: touches it, turns it, raises it, and hears what it does. */

import type { WatchEvent } from "../../simulator/watch/model.ts";
import type { Watch } from "../../simulator/watch/watch.ts";
import type { Action } from "./action.ts";
import type { Bench } from "./bench.ts";
import type { Topic } from "./desk.ts";
import type { DeskLog } from "./desk-log.ts";
import { Finger } from "./finger.ts";
import { Patience } from "./patience.ts";

const WATCH_ACTIONS = [
  "finger",
  "crown",
  "key",
  "wrist",
  "screen-off",
  "open-app",
  "kill-watch-app",
  "model",
] as const;
type WatchAction = Extract<Action, { do: (typeof WATCH_ACTIONS)[number] }>;

/** A pulse that is cut short is known to be so only when the motor stops. */
const PULSE_SETTLES_MS = 700;

export function isForWatch(action: Action): action is WatchAction {
  return WATCH_ACTIONS.some((name) => name === action.do);
}

export class WatchHand {
  readonly patience: Patience;
  readonly #bench: Bench;
  readonly #log: DeskLog;
  readonly #changed: (...topics: readonly Topic[]) => void;
  #finger: Finger;
  #unhear: () => void;

  constructor(bench: Bench, log: DeskLog, changed: (...topics: readonly Topic[]) => void) {
    this.#bench = bench;
    this.#log = log;
    this.#changed = changed;
    this.patience = new Patience(bench.clock, () => bench.shelf.worn.watch);
    this.#finger = this.#newFinger();
    this.#unhear = this.#hear();
  }

  act(action: WatchAction): void {
    const { watch } = this.#bench.shelf.worn;
    // Who lets the wrist down does not want it held up for them.
    if (isMeantDark(action)) this.patience.end();
    else this.patience.renew();
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
        this.#wear(action.name);
        break;
      case "screen-off":
        watch.turnOff();
        break;
      case "wrist":
        moveWrist(watch, action.how);
    }
  }

  close(): void {
    this.#unhear();
  }

  #touch({ phase, x, y, atMs }: Extract<Action, { do: "finger" }>): void {
    const { clock } = this.#bench;
    const point = { x, y };
    if (phase === "down") this.#finger.down(point, atMs, clock.speed === 1 && !clock.isPaused);
    else if (phase === "move") this.#finger.move(point);
    else this.#finger.up(point, atMs);
  }

  #wear(name: string): void {
    this.#bench.shelf.wear(name);
    this.#unhear();
    this.#unhear = this.#hear();
    this.#finger = this.#newFinger();
    this.#changed("watch", "cues", "desk", "stores");
  }

  #newFinger(): Finger {
    const { clock, shelf } = this.#bench;
    return new Finger(shelf.worn.watch, clock, (error) =>
      this.#log.fault(clock.now(), "watch", String(error)),
    );
  }

  #hear(): () => void {
    return this.#bench.shelf.worn.watch.on((event) => this.#heard(event));
  }

  #heard(event: WatchEvent): void {
    const { clock } = this.#bench;
    if (event.type === "log" || event.type === "fault") {
      this.#log.hearWatch(event, clock.now());
      this.#changed("log");
    } else if (event.type === "pulse") {
      this.#changed("cues");
      clock.setTimeout(() => this.#changed("cues"), PULSE_SETTLES_MS);
    } else {
      if (event.type === "page") this.patience.renew();
      this.#changed("watch", "desk");
    }
  }
}

function isMeantDark(action: WatchAction): boolean {
  return action.do === "screen-off" || (action.do === "wrist" && action.how !== "raise");
}

function moveWrist(watch: Watch, how: "raise" | "lower" | "palm"): void {
  if (how === "raise") watch.wake();
  else watch.cover(how === "palm" ? "palm" : "drop-wrist");
}
