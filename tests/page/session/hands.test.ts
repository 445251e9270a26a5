/** What a hand can do in a session, and what it cannot do by mistake. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { ONE_SET, type Worn, wear } from "../../support/watch-driver.ts";

/** Both sides of one exercise. */
const TWO_SIDES = { ...ONE_SET, bothSides: true };

const isPaused = (worn: Worn): boolean => worn.texts.includes("Resume");

describe("a tap while moving", () => {
  test("pauses, and is felt", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.tap();
    expect(worn.texts).toEqual(expect.arrayContaining(["Paused", "Side leg raise · 0 of 10"]));
    await worn.pass(1000);
    expect(worn.felt.slice(-2)).toEqual(["rep", "stopped"]);
  });

  test("pauses in the count-in as well", async () => {
    const worn = await wear();
    await worn.begin();
    await worn.untilFelt("count-in", 2);
    await worn.pass(300);
    await worn.tap();
    expect(isPaused(worn)).toBe(true);
  });

  test("Resume gives three beats and that rep again", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.untilFelt("rep", 3);
    await worn.pass(500);
    await worn.tap();
    await worn.pass(5000);
    await worn.press("Resume");
    await worn.untilFelt("rep", 4);
    expect(worn.felt.slice(-5)).toEqual(["stopped", "count-in", "count-in", "count-in", "rep"]);
    expect(worn.texts).toContain("3");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ pauses: 1, sets: [{ paced: 10, ended: "ran" }] });
    expect(worn.count("rep")).toBe(11);
  });

  test.each([
    ["too short", { ms: 40 }],
    ["a long press", { ms: 900 }],
    ["a little too long", { ms: 520 }],
    ["a drag", { ms: 200, toX: 270 }],
    ["a drag to the left", { ms: 200, toX: 150 }],
  ])("%s changes nothing", async (_, touch) => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.tap(touch);
    await worn.pass(100);
    expect(isPaused(worn)).toBe(false);
    expect(worn.count("stopped")).toBe(0);
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ pauses: 0 });
  });

  test.each([
    ["60 ms", { ms: 60 }],
    ["500 ms and 23 px", { ms: 500, toX: 263 }],
  ])("%s is still a tap", async (_, touch) => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.tap(touch);
    expect(isPaused(worn)).toBe(true);
  });

  test("anywhere on the glass counts, for nobody aims while lying down", async () => {
    for (const at of [
      { x: 240, y: 20 },
      { x: 30, y: 240 },
      { x: 240, y: 460 },
    ]) {
      const worn = await wear();
      await worn.beginMoving();
      await worn.tap(at);
      expect(isPaused(worn)).toBe(true);
    }
  });

  test("twice in a hurry only pauses: the buttons that came up under the finger are not pressed", async () => {
    for (const y of [190, 290, 382]) {
      const worn = await wear();
      await worn.beginMoving();
      await worn.tap({ y });
      await worn.pass(80);
      await worn.tap({ y });
      expect(isPaused(worn)).toBe(true);
      expect(worn.journal).not.toBeNull();
    }
  });
});

describe("other ways to pause", () => {
  test.each([
    ["BACK", (worn: Worn) => worn.key("BACK")],
    ["a swipe to the right", (worn: Worn) => worn.swipe("right")],
    ["SELECT", (worn: Worn) => worn.key("SELECT")],
  ])("%s pauses and stays in the session", async (_, act) => {
    const worn = await wear();
    await worn.beginMoving();
    await act(worn);
    expect(worn.page).toBe("session");
    expect(isPaused(worn)).toBe(true);
    await worn.pass(200);
    expect(worn.count("stopped")).toBe(1);
    await act(worn);
    expect(worn.page).toBe("session");
  });

  test("BACK pauses a wait, where a tap would hurry it", async () => {
    const worn = await wear();
    await worn.begin();
    await worn.pass(2000);
    await worn.key("BACK");
    expect(isPaused(worn)).toBe(true);
    expect(worn.count("stopped")).toBe(1);
  });

  test("swipes in other directions do nothing", async () => {
    const worn = await wear();
    await worn.beginMoving();
    for (const way of ["left", "up", "down"] as const) await worn.swipe(way);
    expect(isPaused(worn)).toBe(false);
    expect(worn.page).toBe("session");
  });

  test("HOME leaves without asking, and nothing is lost", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.untilFelt("rep", 4);
    await worn.pass(400);
    await worn.key("HOME");
    expect(worn.page).toBe("watch face");
    await worn.pass(5000);
    await worn.launch();
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Carry on?", "Side leg raise · 3 of 10", "Resume"]),
    );
  });
});

describe("a pause by crown and keys", () => {
  async function paused(): Promise<Worn> {
    const worn = await wear({ routine: TWO_SIDES });
    await worn.beginMoving();
    await worn.untilFelt("rep", 5);
    await worn.pass(400);
    await worn.key("SELECT");
    await worn.pass(600);
    return worn;
  }

  test("SELECT pauses, and once more goes on", async () => {
    const worn = await paused();
    expect(isPaused(worn)).toBe(true);
    await worn.key("SELECT");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ outcome: "completed", pauses: 1 });
  });

  test.each([
    ["DOWN", (worn: Worn) => worn.key("DOWN")],
    ["the crown", (worn: Worn) => worn.crown(-10)],
    [
      "the crown in small turns",
      async (worn: Worn) => {
        await worn.crown(-4);
        await worn.crown(-6);
      },
    ],
  ])("%s shows the ring, then moves it, and marks nothing", async (_, down) => {
    const worn = await paused();
    await down(worn);
    await down(worn);
    await worn.key("SELECT");
    await worn.pass(100);
    expect(worn.texts).toContain("Roll over");
    await worn.key("SELECT");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({
      sets: [
        { paced: 4, marked: 0, ended: "enough" },
        { paced: 10, marked: 0, ended: "ran" },
      ],
    });
  });

  test("the ring stops at the last button and comes back up", async () => {
    const worn = await paused();
    for (let turn = 0; turn < 9; turn += 1) await worn.key("DOWN");
    await worn.key("UP");
    await worn.key("SELECT");
    await worn.pass(100);
    expect(worn.texts).toContain("Roll over");
  });
});

describe("the switch of sides", () => {
  async function atTheSwitch(change = {}): Promise<Worn> {
    const worn = await wear({ routine: { ...TWO_SIDES, ...change } });
    await worn.begin();
    await worn.untilFelt("switch-side", 1);
    await worn.pass(2000);
    return worn;
  }

  test("says to roll over, which side next and how long there is", async () => {
    const worn = await atTheSwitch();
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Roll over", "lie on your right side", "L"]),
    );
    await worn.untilFelt("rep", 11);
    const switched = worn.cues.find(({ cue }) => cue === "switch-side")?.atMs ?? 0;
    const rep = worn.cues[worn.cues.length - 1]?.atMs ?? 0;
    expect(rep - switched).toBe(15_000);
  });

  test("a tap goes on at once, with three beats", async () => {
    const worn = await atTheSwitch();
    const tappedAt = worn.clock.now() + 120;
    await worn.tap();
    await worn.untilFelt("rep", 11);
    expect(worn.felt.slice(-4)).toEqual(["count-in", "count-in", "count-in", "rep"]);
    expect(worn.cues[worn.cues.length - 1]?.atMs).toBe(tappedAt + 3000);
  });

  test("who wants to be waited for is, and is reminded twice", async () => {
    const worn = await atTheSwitch({ waitsAtSwitch: true });
    expect(worn.texts).toEqual(expect.arrayContaining(["…", "waiting, tap to go"]));
    await worn.pass(120_000);
    const at = worn.cues.filter(({ cue }) => cue === "switch-side").map(({ atMs }) => atMs);
    expect(at.map((one) => one - (at[0] ?? 0))).toEqual([0, 15_000, 45_000]);
    await worn.tap();
    await worn.untilFelt("rep", 11);
  });
});

describe("on the pause screen", () => {
  test("Next exercise closes the set with what was paced, and the session can still be completed", async () => {
    const worn = await wear({ routine: TWO_SIDES });
    await worn.beginMoving();
    await worn.untilFelt("rep", 9);
    await worn.pass(400);
    await worn.tap();
    await worn.pass(1000);
    await worn.press("Next exercise");
    await worn.pass(1000);
    expect(worn.texts).toContain("Roll over");
    expect(worn.felt[worn.felt.length - 1]).toBe("switch-side");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({
      outcome: "completed",
      sets: [
        { paced: 8, ended: "enough" },
        { paced: 10, ended: "ran" },
      ],
    });
  });

  test("End keeps what was done as a partial session, and asks about its form", async () => {
    const worn = await wear({ routine: TWO_SIDES });
    await worn.beginMoving();
    await worn.untilFelt("rep", 5);
    await worn.pass(400);
    await worn.tap();
    await worn.pass(1000);
    await worn.press("End");
    expect(worn.texts).toEqual(["Well done"]);
    await worn.untilPage("summary");
    expect(worn.felt[worn.felt.length - 1]).toBe("finished");
    expect(worn.records[0]).toMatchObject({
      outcome: "partial",
      sets: [
        { paced: 4, ended: "cut" },
        { paced: 0, ended: "skipped" },
      ],
    });
  });

  test("the watch tells the side bicycle that 8 is enough, and stopping there is complete", async () => {
    const worn = await wear({ routine: { ...MORNING, rounds: 1, bothSides: false, repMs: 1200 } });
    await worn.begin();
    await worn.untilFelt("rep", 18);
    await worn.pass(200);
    expect(worn.texts).not.toContain("enough is fine");
    // The ninth begins as the light goes down, which is all that one rep may draw.
    await worn.untilFelt("rep", 20);
    await worn.pass(200);
    expect(worn.texts).toContain("enough is fine");
    await worn.tap();
    expect(worn.texts).toContain("Side bicycle · 9 of 10");
  });
});
