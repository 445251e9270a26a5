import { describe, expect, test } from "vitest";
import { type Favour, NO_FAVOUR, parseFavourText } from "../../core/sync/favour.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { NOW, type OpenedPage, openPage } from "./open-page.ts";
import { favour, watch } from "./stored.ts";

const ASKED = "Asked for. The watch takes it as soon as Hip Series is open on it.";
const GRANTED = "Granted: the watch has taken it.";
const STRENGTH = "Strength of the buzz";
const LEVEL = "Ask the watch for another level";

function asked({ items }: OpenedPage): Favour {
  const read = parseFavourText(items.get(STORAGE_KEYS.favour) ?? "");
  if (!read.ok) throw new Error(read.fault.message);
  return read.value;
}

describe("what is asked of the watch", () => {
  test("a strength is asked for, granted, and then as the watch has it", () => {
    const page = openPage(watch()).unfold("Feel");
    expect(page.has(`${STRENGTH}: Standard`)).toBe(true);
    expect(page.options(STRENGTH)[0]).toBe("As the watch has it: Standard");
    page.touch(STRENGTH, "strong");
    expect(asked(page)).toEqual({ ...NO_FAVOUR, at: NOW, strength: "strong" });
    expect([page.value(STRENGTH), page.has(ASKED)]).toEqual(["strong", true]);
    for (const [key, text] of Object.entries(watch({ strength: "strong" }, { granted: NOW }))) {
      page.items.set(key, text);
    }
    expect([page.has(ASKED), page.has(GRANTED)]).toEqual([false, true]);
    expect(page.value(STRENGTH)).toBe("as-it-is");
    expect(page.has(`${STRENGTH}: Strong`)).toBe(true);
  });

  test("what was asked can be taken back", () => {
    const page = openPage(favour({ strength: "light", level: 2 })).unfold("Feel");
    page.touch(STRENGTH, "as-it-is");
    expect(asked(page)).toMatchObject({ strength: null, level: 2 });
    expect(page.has(ASKED)).toBe(false);
  });

  test("nothing is asked by choosing what is chosen already", () => {
    const page = openPage(watch()).unfold("Feel", "Your series");
    page.touch(STRENGTH, "as-it-is");
    page.touch(LEVEL, "as-it-is");
    expect(page.items.has(STORAGE_KEYS.favour)).toBe(false);
  });

  test("a buzz that nobody was there to feel is not brought back by asking for something else", () => {
    const late = openPage(favour({ at: NOW - 120_001, play: "test-buzz", level: 2 }));
    late.unfold("Feel").touch(STRENGTH, "light");
    expect(asked(late)).toMatchObject({ play: null, level: 2, strength: "light" });
  });

  test("asked again in the same instant, it is another favour than the one that was granted", () => {
    const page = openPage({ ...favour({ at: NOW, level: 2 }), ...watch({}, { granted: NOW }) });
    page.unfold("Feel").touch(STRENGTH, "light");
    expect(asked(page)).toEqual({ ...NO_FAVOUR, at: NOW + 1, strength: "light" });
  });

  test("a test buzz and the lesson are for now, with the app open on the watch", () => {
    const page = openPage().unfold("Feel");
    expect(page.has("Open Hip Series on the watch first.")).toBe(true);
    page.touch("Test buzz on the watch");
    expect(asked(page).play).toBe("test-buzz");
    expect(page.has(`Asked for. Open Hip Series on the watch by at ${NOW + 120_000}.`)).toBe(true);
    page.touch("Feel all cues on the watch");
    expect(asked(page).play).toBe("lesson");
    const late = openPage(favour({ at: NOW - 120_001, play: "lesson" })).unfold("Feel");
    expect(late.has("Open Hip Series on the watch first.")).toBe(true);
    const played = openPage({ ...favour({ play: "lesson" }), ...watch({}, { granted: 5 }) });
    expect(played.unfold("Feel").has("The watch has played it.")).toBe(true);
  });

  test("the level is the watch's, with its reason, its length and when it was said", () => {
    const page = openPage(watch({ level: 3, levelReason: "sore-spell" })).unfold("Your series");
    expect(page.words()).toEqual(
      expect.arrayContaining([
        "Level 3 of 6: the first 3 exercises, one round. You came out of a sore spell.",
        "3 exercises, 1 round, each side: about 3 min",
        "The watch was last heard: at 5.",
      ]),
    );
    expect(page.value(LEVEL)).toBe("as-it-is");
    page.touch(LEVEL, "4");
    expect(asked(page).level).toBe(4);
    expect(page.has(ASKED)).toBe(true);
  });

  test("a watch that was never heard, or is newer, is not guessed at", () => {
    const never = openPage().unfold("Your series");
    expect(never.words()).toContain(
      "The watch has not been heard yet. Open Hip Series on it near this phone.",
    );
    const newer = openPage(watch({}, { wrist: { version: 9, document: { v: 2 } } }));
    expect(newer.unfold("Your series").words()).toContain(
      "The watch has a newer Hip Series. Update this one to see its settings.",
    );
  });
});
