/**
 * Three people with one hand each: a finger, a crown and one key, or four keys. What they want is
 * said once; how they come by it is their own. The last two look where the ring is, as one would.
 */

import type { WidgetNode } from "../../simulator/watch/widget-node.ts";
import type { Worn } from "./watch-driver.ts";

export interface Hand {
  /** The button with this label. */
  choose(label: string): Promise<void>;
  /** A number from where it stands, and on. */
  say(number: number): Promise<void>;
  pause(): Promise<void>;
  mark(): Promise<void>;
}

const MOST_TURNS = 14;

export function finger(worn: Worn): Hand {
  return {
    choose: (label) => worn.press(label),
    say: (number) => worn.answer(number),
    pause: () => worn.tap(),
    // A mark takes a crown or a key: a watch has one of them.
    mark: async () => undefined,
  };
}

export function crownAndKey(worn: Worn): Hand {
  return byRing(worn, (by) => worn.crown(10 * by));
}

export function fourKeys(worn: Worn): Hand {
  return byRing(worn, (by) => worn.key(by > 0 ? "UP" : "DOWN"));
}

type Turn = (by: 1 | -1) => Promise<void>;

function byRing(worn: Worn, turn: Turn): Hand {
  const select = () => worn.key("SELECT");
  return {
    async choose(label) {
      // To the first of them, and then down, one after the other.
      for (let turns = 0; turns < MOST_TURNS; turns += 1) {
        if (isAround(worn, label)) return select();
        await turn(turns < MOST_TURNS / 2 ? 1 : -1);
      }
      throw new Error(`The ring never came to "${label}"; there is ${worn.texts.join(" | ")}.`);
    },
    async say(number) {
      // The first turn of an empty number gives one.
      if (number === 0) await turn(-1);
      for (let step = 0; step < number; step += 1) await turn(1);
      await select();
      if (isAround(worn, "Next")) await select();
    },
    pause: select,
    mark: () => turn(1),
  };
}

function isAround(worn: Worn, label: string): boolean {
  const nodes = worn.watch.widgets().filter(({ visible }) => visible);
  const ring = nodes.filter(({ type }) => type === "STROKE_RECT").at(-1);
  const button = nodes.find(({ type, text }) => type === "BUTTON" && text === label);
  return ring !== undefined && button !== undefined && isInside(button, ring);
}

function isInside(inner: WidgetNode, outer: WidgetNode): boolean {
  const [x, y] = [inner.x + inner.w / 2, inner.y + inner.h / 2];
  const isNear =
    Math.abs(outer.x + outer.w / 2 - x) < 12 && Math.abs(outer.y + outer.h / 2 - y) < 12;
  return isNear && outer.w >= inner.w;
}
