import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entryOf, makeRingText } from "../../core/diagnostics/ring.ts";
import { parseFavourText } from "../../core/sync/favour.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import { openPage } from "./open-page.ts";
import { CONNECTED, done, link, rested, ring, SERVER } from "./stored.ts";

describe("privacy on the settings page", () => {
  test("leads to the account's own page, when there is an account", () => {
    const page = openPage(link(CONNECTED)).unfold("Privacy");
    expect(page.value("See, take along or delete what is in your account")).toBe(
      `${SERVER}/account`,
    );
    const none = openPage().unfold("Privacy");
    expect(none.has("See, take along or delete what is in your account")).toBe(false);
  });

  test("deletes from this phone only after a second word that says what goes", () => {
    const page = openPage({ ...rested(0), ...done(1, "refused") }).unfold("Privacy");
    page.touch("Delete everything from this phone…");
    expect(page.items.has(STORAGE_KEYS.wish)).toBe(false);
    expect(page.words()).toEqual(
      expect.arrayContaining([
        "2 sessions on this phone are not in your account.",
        "What is still on the watch comes again; anything else would be gone.",
      ]),
    );
    page.touch("Keep everything");
    expect(page.has("Yes, delete 2 sessions and all else here")).toBe(false);
    page.touch("Delete everything from this phone…");
    page.touch("Yes, delete 2 sessions and all else here");
    expect(page.items.get(STORAGE_KEYS.wish)).toBe("forget");
    expect(page.has("Delete everything from this phone…")).toBe(true);
  });
});

describe("help on the settings page", () => {
  test("says its version, which is the package's", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(openPage().unfold("Help").has(`Hip Series ${version}`)).toBe(true);
  });

  test("shows both sides' diagnostics as lines, newest first, and gets the watch's", () => {
    const page = openPage({ ...ring("ring", 0), ...ring("watchRing", 60_000) });
    page.unfold("Help", "Diagnostics, to copy");
    const words = page.words();
    const phone = words.indexOf("1970-01-01T00:00:00.000Z service-started");
    expect(words[phone - 1]).toMatch(/^1970-01-01T00:00:01\.000Z record-kept [0-9a-f-]{36} 1$/);
    expect(words).toContain("1970-01-01T00:01:00.000Z service-started");
    page.touch("Get the watch's too");
    expect(parseFavourText(page.items.get(STORAGE_KEYS.favour) ?? "")).toMatchObject({
      value: { diagnostics: true },
    });
  });

  test.each([
    [true, "Copied."],
    [false, "It could not be copied here. Select the lines instead."],
  ])("copies all of them at once where a phone can (%o)", async (canCopy, said) => {
    const page = openPage(ring("ring", 0), ENGLISH, canCopy).unfold("Help", "Diagnostics, to copy");
    page.touch("Copy all of it");
    await Promise.resolve();
    await Promise.resolve();
    expect(page.copied).toEqual([expect.stringMatching(/record-kept .*\n.*service-started/)]);
    expect(page.has(said)).toBe(true);
  });

  test("a clock that said something impossible is shown as it is", () => {
    const odd = makeRingText([entryOf(Number.MAX_SAFE_INTEGER, "service-started")]);
    const page = openPage({ [STORAGE_KEYS.ring]: odd }).unfold("Help", "Diagnostics, to copy");
    expect(page.words()).toContain("9007199254740991 service-started");
  });
});
