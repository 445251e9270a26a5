/** A watch that was reset: its person is known again, is asked nothing twice, and loses nothing. */

import { describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../../core/comfort/wrist.ts";
import { MORNING } from "../../../core/plan/routine.ts";
import { makeFaultReply, makeMemoryReply } from "../../../core/sync/make-message.ts";
import { type Memory, memoryOf } from "../../../core/sync/memory.ts";
import { makeSummary } from "../../core/comfort/make-summary.ts";
import { answerKey, askedKey, scriptedSide } from "../../support/phone-script.ts";
import { type Worn, wear } from "../../support/watch-driver.ts";

const QUESTION = "Coming out of";
const DAY_MS = 24 * 3_600_000;
const TODAY = Date.UTC(2026, 10, 22, 5);

const KNOWN = [1, 2, 3].map((daysAgo) =>
  makeSummary({
    id: `01934f0${9 - daysAgo}-0000-7000-8000-000000000001`,
    startedAt: TODAY - daysAgo * DAY_MS,
    tzOffsetMin: 0,
    level: 3,
  }),
);
const READY: Memory = {
  state: "ready",
  wrist: { ...DEFAULT_WRIST, level: 4, levelReason: "chosen", strength: "strong" },
  sessions: KNOWN,
};

const side = scriptedSide();

/** Nothing on it, and a phone that answers with this. */
async function unpacked(memory: Memory, page = "home"): Promise<Worn> {
  const worn = await wear({ phone: "near", side: await side, routine: MORNING, page });
  worn.disk.storage("default").clear();
  const away = makeFaultReply({ code: "storage-failed", path: "", message: "Not now." });
  worn.phone.settings.setItem(answerKey("share-settings"), JSON.stringify(away));
  remembers(worn, memory);
  return worn;
}

function remembers(worn: Worn, memory: Memory): void {
  worn.phone.settings.setItem(answerKey("get-memory"), JSON.stringify(makeMemoryReply(memory)));
}

function asked(worn: Worn): number {
  return Number(worn.phone.settings.getItem(askedKey("get-memory")) ?? 0);
}

const ids = (worn: Worn) =>
  (worn.stored("history") as { sessions: { id: string }[] } | undefined)?.sessions.map(
    ({ id }) => id,
  );

describe("a phone that remembers", () => {
  test("greets who was here before, asks them nothing, and offers the lesson they never took", async () => {
    const worn = await unpacked(READY);
    await worn.launch();
    await worn.until("Welcome back", 5000);
    expect(worn.texts).toEqual(["Welcome back", "3 sessions are back", "Level 4", "Go on"]);
    expect(worn.stored("wrist")).toMatchObject({
      level: 4,
      levelReason: "from-record",
      strength: "strong",
    });
    await worn.press("Go on");
    expect(worn.texts).toContain("Feel the cues");
    await worn.press("Skip");
    expect(worn.texts).toEqual(expect.arrayContaining(["like last time", "History · 3 of 7"]));
    await worn.pass(20_000);
    expect(asked(worn)).toBe(1);
  });

  test("leads straight home who knows the cues, with a settings field of a newer app kept", async () => {
    const wrist = { ...DEFAULT_WRIST, levelReason: "chosen", tutorialDone: true, mood: "calm" };
    const worn = await unpacked({ ...READY, wrist: wrist as Memory["wrist"], sessions: [] });
    await worn.launch();
    await worn.until("Your settings are back", 5000);
    await worn.key("SELECT");
    expect(worn.page).toBe("home");
    expect(worn.stored("wrist")).toMatchObject({ level: 6, mood: "calm" });
    expect(worn.stored("wrist-version")).toBeGreaterThan(29_000_000);
  });

  test("without settings gives the level of the newest session", async () => {
    const worn = await unpacked({ ...READY, wrist: null });
    await worn.launch();
    await worn.until("Welcome back", 5000);
    expect(worn.stored("wrist")).toMatchObject({ level: 3, levelReason: "from-record" });
  });

  test("is asked again while it asks the account itself, for ten seconds at most", async () => {
    const worn = await unpacked(memoryOf("asking"), "welcome");
    await worn.launch();
    await worn.pass(2000);
    expect(worn.texts).toContain(QUESTION);
    remembers(worn, READY);
    await worn.until("Welcome back", 3000);
    const other = await unpacked(memoryOf("asking"), "welcome");
    await other.launch();
    await other.pass(40_000);
    expect(asked(other)).toBe(6);
    expect(other.texts).toContain(QUESTION);
  });
});

describe("an answer that was given first", () => {
  test("stands for the level, and the sessions come back all the same", async () => {
    const worn = await unpacked(memoryOf("asking"), "welcome");
    await worn.launch();
    await worn.press("Yes");
    remembers(worn, READY);
    await worn.pass(5000);
    expect(ids(worn)).toEqual(KNOWN.map(({ id }) => id));
    expect(worn.texts).toContain("Begin with");
    await worn.press("2 exercises · 2 min");
    expect(worn.stored("wrist")).toMatchObject({ level: 2, levelReason: "sore-spell" });
  });
});

describe("a phone that knows nothing, or is not there", () => {
  test("changes nothing for somebody new: one question to the phone, no delay, no other glass", async () => {
    const worn = await unpacked(memoryOf("none"), "welcome");
    const glasses = new Set<string>();
    await worn.launch();
    for (let look = 0; look < 150; look += 1) {
      glasses.add(worn.texts.join("|"));
      await worn.pass(100);
    }
    expect(glasses.size).toBe(1);
    expect(worn.texts).toContain(QUESTION);
    expect(asked(worn)).toBe(1);
  });

  test("that comes later brings the sessions to home, in silence, below what was done since", async () => {
    const worn = await unpacked(READY);
    worn.link.setConnected(false);
    await worn.launch();
    await worn.press("No", "Understood", "Skip");
    expect(worn.texts).toContain("History · 0 of 7");
    worn.kill();
    worn.store("history", { v: 1, sessions: [makeSummary({ level: 6, startedAt: TODAY })] });
    worn.link.setConnected(true);
    await worn.launch();
    await worn.until("History · 4 of 7", 5000);
    expect(ids(worn)).toEqual([makeSummary().id, ...KNOWN.map(({ id }) => id)]);
    expect(worn.stored("wrist")).toMatchObject({ level: 6, levelReason: "no-sore-spell" });
    expect(worn.page).toBe("home");
    await worn.pass(15_000);
    expect(asked(worn)).toBe(1);
  });
});

describe("a watch that goes out over it", () => {
  test.each(["history", "first-run", "wrist-version", "wrist", "memory"])(
    "at %s comes to the same end, and takes nothing twice",
    async (key) => {
      const worn = await unpacked(READY);
      const kept = worn.disk.storage("default");
      const set = kept.set.bind(kept);
      let isStruck = false;
      kept.set = (at, json) => {
        set(at, json);
        if (at === key && !isStruck) {
          isStruck = true;
          worn.kill();
        }
        return kept;
      };
      await worn.launch();
      await worn.pass(3000);
      expect(isStruck).toBe(true);
      await worn.launch();
      await worn.until("Welcome back", 5000);
      expect(worn.texts).toEqual(expect.arrayContaining(["3 sessions are back", "Level 4"]));
      await worn.pass(3000);
      expect(ids(worn)).toEqual(KNOWN.map(({ id }) => id));
      expect(worn.stored("memory")).toBe(true);
      await worn.press("Go on", "Skip");
      expect(worn.stored("wrist")).toMatchObject({ level: 4, levelReason: "from-record" });
      await worn.launch();
      expect(worn.page).toBe("home");
    },
  );
});
