/**
 * When the account may be asked again. Failures are counted over all records, because they fail
 * together; a server that asked for time gets it, whoever is looking.
 */

import { isDue, nextTry } from "../core/sync/backoff.ts";

export class Pacing {
  private failures = 0;
  private pausedUntil = 0;
  private notBefore = 0;
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  /** When the next try would be, were this one to fail. */
  retryAt(now: number, retryAfterMs: number | null): number {
    return nextTry({ now, failures: this.failures + 1, random: this.random(), retryAfterMs });
  }

  failed(retryAt: number, isAskedFor: boolean): void {
    this.failures += 1;
    this.pausedUntil = retryAt;
    if (isAskedFor) this.notBefore = retryAt;
  }

  worked(): void {
    this.failures = 0;
    this.pausedUntil = 0;
  }

  /** `isNudged`: only what the server asked for counts. */
  mayTry(now: number, isNudged: boolean): boolean {
    return isDue(this.readyAt(isNudged), now);
  }

  readyAt(isNudged: boolean): number {
    return isNudged ? this.notBefore : Math.max(this.notBefore, this.pausedUntil);
  }
}
