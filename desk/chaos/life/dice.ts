/**
 * Chance that can be had again. Each thing that is left to chance has dice of its own, forked by name,
 * so that one throw more in one place changes nothing in another.
 */

const STEP = 0x9e3779b9;
const MOST_SEED = 2_147_483_646;

export class Dice {
  readonly #seed: number;
  #state: number;

  constructor(seed: number) {
    this.#seed = seed >>> 0;
    this.#state = scramble(this.#seed);
  }

  /** From 0 up to, but not, 1. */
  readonly random = (): number => {
    this.#state = (this.#state + STEP) >>> 0;
    return scramble(this.#state) / 2 ** 32;
  };

  happens(chance: number): boolean {
    return this.random() < chance;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  }

  /** One of the names, as often as its weight says. */
  weighed<T extends string>(weights: Readonly<Record<T, number>>): T {
    const names = Object.keys(weights) as T[];
    let left = this.random() * names.reduce((sum, name) => sum + weights[name], 0);
    for (const name of names) {
      left -= weights[name];
      if (left < 0) return name;
    }
    return this.pick(names);
  }

  fork(name: string): Dice {
    let seed = this.#seed;
    for (let at = 0; at < name.length; at += 1) seed = scramble(seed + name.charCodeAt(at) + STEP);
    return new Dice(seed);
  }
}

/** The seed of one life among many; the first is the seed itself, so that a life replays alone. */
export function seedOf(first: number, index: number): number {
  return index === 0 ? first : 1 + (scramble(scramble(first) + index * STEP) % MOST_SEED);
}

function scramble(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
