import { describe, expect, test } from "vitest";
import { LEVELS } from "../../core/plan/plan.ts";
import { LINK_NOTICES } from "../../core/sync/link.ts";
import { wordsOf } from "../../setting/language.ts";
import { ENGLISH } from "../../setting/words/english.ts";
import type { Words } from "../../setting/words/words.ts";
import { openPage } from "./open-page.ts";
import { CONNECTED, done, link, rested, ring, SERVER, WAITING, watch } from "./stored.ts";

const OTHERS = ["de", "es", "zh"] as const;
const EMAIL = "a@b.example";

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
  for (const count of [1, 2]) note(`.${count}`, counted(words, count));
  for (const level of LEVELS) note(`.level ${level}`, words.watch.levelMeans(level));
  return said;
}

function counted({ account, sync, series, watch: watches, privacy }: Words, count: number) {
  const shape = { exercises: count, rounds: count, isBothSides: count > 1 };
  return {
    connected: account.connectedAs(EMAIL),
    ended: account.ended(EMAIL),
    code: account.codeLasts("07:05"),
    waiting: [sync.waiting(count, true), sync.waiting(count, false)],
    needYou: [sync.needYou(count), sync.needsYou("…")],
    send: sync.askToSend(count, EMAIL),
    next: sync.nextTry("07:05"),
    more: sync.andMore(count),
    level: [sync.level(2), watches.levelIs(2)],
    reps: [sync.reps(count, null), sync.reps(count, count)],
    tries: [sync.lastTry("offline", "07:05"), sync.lastSent("07:05")],
    unreadable: sync.unreadable(count),
    shape: series.shape({ ...shape, minutes: [9, 9 + count] }),
    about: series.shape({ ...shape, minutes: [9, 9] }),
    target: series.reps({ min: 8, max: 8 + count, isBothWays: count > 1 }),
    last: series.lastOne("…"),
    rounds: series.roundCount(count),
    pace: series.repPace(1200, true),
    strength: [watches.strengthIs("strong"), watches.asTheWatchHasIt("…")],
    heard: [watches.lastHeard("07:05"), watches.playAsked("07:05")],
    forget: [privacy.onlyHere(count), privacy.yesForget(count)],
    forgetNone: [privacy.onlyHere(0), privacy.yesForget(0)],
  };
}

describe("the words of the settings page", () => {
  test.each(OTHERS)("leave nothing in English in %s, and nothing unsaid", (spoken) => {
    const [english, other] = [everything(ENGLISH), everything(wordsOf(spoken))];
    expect(Object.keys(other)).toEqual(Object.keys(english));
    const left = Object.keys(other).filter((place) => other[place] === english[place]);
    expect(left.filter((place) => !place.includes("ofThem"))).toEqual([]);
    expect(Object.values(other).filter((text) => text.trim() === "")).toEqual([]);
  });

  test.each(["en", ...OTHERS])(
    "keep what they were told in %s: names, numbers, times",
    (spoken) => {
      const { account, sync, series, watch: watches, privacy } = wordsOf(spoken);
      expect(sync.askToSend(7, EMAIL)).toMatch(/7.*a@b\.example|a@b\.example.*7/);
      for (const said of [
        sync.waiting(7, true),
        sync.needYou(7),
        sync.andMore(7),
        sync.unreadable(7),
        sync.ofThem(7, "…"),
        privacy.onlyHere(7),
        privacy.yesForget(7),
      ]) {
        expect(said).toContain("7");
      }
      expect(sync.reps(224, 198)).toMatch(/198.*224/);
      expect(sync.lastTry("busy", "07:05")).toContain("07:05");
      expect(account.codeLasts("07:05")).toContain("07:05");
      expect(sync.dayAndHour({ weekday: 0, day: 22, month: 10 }, "07:05")).toMatch(/22.*07:05/);
      expect(series.repPace(1200, false)).toMatch(/1[.,]2/);
      const shape = { exercises: 4, rounds: 3, isBothSides: true, minutes: [5, 6] } as const;
      expect(series.shape(shape)).toMatch(/4.*3.*5.*6/);
      expect(watches.levelMeans(4)).toContain("4");
    },
  );

  test("answer every notice there is, each in its own words", () => {
    for (const spoken of OTHERS) {
      const { notices } = wordsOf(spoken).account;
      expect(new Set(LINK_NOTICES.map((notice) => notices[notice])).size).toBe(LINK_NOTICES.length);
    }
  });

  test("claim nothing that is medicine's, and blame nobody", () => {
    const banned = /\b(treat|detect|diagnos(e|is)|monitor|safe|failed|missed|cure|heal)/i;
    const said = Object.values(everything(ENGLISH));
    expect(said.filter((text) => banned.test(text))).toEqual([]);
  });

  test("are English for a phone whose language nobody here speaks", () => {
    expect([wordsOf("fr"), wordsOf(""), wordsOf("toString")]).toEqual([ENGLISH, ENGLISH, ENGLISH]);
  });

  /** What is a name, a number or an address is the same everywhere. */
  test.each(OTHERS)("leave no English on a whole page in %s", (spoken) => {
    const stored = {
      ...done(0, "refused"),
      ...rested(1),
      ...watch({ level: 3 }),
      ...ring("ring", 1),
    };
    const all = { ...stored, "hip.server": SERVER };
    const shown = [all, { ...all, ...link(CONNECTED) }, { ...all, ...link(WAITING) }].map((one) =>
      openPage(one, wordsOf(spoken)).words(),
    );
    const english = new Set(Object.values(everything(ENGLISH)));
    expect(shown.flat().filter((text) => english.has(text))).toEqual([]);
  });
});
