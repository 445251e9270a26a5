import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BACKOFF, isDue, nextTry } from "../../../core/sync/backoff.ts";

const NOW = Date.UTC(2026, 10, 22);
const retry = (change: Partial<Parameters<typeof nextTry>[0]>) =>
  nextTry({ now: NOW, failures: 1, random: 0.5, retryAfterMs: null, ...change }) - NOW;

describe("backoff", () => {
  test("starts at two seconds and doubles", () => {
    const ceilings = [1, 2, 3, 4].map((failures) => retry({ failures, random: 0.5 }) * 2);
    expect(ceilings).toEqual([2_000, 4_000, 8_000, 16_000]);
  });

  test("is spread over the whole time, from nothing to 15 minutes at most", () => {
    const random = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), random, (failures, chance) => {
        const waitMs = retry({ failures, random: chance });
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThan(BACKOFF.capMs);
      }),
    );
    expect(retry({ failures: 50, random: 0 })).toBe(0);
    expect(retry({ failures: 50, random: 0.5 })).toBe(BACKOFF.capMs / 2);
  });

  test("never comes back before the server's Retry-After", () => {
    expect(retry({ retryAfterMs: 30_000, random: 0 })).toBe(30_000);
    expect(retry({ retryAfterMs: 30_000, random: 0.5 })).toBe(31_000);
  });

  test("waits an hour at most, whatever the server asks for", () => {
    expect(retry({ retryAfterMs: 1e12, random: 0 })).toBe(BACKOFF.mostRetryAfterMs);
    expect(retry({ retryAfterMs: -5, random: 0 })).toBe(0);
  });

  test("a clock set back does not put a try off for days", () => {
    expect(isDue(NOW + 60_000, NOW)).toBe(false);
    expect(isDue(NOW, NOW)).toBe(true);
    expect(isDue(NOW + 24 * 60 * 60 * 1000, NOW)).toBe(true);
  });
});
