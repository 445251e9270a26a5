/** The screen is what keeps the app alive: held while it matters, and given back. */

import { describe, expect, test } from "vitest";
import { feltCues } from "../../../desk/felt-cues.ts";
import { ONE_SET, wear } from "../../support/watch-driver.ts";
import { seenTexts } from "../../support/watch-glass.ts";

const MINUTE_MS = 60_000;
/** A rep every three seconds: a set is long enough for the light to go down in it. */
const SLOW = { ...ONE_SET, repMs: 3000 };

describe("the screen", () => {
  test("does not go dark in a pause of nine minutes, and the session goes on from there", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.tap();
    await worn.pass(9 * MINUTE_MS);
    expect(worn.watch.screen.on).toBe(true);
    await worn.press("Resume");
    await worn.untilPage("summary");
  });

  test("is let go after ten idle minutes; the app dies ten seconds after it is dark", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.untilFelt("rep", 3);
    await worn.pass(300);
    await worn.tap();
    await worn.pass(10 * MINUTE_MS - 1000);
    expect(worn.watch.screen.on).toBe(true);
    await worn.pass(12_000);
    expect(worn.watch.screen.on).toBe(false);
    expect(worn.watch.running).toBe(true);
    await worn.pass(10_000);
    expect(worn.watch.running).toBe(false);
    worn.watch.wake();
    await worn.pass(600);
    expect(worn.page).toBe("session");
    expect(worn.texts).toEqual(expect.arrayContaining(["Side leg raise · 2 of 10", "Resume"]));
    await worn.press("Resume");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ sets: [{ paced: 10 }] });
  });

  test("is held again when the pause is over", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.tap();
    await worn.pass(10 * MINUTE_MS + 5000);
    expect(worn.watch.screen.on).toBe(true);
    await worn.press("Resume");
    await worn.pass(20_000);
    expect(worn.watch.screen.on).toBe(true);
    await worn.untilPage("summary");
  });

  test("a palm or a lowered wrist does not darken a running session", async () => {
    const worn = await wear();
    await worn.beginMoving();
    worn.watch.cover("palm");
    worn.watch.cover("drop-wrist");
    expect(worn.watch.screen.on).toBe(true);
  });

  test("goes dark by itself on home, and does not bring the app back", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.press("Fine");
    await worn.pass(25_000);
    expect(worn.watch.screen.on).toBe(false);
    expect(worn.watch.running).toBe(false);
    worn.watch.wake();
    await worn.pass(100);
    expect(worn.page).toBe("watch face");
  });

  test("a dark screen that was forced ends the session paused, at the last rep that was felt", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.untilFelt("rep", 5);
    await worn.pass(300);
    worn.kill();
    await worn.pass(5000);
    await worn.launch();
    expect(worn.texts).toContain("Side leg raise · 4 of 10");
    expect(worn.count("stopped")).toBe(0);
  });
});

describe("the light", () => {
  const isDim = (texts: readonly string[]): boolean => !texts.includes("of 10");

  test("goes down ten seconds after the last touch or beat, and keeps the number and the letter", async () => {
    const worn = await wear({ routine: SLOW });
    await worn.begin();
    await worn.untilFelt("rep", 3);
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toEqual(expect.arrayContaining(["Side leg raise", "3", "of 10"]));
    await worn.untilFelt("rep", 4);
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toEqual(["4", "R"]);
    await worn.untilFelt("rep", 8);
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toEqual(["8", "R"]);
  });

  test("comes back with a touch that is no tap, which does nothing else, and goes again", async () => {
    const worn = await wear({ routine: SLOW });
    await worn.begin();
    await worn.untilFelt("rep", 5);
    await worn.pass(500);
    await worn.tap({ ms: 900 });
    expect(seenTexts(worn.watch)).toEqual(expect.arrayContaining(["Side leg raise", "of 10"]));
    await worn.pass(9000);
    expect(isDim(seenTexts(worn.watch))).toBe(false);
    await worn.pass(4000);
    expect(isDim(seenTexts(worn.watch))).toBe(true);
    expect(worn.count("stopped")).toBe(0);
  });

  test("comes back with a turn of the crown, which marks as it always does", async () => {
    const worn = await wear({ routine: SLOW });
    await worn.begin();
    await worn.untilFelt("rep", 6);
    await worn.pass(500);
    await worn.crown(10);
    expect(isDim(seenTexts(worn.watch))).toBe(false);
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ sets: [{ marked: 1 }] });
  });

  test("comes back with any cue that is not a rep's", async () => {
    const worn = await wear({ routine: { ...SLOW, bothSides: true } });
    await worn.begin();
    await worn.untilFelt("rep", 10);
    await worn.pass(50);
    expect(isDim(seenTexts(worn.watch))).toBe(true);
    await worn.untilFelt("switch-side", 1);
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toContain("Roll over");
  });

  test("stays down when it is enough, and says so", async () => {
    const worn = await wear({ routine: { ...SLOW, exercises: ["side-bicycle"] } });
    await worn.begin();
    await worn.untilFelt("rep", 8);
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toEqual(["8", "R"]);
    await worn.untilFelt("rep", 9);
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toEqual(["9", "R", "enough is fine"]);
    await worn.tap({ ms: 700 });
    expect(seenTexts(worn.watch)).toEqual(expect.arrayContaining(["9", "of 10", "enough is fine"]));
  });

  test("is back on the pause that a tap in the dim brings, and the tap is felt", async () => {
    const worn = await wear({ routine: SLOW });
    await worn.begin();
    await worn.untilFelt("rep", 7);
    await worn.pass(600);
    await worn.tap();
    await worn.pass(50);
    expect(seenTexts(worn.watch)).toEqual(
      expect.arrayContaining(["Paused", "Side leg raise · 6 of 10"]),
    );
    expect(worn.count("stopped")).toBe(1);
  });
});

describe("a watch whose vibration is off", () => {
  test("flashes the rim of the glass in the rhythm of each cue, and of nothing else", async () => {
    const worn = await wear({ wrist: { strength: "off" } });
    const flashes: { atMs: number; durationMs: number }[] = [];
    let litAt: number | null = null;
    worn.watch.on((event) => {
      const isLit =
        event.type === "widgets" &&
        worn.page === "session" &&
        worn.watch
          .widgets()
          .some(({ type, visible, w }) => type === "STROKE_RECT" && visible && w >= 390);
      const now = worn.clock.now();
      if (isLit && litAt === null) litAt = now;
      if (isLit || litAt === null) return;
      if (now > litAt) flashes.push({ atMs: litAt, durationMs: now - litAt });
      litAt = null;
    });
    await worn.begin();
    await worn.untilPage("summary");
    expect(feltCues(flashes).map(({ cue }) => cue)).toEqual([
      ...Array.from({ length: 3 }, () => "count-in"),
      ...Array.from({ length: 10 }, () => "rep"),
      "finished",
    ]);
    expect(worn.watch.pulses).toEqual([]);
  });
});
