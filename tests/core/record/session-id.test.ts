import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSessionId, makeSessionId } from "../../../core/record/session-id.ts";

const random = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: 6,
  maxLength: 8,
});
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const counter = fc.integer({ min: 0, max: 2 ** 24 - 1 });

describe("a session's id", () => {
  it("is a UUID, version 7, in lower case", () => {
    fc.assert(
      fc.property(instant, random, fc.nat(), (at, bits, count) => {
        const id = makeSessionId(at, bits, count);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(isSessionId(id)).toBe(true);
        expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  it("sorts by the time it was made", () => {
    fc.assert(
      fc.property(instant, instant, random, random, counter, (one, other, a, b, count) => {
        fc.pre(one !== other);
        const isBefore = makeSessionId(one, a, count) < makeSessionId(other, b, count + 1);
        expect(isBefore).toBe(one < other);
      }),
    );
  });

  it("differs with the counter, even when time and chance are the same", () => {
    fc.assert(
      fc.property(instant, random, counter, counter, (at, bits, one, other) => {
        fc.pre(one !== other);
        expect(makeSessionId(at, bits, one)).not.toBe(makeSessionId(at, bits, other));
      }),
    );
  });

  it("differs after 4096 sessions too", () => {
    const ids = [5, 4101, 8197].map((count) => makeSessionId(0, [0, 0, 0, 0, 0, 0], count));
    expect(new Set(ids).size).toBe(3);
  });

  it("is one even from a clock before 1970, or with half a millisecond", () => {
    for (const at of [-1, -1e12, 0.5, 1_700_000_000_000.25]) {
      expect(isSessionId(makeSessionId(at, [0, 0, 0, 0, 0, 0], 1))).toBe(true);
    }
  });

  it.each([
    "",
    "01934f00-0000-7000-8000-00000000000",
    "01934F00-0000-7000-8000-000000000001",
    "01934f00-0000-4000-8000-000000000001",
    "01934f00-0000-7000-c000-000000000001",
    " 01934f00-0000-7000-8000-000000000001",
    "01934f00-0000-7000-8000-000000000001\n",
  ])("is not %j", (text) => {
    expect(isSessionId(text)).toBe(false);
  });
});
