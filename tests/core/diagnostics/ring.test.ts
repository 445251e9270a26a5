import { describe, expect, test } from "vitest";
import {
  addEntry,
  entryOf,
  MOST_ENTRIES,
  parseRingText,
  type Ring,
} from "../../../core/diagnostics/ring.ts";
import { seal } from "../../../core/sync/sealed-text.ts";
import { idOf } from "../sync/some-record.ts";

describe("the ring of diagnostics", () => {
  test("keeps the last entries, oldest first", () => {
    let ring: Ring = [];
    for (let at = 0; at < MOST_ENTRIES + 3; at += 1) ring = addEntry(ring, entryOf(at, "sent"));
    expect(ring).toHaveLength(MOST_ENTRIES);
    expect(ring[0]?.at).toBe(3);
    expect(ring.at(-1)?.at).toBe(MOST_ENTRIES + 2);
  });

  test.each([
    ["words", { at: 1, code: "her hip hurt: 7", id: null, n: null }],
    ["a token in place of an id", { at: 1, code: "sent", id: "hip_secret", n: null }],
    ["a field of its own", { ...entryOf(1, "sent", { id: idOf(1) }), email: "anna@example.org" }],
  ])("has no room for %s", (_, entry) => {
    expect(parseRingText(seal({ v: 1, ring: [entry] })).ok).toBe(false);
  });
});
