/**
 * What may befall a frame on its way. A plan is a function of the frame, so a test can single out
 * one frame; `seededFaults` makes a plan from odds and a seed, the same fates for the same seed.
 */

export type LinkSide = "watch" | "phone";

export interface SentFrame {
  /** Counts every frame that was sent while the link was up, from 0. */
  readonly index: number;
  readonly from: LinkSide;
  readonly atMs: number;
  readonly byteLength: number;
}

export interface FrameFate {
  readonly drop?: boolean;
  /** Late, and everything sent after it in the same direction waits behind it. */
  readonly delayMs?: number;
  /** Late, and later frames may arrive before it. */
  readonly overtakenMs?: number;
  readonly duplicate?: boolean;
  /** The frame is lost and the link is down for this long. */
  readonly cutMs?: number;
}

export type LinkFaults = (frame: SentFrame) => FrameFate;

export const SAFE_PASSAGE: FrameFate = {};

/** Every number but the seed and the times is a chance from 0 to 1 for each frame. */
export interface FaultOdds {
  readonly seed: number;
  readonly drop?: number;
  readonly delay?: number;
  readonly delayMs?: number;
  readonly duplicate?: number;
  readonly reorder?: number;
  readonly reorderMs?: number;
  readonly cut?: number;
  readonly cutMs?: number;
}

const DEFAULT_DELAY_MS = 500;
const DEFAULT_REORDER_MS = 100;
const DEFAULT_CUT_MS = 3000;

export function seededFaults(odds: FaultOdds): LinkFaults {
  const chance = seededRandom(odds.seed);
  const happens = (odd = 0): boolean => chance() < odd;
  return () => {
    // All five are drawn for every frame: turning one fault off leaves the others where they were.
    const cut = happens(odds.cut);
    const drop = happens(odds.drop);
    const delay = happens(odds.delay);
    const reorder = happens(odds.reorder);
    const duplicate = happens(odds.duplicate);
    if (cut) return { cutMs: odds.cutMs ?? DEFAULT_CUT_MS };
    if (drop) return { drop };
    return {
      duplicate,
      ...(delay && { delayMs: odds.delayMs ?? DEFAULT_DELAY_MS }),
      ...(reorder && { overtakenMs: odds.reorderMs ?? DEFAULT_REORDER_MS }),
    };
  };
}

/** A 32-bit linear congruential generator, its high bits mixed down: enough for dice, no more. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 0x1_0000_0000;
  };
}
