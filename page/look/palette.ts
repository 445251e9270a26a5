/** The colours of the watch, and what each may say. Contrast on black is in docs/design-language. */

import type { Side } from "../../core/series/side.ts";

export const BLACK = 0x000000;
/** Numbers, titles, the primary button. */
export const INK = 0xf5f1e8;
export const INK_PRESSED = 0xc9c4b8;
/** Second lines and labels. */
export const SOFT = 0xb9b6ae;
/** Reps to come. */
export const TRACK = 0x5a5e66;
/** Decoration only. */
export const FAINT = 0x3a3e45;
export const PANEL = 0x26292e;
/** How it feels. */
export const CARE = 0xcbb7ff;
/** Only "needs you", always with a word. */
export const ALERT = 0xff8e7a;

const SIDE_COLOUR: Readonly<Record<Side, number>> = { right: 0xffb340, left: 0x5cc2ff };
const SIDE_DIM: Readonly<Record<Side, number>> = { right: 0x80592a, left: 0x2e617f };

/** Amber works on the right, sky on the left: equally bright, apart in all common colour blindness. */
export function sideColour(side: Side): number {
  return SIDE_COLOUR[side];
}

/** A rep that was paced and marked as not clean. */
export function sideDim(side: Side): number {
  return SIDE_DIM[side];
}
