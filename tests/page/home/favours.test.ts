/** What the person asks of the watch from the phone: granted once, heard soon, and never again. */

import { describe, expect, test } from "vitest";
import { parseRingText } from "../../../core/diagnostics/ring.ts";
import { type Favour, makeFavourText, NO_FAVOUR } from "../../../core/sync/favour.ts";
import { STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import { parseWristsText } from "../../../core/sync/wrist-copy.ts";
import { START_MS, type Worn, wear } from "../../support/watch-driver.ts";

function asks(worn: Worn, favour: Partial<Favour>): number {
  const at = worn.world.now() + 1;
  worn.phone.settings.setItem(STORAGE_KEYS.favour, makeFavourText({ ...NO_FAVOUR, at, ...favour }));
  return at;
}

/** The favour the phone knows to be granted. */
function granted(worn: Worn): number {
  const wrists = parseWristsText(worn.phone.settings.getItem(STORAGE_KEYS.wrists) ?? "");
  return wrists.ok ? wrists.value.granted : 0;
}

/** How often the phone heard the watch's word. */
function countWords(worn: Worn): () => number {
  let words = 0;
  worn.phone.settings.onChange(({ key }) => {
    if (key === STORAGE_KEYS.wrists) words += 1;
  });
  return () => words;
}

describe("strength and level", () => {
  test("are granted once, the phone hears of it at once, and what is set on the watch later stands", async () => {
    const worn = await wear({ phone: "near" });
    const at = asks(worn, { strength: "light", level: 2 });
    await worn.launch();
    await worn.until("Level 2 · 1 round · 1 min", 3000);
    await worn.pass(1000);
    expect(worn.stored("wrist")).toMatchObject({ strength: "light", levelReason: "chosen" });
    expect(granted(worn)).toBe(at);
    await worn.press("Settings", "Level 2", "+", "+");
    worn.kill();
    await worn.launch();
    await worn.pass(8000);
    expect(worn.stored("wrist")).toMatchObject({ level: 4 });
  });

  test.each(["wrist-version", "wrist", "grants"])(
    "are granted whole by a watch that went out at %s",
    async (key) => {
      const worn = await wear({ phone: "near" });
      const at = asks(worn, { strength: "strong", level: 3 });
      const kept = worn.disk.storage("default");
      const set = kept.set.bind(kept);
      kept.set = (name, json) => {
        set(name, json);
        if (name === key) {
          kept.set = set;
          worn.kill();
        }
        return kept;
      };
      await worn.launch();
      await worn.pass(2000);
      expect(worn.page).toBe("watch face");
      await worn.launch();
      await worn.pass(3000);
      expect(worn.stored("wrist")).toMatchObject({ strength: "strong", level: 3 });
      expect(worn.stored("grants")).toEqual([at]);
      expect(granted(worn)).toBe(at);
    },
  );

  test("change nothing of a session that has begun, and are granted after it", async () => {
    const worn = await wear({ phone: "near", wrist: { level: 6 } });
    await worn.beginMoving();
    worn.kill();
    asks(worn, { level: 1 });
    await worn.launch();
    expect(worn.page).toBe("session");
    await worn.pass(1000);
    await worn.press("Resume");
    await worn.untilPage("summary");
    expect(worn.records).toMatchObject([{ level: 6 }]);
    expect(worn.stored("wrist")).toMatchObject({ level: 6 });
    await worn.press("All clean");
    await worn.answer(2);
    await worn.press("Fine");
    await worn.until("Level 1 · 1 round · 1 min", 3000);
  });

  test("change nothing of a plan that is being looked at", async () => {
    const worn = await wear({ phone: "near", wrist: { level: 6 } });
    await worn.launch();
    await worn.pass(1000);
    await worn.press("Start");
    await worn.answer(2);
    asks(worn, { level: 1 });
    await worn.pass(8000);
    await worn.press("Start");
    expect(worn.journal).toContain('"level":6');
  });
});

describe("a test buzz", () => {
  test("pressed while home is open is felt within seconds, seen, and never felt again", async () => {
    const worn = await wear({ phone: "near" });
    await worn.launch();
    await worn.pass(7000);
    asks(worn, { strength: "strong", play: "test-buzz" });
    await worn.until("A test buzz", 5200);
    expect(worn.texts).toContain("Strength: strong");
    expect(worn.felt).toEqual(["rep"]);
    await worn.pass(3100);
    expect(worn.texts).not.toContain("A test buzz");
    worn.watch.wake();
    await worn.launch();
    await worn.pass(8000);
    expect(worn.felt).toEqual(["rep"]);
  });

  test("is felt once by a watch whose store is full", async () => {
    const worn = await wear({ phone: "near" });
    asks(worn, { play: "test-buzz" });
    worn.disk.failure = { kind: "full" };
    await worn.launch();
    await worn.pass(9000);
    expect(worn.felt).toEqual(["rep"]);
  });
});

describe("the lesson", () => {
  test("opens from home, says who asked for it, and leads back", async () => {
    const worn = await wear({ phone: "near" });
    asks(worn, { play: "lesson" });
    await worn.launch();
    await worn.until("from your phone", 3000);
    await worn.untilPage("feel", 3000);
    expect(worn.texts).toContain("Count in");
    await worn.key("BACK");
    expect(worn.page).toBe("home");
    await worn.pass(5000);
    expect(worn.page).toBe("home");
  });

  test("gives way to a person who goes on", async () => {
    const worn = await wear({ phone: "near" });
    asks(worn, { play: "lesson" });
    await worn.launch();
    await worn.until("from your phone", 3000);
    await worn.press("Start");
    await worn.pass(3000);
    expect(worn.page).toBe("comfort");
  });
});

describe("the ring", () => {
  test("is brought when it is asked for, with ids and codes and nothing else", async () => {
    const worn = await wear({ phone: "near" });
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.until("in your account");
    const [id] = worn.account.sessions.keys();
    asks(worn, { diagnostics: true });
    await worn.press("Fine");
    await worn.pass(3000);
    const ring = parseRingText(worn.phone.settings.getItem(STORAGE_KEYS.watchRing) ?? "");
    const what = ring.ok ? ring.value.map((one) => [one.code, one.id]) : [];
    // How often it was asked before the account had it is the network's affair.
    expect(what.filter(([code]) => code !== "receipt")).toEqual([
      ["app-opened", null],
      ["session-began", id],
      ["put-away", id],
      ["offered", id],
      ["offered", id],
      ["let-go", id],
      ["favour-granted", null],
    ]);
    expect(ring.ok && ring.value.every(({ at }) => at >= START_MS)).toBe(true);
    expect(worn.stored("ring-owed")).toBeUndefined();
  });

  test("keeps the last of many, and a watch that takes no note goes on", async () => {
    const worn = await wear();
    worn.store(
      "ring",
      Array.from({ length: 48 }, (_, at) => ({ at, code: "offered", id: null, n: at })),
    );
    await worn.launch();
    expect(worn.stored("ring")).toMatchObject({ 0: { n: 1 }, 47: { code: "app-opened" } });
    worn.store("ring", "torn");
    await worn.launch();
    expect(worn.stored("ring")).toMatchObject([{ code: "app-opened" }]);
    expect(worn.page).toBe("home");
  });
});

describe("home and the phone", () => {
  test("speak every five seconds for a minute, and then no more", async () => {
    const worn = await wear({ phone: "near" });
    worn.store("memory", true);
    const words = countWords(worn);
    await worn.launch();
    for (let second = 0; second < 90; second += 1) {
      worn.watch.wake();
      await worn.pass(1000);
    }
    expect(worn.page).toBe("home");
    expect(words()).toBe(12);
  });
});
