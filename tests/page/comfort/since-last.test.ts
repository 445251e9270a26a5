/** The question about last time: one tap, kept in the new record, and what it does to the level. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { type Wearing, type Worn, wear } from "../../support/watch-driver.ts";
import { historyOf } from "../support/some-history.ts";

/** A watch that remembers a few comfortable sessions at a level, the last of them not asked about. */
async function asked(count: number, level: 2 | 6, wearing: Wearing = {}): Promise<Worn> {
  const worn = await wear({ routine: MORNING, wrist: { level }, ...wearing });
  worn.store("history", historyOf(count, { level }));
  await worn.launch();
  await worn.press("Start");
  return worn;
}

describe("and after last time?", () => {
  test("the everyday start is four taps to the first buzz: Start, Same, calm, Start", async () => {
    const worn = await asked(1, 6);
    expect(worn.texts).toEqual(["And after last time?", "Better", "Same", "Worse"]);
    await worn.press("Same", "0 · calm", "Start");
    expect(worn.page).toBe("session");
    expect(worn.journal).toContain('"sinceLast":"same"');
    expect(worn.journal).toContain('"lastSessionId":"01934f00-0000-7000-8000-000000000001"');
    await worn.untilFelt("rep", 1);
  });

  test("worse is one level less; it is said, and kept when the session begins", async () => {
    const worn = await asked(1, 6);
    await worn.press("Worse", "0 · calm");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["5 exercises · Level 5", "after a worse day", "1 round · 5 min"]),
    );
    expect(worn.stored("wrist")).toMatchObject({ level: 6 });
    await worn.press("Start");
    expect(worn.journal).toContain('"level":5');
    expect(worn.stored("wrist")).toMatchObject({ level: 5, levelReason: "worse-next-day" });
  });

  test("the person can put it back before the start", async () => {
    const worn = await asked(1, 6);
    await worn.press("Worse", "0 · calm", "Change level", "+", "Fine");
    expect(worn.texts).toEqual(expect.arrayContaining(["5 exercises", "2 rounds · 10 min"]));
    await worn.press("Start");
    expect(worn.stored("wrist")).toMatchObject({ level: 6, levelReason: "no-sore-spell" });
    expect(worn.journal).toContain('"sinceLast":"worse"');
  });

  test("after three comfortable sessions one more is offered, and taken in one tap", async () => {
    const worn = await asked(3, 2);
    await worn.press("Same", "0 · calm");
    expect(worn.texts).toEqual(expect.arrayContaining(["2 exercises · Level 2", "Up to level 3?"]));
    await worn.press("Up to level 3?");
    expect(worn.texts).toEqual(expect.arrayContaining(["3 exercises · Level 3", "Change level"]));
    await worn.press("Start");
    expect(worn.stored("wrist")).toMatchObject({ level: 3, levelReason: "three-comfortable" });
  });

  test("what is offered is not forced: Start alone stays at the level", async () => {
    const worn = await asked(3, 2);
    await worn.press("Same", "0 · calm", "Start");
    expect(worn.journal).toContain('"level":2');
    expect(worn.stored("wrist")).toMatchObject({ level: 2 });
  });

  test("is kept in a rest day's record too, and not asked a second time", async () => {
    const worn = await asked(1, 6);
    await worn.press("Worse", "+", "Spasm", "Fine");
    expect(worn.records).toMatchObject([{ outcome: "rested", sinceLast: "worse", level: 5 }]);
    expect(worn.stored("wrist")).toMatchObject({ level: 5 });
    await worn.press("Fine", "Start");
    expect(worn.texts).toContain("How is your hip?");
  });
});

describe("an app that is killed between two questions", () => {
  test("goes on at the number, with what was dialled, and at the plan", async () => {
    const worn = await asked(1, 6);
    await worn.press("Same", "+", "+");
    worn.kill();
    await worn.pass(29 * 60_000);
    await worn.launch();
    expect(worn.page).toBe("comfort");
    expect(worn.texts).toEqual(expect.arrayContaining(["How is your hip?", "2", "Next"]));
    await worn.press("Next");
    await worn.launch();
    expect(worn.page).toBe("preview");
    await worn.press("Start");
    expect(worn.journal).toContain('"discomfort":2');
    expect(worn.journal).toContain('"sinceLast":"same"');
  });

  test("goes on at Rest today, and at the offer of a short plan", async () => {
    const worn = await asked(1, 6);
    await worn.press("Better");
    await worn.answer(7);
    await worn.launch();
    expect(worn.texts).toContain("Rest today");
    await worn.press("Answer again", "−", "−", "−", "Next");
    await worn.launch();
    expect(worn.texts).toContain("A short plan?");
  });

  test("lets the answers go after half an hour", async () => {
    const worn = await asked(1, 6);
    await worn.press("Same", "+");
    worn.kill();
    await worn.pass(31 * 60_000);
    await worn.launch();
    expect(worn.page).toBe("home");
    await worn.press("Start");
    expect(worn.texts).toContain("And after last time?");
  });

  test("sets aside answers that it cannot read", async () => {
    const worn = await wear();
    worn.store("start-draft", { v: 9 });
    await worn.launch();
    expect(worn.page).toBe("home");
    expect(worn.stored("start-draft.aside")).toEqual({ v: 9 });
  });
});
