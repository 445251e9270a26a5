/** Home: what is next, how long it takes, where the last session is, and what comes before that. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { ONE_SET, wear } from "../../support/watch-driver.ts";

const HALF_AN_HOUR_MS = 30 * 60_000;

describe("what is next", () => {
  test("a new watch offers the Morning at its honest length", async () => {
    const worn = await wear({ routine: MORNING });
    await worn.launch();
    expect(worn.page).toBe("home");
    expect(worn.texts).toEqual([
      "Morning",
      "2 rounds · 10 min",
      "Start",
      "Before legs · 5 min",
      "History · 0 of 7",
      "Feel the cues",
      "Settings",
      "Help",
    ]);
  });

  test("a low level is one round, and as short as it really is", async () => {
    const worn = await wear({ routine: MORNING, wrist: { level: 1, levelReason: "sore-spell" } });
    await worn.launch();
    expect(worn.texts).toContain("after a sore spell");
    expect(worn.texts).toContain("Level 1 · 1 round · 1 min");
  });

  test("the routine that the phone has is the one that is offered", async () => {
    const worn = await wear({
      phone: "near",
      routine: { ...MORNING, name: "before-legs", rounds: 1 },
    });
    worn.store("routine", MORNING);
    await worn.launch();
    await worn.until("Before legs", 5000);
    expect(worn.texts).toContain("1 round · 5 min");
  });

  test("another routine is done for once: the phone's stays what is next", async () => {
    const worn = await wear({ routine: MORNING });
    await worn.launch();
    await worn.press("Before legs · 5 min", "0 · calm");
    expect(worn.texts).toContain("Before legs");
    await worn.press("Start");
    expect(worn.journal).toContain('"routine":"before-legs"');
    expect(worn.stored("routine")).toMatchObject({ name: "morning" });
  });

  test("whoever has a routine of their own finds both ready-made ones beside it", async () => {
    const worn = await wear();
    await worn.launch();
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Custom", "Morning · 7 min", "Before legs · 3 min"]),
    );
  });

  test("by keys alone the ring goes from Start through the sheets to Help", async () => {
    const worn = await wear({ routine: MORNING });
    await worn.launch();
    for (let turn = 0; turn < 6; turn += 1) await worn.key("DOWN");
    const help = worn.watch.widgets().find(({ text }) => text === "Help");
    expect(help?.y).toBeLessThan(480);
    await worn.key("SELECT");
    expect(worn.page).toBe("help");
  });

  test("who was never asked about a sore spell is asked first, and comes back", async () => {
    const worn = await wear({ routine: MORNING, wrist: { levelReason: "not-asked" } });
    await worn.launch();
    expect(worn.page).toBe("welcome");
    await worn.press("No", "Understood", "Skip");
    expect(worn.page).toBe("home");
  });

  test("BACK on home leaves the app, however many sessions were done", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.press("Fine");
    expect(worn.page).toBe("home");
    await worn.key("BACK");
    expect(worn.page).toBe("watch face");
  });
});

describe("where the last session is", () => {
  test("without a phone it is on the watch, and says what it waits for", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    await worn.press("Fine");
    expect(worn.texts).toContain("Last: on the watch");
    expect(worn.texts).toContain("waits for the phone");
  });

  test("when the phone comes back, home takes it up without being asked", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    worn.kill();
    worn.link.setConnected(true);
    await worn.launch();
    await worn.until("Last: in your account");
    expect(worn.records).toEqual([]);
    expect(worn.account.sessions.size).toBe(1);
  });
});

describe("what comes before a new session", () => {
  test("an unfinished session opens at once, paused, without a question", async () => {
    const worn = await wear();
    await worn.beginMoving();
    worn.kill();
    await worn.pass(60_000);
    await worn.launch();
    expect(worn.page).toBe("session");
    expect(worn.texts).toContain("Carry on?");
  });

  test("of home nothing is seen on the way to an unfinished session", async () => {
    const worn = await wear();
    await worn.beginMoving();
    worn.kill();
    const seen: string[] = [];
    worn.watch.on((event) => {
      if (event.type === "widgets" && worn.page === "home") seen.push(...worn.texts);
    });
    await worn.launch();
    expect(worn.page).toBe("session");
    expect(seen).toEqual([]);
  });

  test("within 30 minutes it is resumed, later it is closed as partial and goes up", async () => {
    const worn = await wear({ phone: "near" });
    await worn.beginMoving();
    await worn.untilFelt("rep", 4);
    await worn.pass(300);
    worn.kill();
    await worn.pass(HALF_AN_HOUR_MS - 1000);
    await worn.launch();
    expect(worn.page).toBe("session");
    worn.kill();
    await worn.pass(HALF_AN_HOUR_MS + 60_000);
    await worn.launch();
    expect(worn.page).toBe("home");
    await worn.until("Last: in your account");
    const [session] = [...worn.account.sessions.values()];
    expect(session).toMatchObject({ outcome: "partial", sets: [{ paced: 3, ended: "cut" }] });
    expect(worn.journal).toBeNull();
  });

  test("a summary that was not closed is asked again", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    worn.kill();
    await worn.launch();
    expect(worn.page).toBe("summary");
    expect(worn.texts).toContain("Good form?");
    await worn.press("All clean");
    await worn.answer(1);
    await worn.press("Fine");
    worn.kill();
    await worn.launch();
    expect(worn.page).toBe("home");
  });

  test("a session is unfinished for the person whose routine has changed meanwhile, too", async () => {
    const worn = await wear();
    await worn.beginMoving();
    worn.kill();
    worn.store("routine", { ...ONE_SET, exercises: ["side-kick"] });
    await worn.launch();
    expect(worn.texts.join()).toContain("Side leg raise");
  });
});
