/**
 * When to try again: full jitter, so that a thousand phones do not come back in the same second. The
 * random number is data; a server's own Retry-After is a floor, never shortened by chance.
 */

export const BACKOFF = {
  baseMs: 2_000,
  capMs: 15 * 60 * 1000,
  /** A server that asks for more than this is asked again anyway. */
  mostRetryAfterMs: 60 * 60 * 1000,
} as const;

export interface Retry {
  readonly now: number;
  /** Failures in a row, the last one counted: 1 or more. */
  readonly failures: number;
  /** From 0 up to, but not, 1. */
  readonly random: number;
  /** What the server asked for, or `null`. */
  readonly retryAfterMs: number | null;
}

/** The instant of the next try, UTC milliseconds. */
export function nextTry({ now, failures, random, retryAfterMs }: Retry): number {
  const ceiling = Math.min(BACKOFF.capMs, BACKOFF.baseMs * 2 ** Math.min(failures - 1, 30));
  const floor = Math.min(Math.max(retryAfterMs ?? 0, 0), BACKOFF.mostRetryAfterMs);
  return now + floor + Math.floor(random * ceiling);
}

/** True once `at` has come, or when it lies so far ahead that only a clock set back explains it. */
export function isDue(at: number, now: number): boolean {
  return at <= now || at - now > BACKOFF.mostRetryAfterMs + BACKOFF.capMs;
}
