/** How long to wait before the next try. */

const BASE_MS = 10_000;
const MOST_MS = 60 * 60 * 1000;
/** A far side that names a day further off is not believed. */
const MOST_ASKED_MS = 24 * 60 * 60 * 1000;
const MOST_DOUBLINGS = 20;

export interface Wait {
  readonly attempts: number;
  /** What the far side asked for, in its `Retry-After`; 0 if it asked for nothing. */
  readonly askedMs: number;
}

/** Full jitter, so that many who were turned away at once do not all come back at once. */
export function waitMs({ attempts, askedMs }: Wait, random: () => number): number {
  const most = Math.min(MOST_MS, BASE_MS * 2 ** Math.min(attempts, MOST_DOUBLINGS));
  return Math.min(MOST_ASKED_MS, askedMs) + Math.floor(random() * most);
}

/** Seconds, or a date; anything else asks for nothing. */
export function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
