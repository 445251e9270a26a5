/**
 * Which quarter of a rep the figure shows, from the time since its cue alone. The picture changes
 * well away from every cue, so that drawing it cannot hold one up: not before 250 ms after a cue
 * (whose pulse lasts 150) and not in the last 120 ms before the next.
 */

import type { Phase } from "../series/pose.ts";

/** Nothing is drawn this near to a cue. */
export const KEEP_OFF_MS = 100;
const PULSE_MS = 150;
const AFTER_CUE_MS = PULSE_MS + KEEP_OFF_MS;
/** With something to spare for a timer that is late. */
const BEFORE_CUE_MS = KEEP_OFF_MS + 20;

/** Shares of a rep at which the leg is out, at its farthest, on its way back, and home again. */
const OUT = 0.125;
const FAR = 0.35;
const BACK = 0.65;
const HOME = 0.9;

export interface RepPhase {
  readonly phase: Phase;
  /** When the next phase begins, in milliseconds since the cue; `null`: with or after the next cue. */
  readonly untilMs: number | null;
}

export function phaseBoundaries(repMs: number): readonly [number, number, number, number] {
  const home = Math.min(Math.round(repMs * HOME), repMs - BEFORE_CUE_MS);
  const out = Math.max(AFTER_CUE_MS, Math.round(repMs * OUT));
  return [out, Math.round(repMs * FAR), Math.round(repMs * BACK), home];
}

export function repPhase(sinceCueMs: number, repMs: number): RepPhase {
  const [out, far, back, home] = phaseBoundaries(repMs);
  if (sinceCueMs < out) return { phase: 0, untilMs: out };
  if (sinceCueMs < far) return { phase: 1, untilMs: far };
  if (sinceCueMs < back) return { phase: 2, untilMs: back };
  if (sinceCueMs < home) return { phase: 3, untilMs: home };
  return { phase: 0, untilMs: null };
}

/** A timer may ring late: is this an instant at which the picture may still change? */
export function mayRedraw(sinceCueMs: number, repMs: number): boolean {
  return sinceCueMs >= AFTER_CUE_MS && sinceCueMs <= repMs - KEEP_OFF_MS;
}
