import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal } from "../../core/sync/sealed-text.ts";
import { ASIDE_PREFIX, ENTRY_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { wallClock } from "../../setting/wall-clock.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import { openPage } from "./open-page.ts";
import {
  CONNECTED,
  done,
  favour,
  link,
  ring,
  type Stored,
  settled,
  trouble,
  WAITING,
  watch,
} from "./stored.ts";

const TRUE_ONES: Stored = {
  ...link(CONNECTED),
  ...done(0),
  ...settled(5),
  ...trouble("busy", 7),
  ...favour({ level: 2 }),
  ...watch(),
  ...ring("ring", 1),
  ...ring("watchRing", 2),
};

const anyKey = fc.oneof(
  fc.constantFrom(...Object.values(STORAGE_KEYS)),
  fc.constantFrom(`${ENTRY_PREFIX}x`, `${ASIDE_PREFIX}1.x`, "other", "__proto__"),
);
/** Junk; junk that is sealed; a true text under any key; a true one with a field gone wrong. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.jsonValue().map((value) => seal(value)),
  fc.constantFrom(...Object.values(TRUE_ONES), ...Object.values(link(WAITING))),
  fc
    .tuple(fc.constantFrom(...Object.values(TRUE_ONES)), fc.nat(200), fc.jsonValue())
    .map(([text, at, value]) => bent(text, at, value)),
);

/** The same document with one of its values, however deep, replaced. */
function bent(text: string, at: number, value: unknown): string {
  let seen = -1;
  const body = JSON.parse(text.slice(9), (_, old: unknown) => {
    seen += 1;
    return seen === at ? value : old;
  });
  return seal(body);
}

describe("the settings page", () => {
  test("is built whatever lies in the storage, and a build writes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, anyText), { maxLength: 12 }), (pairs) => {
        const page = openPage(Object.fromEntries(pairs));
        page.unfold("Account", "Sessions", "Your series", "Feel", "Privacy", "Help");
        expect(page.places()).toContain("Button ▾ Help");
        page.unfold("Account", "Sessions", "Your series", "Diagnostics, to copy");
        // What the person typed as an address is shown to them, whatever it is.
        const typed = page.items.get(STORAGE_KEYS.server) ?? "";
        expect(page.everything().includes("hip_secret")).toBe(typed.includes("hip_secret"));
      }),
    );
  });

  test("says any instant without falling over", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (at) => {
        expect(typeof wallClock(at, 0, ENGLISH)).toBe("string");
      }),
    );
  });

  test("has one strong button on a card at most", () => {
    const page = openPage({ ...TRUE_ONES, ...done(1, "other-account") });
    page.unfold("Account", "Your series", "Feel", "Privacy", "Help");
    page.touch("Delete everything from this phone…");
    const strong = page
      .cards()
      .map((card) => JSON.stringify(card).split('"strong":true').length - 1);
    expect(strong).toEqual([0, 1, 0, 0, 1, 0]);
  });
});
