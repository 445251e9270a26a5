/**
 * Blows, and the instants they fall at. An event is counted the moment it is seen; a blow at it falls
 * right then, with the program that caused it still on the stack, or a little later.
 */

import { AWAY_MS, type Killable } from "../../desk/kill.ts";
import type { Fate, SweepHouse } from "./sweep-house.ts";

export type Blow =
  /** `laterMs`: 0 is within the event itself. */
  | {
      readonly kind: "kill";
      readonly part: Killable;
      readonly at: number;
      readonly laterMs: number;
    }
  /** A file of the watch is left half written, and the watch dies over it. */
  | { readonly kind: "torn"; readonly at: number }
  /** From this write on the phone's storage keeps nothing for a while, and tells nobody. */
  | { readonly kind: "full"; readonly at: number }
  /** A request is cut off from its phone, and comes to the account when all is over. */
  | { readonly kind: "held-up"; readonly at: number };

export function kill(part: Killable, at: number, laterMs = 0): Blow {
  return { kind: "kill", part, at, laterMs };
}

export function blowWords(blow: Blow): string {
  if (blow.kind !== "kill") return `${blow.kind} at event ${blow.at}`;
  const when = blow.laterMs === 0 ? "at" : `${blow.laterMs} ms after`;
  return `${blow.part} killed ${when} event ${blow.at}`;
}

/** Counts the events of one life and lets the blows fall. */
export class Storm implements Fate {
  readonly events: string[] = [];
  /** When each of them was. */
  readonly times: number[] = [];
  readonly #waiting: Set<Blow>;
  readonly #onDeath: () => void;
  #house: SweepHouse | null = null;
  #fullUntil = 0;

  /** `onDeath`: the watch is about to die. */
  constructor(blows: readonly Blow[], onDeath: () => void) {
    this.#waiting = new Set(blows);
    this.#onDeath = onDeath;
  }

  /** Blows whose event never came. */
  get missed(): number {
    return this.#waiting.size;
  }

  breakOver(house: SweepHouse): void {
    this.#house = house;
  }

  /** Whoever looks at what is left of it must not be struck. */
  breakOff(): void {
    this.#house = null;
  }

  // All three are asked just before the event they are about.
  readonly isTorn = () => this.#find("torn") !== null;
  readonly isHeldUp = () => this.#take("held-up");
  readonly isFull = () => {
    const now = this.#house?.clock.now() ?? 0;
    if (this.#take("full")) this.#fullUntil = now + AWAY_MS;
    return now < this.#fullUntil;
  };

  readonly happened = (what: string): void => {
    const house = this.#house;
    this.events.push(what);
    this.times.push(house?.clock.now() ?? 0);
    if (house === null) return;
    const count = this.events.length;
    for (const blow of [...this.#waiting]) if (blow.at === count) this.#fall(house, blow);
  };

  #fall(house: SweepHouse, blow: Blow): void {
    if (blow.kind !== "kill" && blow.kind !== "torn") return;
    this.#waiting.delete(blow);
    if (blow.kind === "torn") this.#kill(house, "watch");
    else if (blow.laterMs === 0) this.#kill(house, blow.part);
    else house.clock.setTimeout(() => this.#kill(house, blow.part), blow.laterMs);
  }

  #kill({ clock, watch, phone, account }: SweepHouse, part: Killable): void {
    if (part === "watch") {
      if (watch.running) this.#onDeath();
      // Opened again by the person who misses it.
      watch.kill();
    } else if (part === "phone") {
      phone.killApp();
      clock.setTimeout(() => phone.startApp(), AWAY_MS);
    } else {
      account.kill();
      clock.setTimeout(() => void clock.busy(account.revive()), AWAY_MS);
    }
  }

  #find(kind: Blow["kind"]): Blow | null {
    const at = this.events.length + 1;
    for (const blow of this.#waiting) if (blow.kind === kind && blow.at === at) return blow;
    return null;
  }

  #take(kind: Blow["kind"]): boolean {
    const found = this.#find(kind);
    return found !== null && this.#waiting.delete(found);
  }
}
