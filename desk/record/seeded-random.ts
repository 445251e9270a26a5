/** Chance that can be had again: Park and Miller's generator, enough for ids, jitter and habits. */

const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** `seed`: from 1 to 2 147 483 646. Answers numbers above 0 and below 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return state / MODULUS;
  };
}
