import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Receipt } from "../../../core/sync/message.ts";
import {
  type Copy,
  MOST_WAITING,
  mayDrop,
  mayLetGo,
  oldestFirst,
} from "../../../core/sync/outbox.ts";

const copies = (count: number): Copy[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    revision: 1,
    startedAt: 1000 + index,
  }));

const receipt = (id: string, change: Partial<Receipt> = {}): Receipt => ({
  id,
  revision: 1,
  state: "in-account",
  reason: null,
  ...change,
});

describe("the watch's outbox", () => {
  test("a copy goes on the account's receipt for its revision or a later one", () => {
    const copy = { id: "a", revision: 2 };
    expect(mayDrop(copy, receipt("a", { revision: 2 }))).toBe(true);
    expect(mayDrop(copy, receipt("a", { revision: 3 }))).toBe(true);
  });

  test("a copy stays on a receipt for an older revision, or of another session", () => {
    const copy = { id: "a", revision: 2 };
    expect(mayDrop(copy, receipt("a", { revision: 1 }))).toBe(false);
    expect(mayDrop(copy, receipt("b", { revision: 2 }))).toBe(false);
  });

  test("a copy stays while it is only on the phone, or needs the person", () => {
    const copy = { id: "a", revision: 1 };
    expect(mayDrop(copy, receipt("a", { state: "on-phone" }))).toBe(false);
    expect(mayDrop(copy, receipt("a", { state: "needs-you", reason: "refused" }))).toBe(false);
  });

  test("with up to 60 waiting nothing goes on the phone's word alone", () => {
    const all = copies(MOST_WAITING);
    const receipts = all.map(({ id }) => receipt(id, { state: "on-phone" }));
    expect(mayLetGo(all, receipts)).toEqual([]);
  });

  test("beyond 60 the oldest that are safe on the phone go, and only as many as it takes", () => {
    const all = copies(MOST_WAITING + 2);
    const receipts = all.slice(1).map(({ id }) => receipt(id, { state: "on-phone" }));
    expect(mayLetGo(all, receipts).map(({ id }) => id)).toEqual(["id-1", "id-2"]);
  });

  test("beyond 60 one that needs the person still stays", () => {
    const all = copies(MOST_WAITING + 1);
    const receipts = all.map(({ id }) => receipt(id, { state: "needs-you", reason: "conflict" }));
    expect(mayLetGo(all, receipts)).toEqual([]);
  });

  test("never lets go without a receipt that covers the copy", () => {
    const states = fc.constantFrom<Receipt["state"]>("on-phone", "in-account", "needs-you");
    const receipts = fc.array(
      fc.record({ index: fc.nat(80), revision: fc.integer({ min: 1, max: 3 }), state: states }),
    );
    fc.assert(
      fc.property(fc.nat(80), receipts, (count, raw) => {
        const all = copies(count).map((copy) => ({ ...copy, revision: 2 }));
        const known = raw.map(({ index, revision, state }) =>
          receipt(`id-${index}`, { revision, state }),
        );
        const gone = mayLetGo(all, known);
        for (const copy of gone) {
          const covers = known.filter((one) => one.id === copy.id && one.revision >= copy.revision);
          expect(covers.map((one) => one.state)).toEqual(
            expect.arrayContaining([expect.stringMatching(/in-account|on-phone/)]),
          );
        }
        const onWordAlone = gone.filter((copy) => !known.some((one) => mayDrop(copy, one)));
        const confirmed = gone.length - onWordAlone.length;
        expect(onWordAlone.length).toBeLessThanOrEqual(
          Math.max(0, count - confirmed - MOST_WAITING),
        );
      }),
    );
  });

  test("the order is by start, and the same whatever order they were found in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(copies(9), { minLength: 9 }), (shuffled) => {
        expect(oldestFirst(shuffled)).toEqual(copies(9));
      }),
    );
    const twins = [
      { id: "b", startedAt: 5 },
      { id: "a", startedAt: 5 },
    ];
    expect(oldestFirst(twins).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});
