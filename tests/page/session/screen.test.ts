/** The screen is what keeps the app alive: held while it matters, and given back. */

import { describe, expect, test } from "vitest";
import { wear } from "../../support/watch-driver.ts";

const MINUTE_MS = 60_000;

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
