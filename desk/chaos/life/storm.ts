/** The blows: each falls at an instant of its own, in the middle of whatever is going on. */

import type { LinkFaults } from "../../../simulator/link/faults.ts";
import { seededFaults } from "../../../simulator/link/faults.ts";
import type { Dice } from "./dice.ts";
import type { Home } from "./home.ts";
import { pairOf, type World } from "./world.ts";
import type { Wrist } from "./wrist.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
/** A step of a life is at work for about so long. */
const WITHIN_MS = 100_000;

const BLOWS = {
  "phone killed": 0.25,
  "watch killed": 0.15,
  "account down": 0.12,
  "Bluetooth cut": 0.2,
  "watch's clock jumped": 0.12,
  "phone's clock jumped": 0.12,
  "phone's storage full": 0.1,
  "watch full": 0.07,
} as const;
type Blow = keyof typeof BLOWS;

/** What is thrown for one step of a life; nothing falls once all is calm. */
export class Storm {
  isOver = false;
  readonly #world: World;
  readonly #dice: Dice;

  constructor(world: World) {
    this.#world = world;
    this.#dice = world.dice.fork("storm");
    for (const home of world.homes) home.link.setFaults(this.#faults(home));
  }

  gather(): void {
    const { clock, roughness } = this.#world;
    for (const blow of Object.keys(BLOWS) as Blow[]) {
      if (!this.#dice.happens(BLOWS[blow] * roughness)) continue;
      const strike = this.#strikeOf(blow);
      const fall = () => {
        if (!this.isOver) strike();
      };
      clock.setTimeout(fall, this.#dice.whole(0, WITHIN_MS));
    }
  }

  #strikeOf(blow: Blow): () => void {
    const { homes, wrists, net } = this.#world;
    const home = this.#dice.pick(homes);
    const wrist = this.#dice.pick(wrists);
    const jumpMs = this.#dice.whole(-DAY_MS, DAY_MS);
    const forMs = this.#dice.whole(5_000, 20 * MINUTE_MS);
    switch (blow) {
      case "phone killed":
        return () => this.#say(blow, home.name, () => home.kill());
      case "watch killed":
        return () => wrist.isOpen && this.#say(blow, wrist.name, () => wrist.kill());
      case "account down":
        return this.#lasting(blow, forMs, (isOn) => {
          net.isAccountUp = !isOn;
        });
      case "Bluetooth cut":
        return () => this.#cut(wrist);
      case "watch's clock jumped":
        return () => this.#say(blow, wrist.name, () => (wrist.wall.aheadMs = jumpMs));
      case "phone's clock jumped":
        return () => this.#say(blow, home.name, () => home.phone.setClock(jumpMs));
      case "phone's storage full":
        return this.#fill(home, forMs);
      case "watch full":
        return this.#lasting(blow, forMs, (isOn) => {
          wrist.isFull = isOn;
        });
    }
  }

  #fill(home: Home, forMs: number): () => void {
    const how = this.#dice.pick(["silent", "throws"] as const);
    return this.#lasting("phone's storage full", forMs, (isOn) => {
      home.full = isOn ? how : "no";
    });
  }

  #cut(wrist: Wrist): void {
    const { link } = pairOf(this.#world, wrist);
    if (!link.connected) return;
    this.#lasting("Bluetooth cut", 15_000, (isOn) => link.setConnected(!isOn))();
  }

  #lasting(blow: Blow, forMs: number, set: (isOn: boolean) => void): () => void {
    return () => {
      this.#world.story.count(blow, `${blow} for ${forMs} ms`);
      set(true);
      this.#world.clock.setTimeout(() => set(false), forMs);
    };
  }

  #say(blow: Blow, who: string, strike: () => void): void {
    this.#world.story.count(blow, `${who}: ${blow}`);
    strike();
  }

  #faults(home: Home): LinkFaults {
    const { roughness, story } = this.#world;
    const odds = (most: number) => this.#dice.random() * most * roughness;
    const plan = seededFaults({
      seed: this.#dice.whole(1, 1_000_000),
      drop: odds(0.08),
      delay: odds(0.1),
      delayMs: 4_000,
      duplicate: odds(0.15),
      reorder: odds(0.1),
      reorderMs: 2_000,
      cut: odds(0.02),
    });
    return (frame) => {
      const fate = plan(frame);
      for (const kind of Object.keys(fate)) {
        if (fate[kind as keyof typeof fate]) {
          const word = FRAME_WORDS[kind] ?? kind;
          story.count(word, `${home.name}: ${word}`);
        }
      }
      return fate;
    };
  }
}

const FRAME_WORDS: Readonly<Record<string, string>> = {
  drop: "frame dropped",
  delayMs: "frame delayed",
  overtakenMs: "frame overtaken",
  duplicate: "frame doubled",
  cutMs: "link cut at a frame",
};
