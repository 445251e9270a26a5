/**
 * What a bad motor and a loose strap make of cues: every on and off a quarter longer or shorter, and
 * each cue up to 80 ms early or late. A motor plays one thing: what begins ends what was.
 */

import type { Pulse } from "./eyes-closed.ts";

/** Pulses that belong together, as the motor was asked for them. */
export type Played = readonly Pulse[];

const STRETCH = 0.25;
const ONSET_MS = 80;

/** Mulberry32: the same seed, the same wrist. */
export function shaken(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shake(played: readonly Played[], random: () => number): readonly Pulse[] {
  const spread = (most: number) => (2 * random() - 1) * most;
  const felt: Pulse[] = [];
  for (const pulses of played) {
    let atMs = (pulses[0]?.atMs ?? 0) + spread(ONSET_MS);
    cutAt(felt, atMs);
    pulses.forEach((pulse, index) => {
      const durationMs = pulse.durationMs * (1 + spread(STRETCH));
      felt.push({ atMs, durationMs });
      const next = pulses[index + 1];
      const offMs = next === undefined ? 0 : next.atMs - pulse.atMs - pulse.durationMs;
      atMs += durationMs + offMs * (1 + spread(STRETCH));
    });
  }
  return felt;
}

function cutAt(felt: Pulse[], atMs: number): void {
  for (let last = felt[felt.length - 1]; last !== undefined; last = felt[felt.length - 1]) {
    if (last.atMs + last.durationMs <= atMs) return;
    felt.pop();
    if (last.atMs < atMs) felt.push({ atMs: last.atMs, durationMs: atMs - last.atMs });
  }
}
