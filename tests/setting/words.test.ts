import { describe, expect, test } from "vitest";
import { LINK_NOTICES } from "../../core/sync/link.ts";
import { NEEDS_YOU_REASONS } from "../../core/sync/message.ts";
import { wordsOf } from "../../setting/language.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import type { Words } from "../../setting/words/words.ts";

const OTHERS = ["de", "es", "zh"] as const;

/** Everything a language can say, by where it stands. */
function everything(words: Words): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  const note = (place: string, value: unknown): void => {
    if (typeof value === "string") said[place] = value;
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) note(`${place}.${key}`, inner);
    }
  };
  note("", words);
  for (const count of [1, 2]) {
    note(`waiting ${count}`, words.waiting(count, true) + words.waiting(count, false));
    for (const reason of NEEDS_YOU_REASONS)
      note(`${reason} ${count}`, words.needsYou(count, reason));
    note(`unreadable ${count}`, words.unreadable(count));
    note(`send ${count}`, words.sendHere(count, "a@b.example"));
  }
  note("try", words.lastTry("offline", "07:05"));
  note("connected", words.connectedAs("a@b.example"));
  note("ended", words.accountEnded("a@b.example"));
  note("code", words.codeLasts("07:05"));
  note("sent", words.lastSent("07:05"));
  note("pace", words.repPace(1200, true));
  return said;
}

describe("the words of the settings page", () => {
  test.each(OTHERS)("leave nothing in English in %s, and nothing unsaid", (spoken) => {
    const [english, other] = [everything(ENGLISH), everything(wordsOf(spoken))];
    expect(Object.keys(other)).toEqual(Object.keys(english));
    const left = Object.keys(other).filter((place) => other[place] === english[place]);
    expect(left).toEqual([]);
    expect(Object.values(other).filter((text) => text.trim() === "")).toEqual([]);
  });

  test.each(OTHERS)("keep what they were told in %s: names, numbers, times", (spoken) => {
    const words = wordsOf(spoken);
    expect(words.sendHere(7, "a@b.example")).toMatch(/7.*a@b\.example|a@b\.example.*7/);
    expect(words.waiting(7, true)).toContain("7");
    expect(words.needsYou(7, "conflict")).toContain("7");
    expect(words.lastTry("busy", "07:05")).toContain("07:05");
    expect(words.codeLasts("07:05")).toContain("07:05");
    expect(words.dayAndHour(22, 10, "07:05")).toMatch(/22.*07:05/);
    expect(words.repPace(1200, false)).toMatch(/1[.,]2/);
  });

  test("answer every notice there is, each in its own words", () => {
    for (const spoken of OTHERS) {
      const { notices } = wordsOf(spoken);
      expect(new Set(LINK_NOTICES.map((notice) => notices[notice])).size).toBe(LINK_NOTICES.length);
    }
  });

  test("are English for a phone whose language nobody here speaks", () => {
    expect([wordsOf("fr"), wordsOf(""), wordsOf("toString")]).toEqual([ENGLISH, ENGLISH, ENGLISH]);
  });
});
