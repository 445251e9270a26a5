/** The questions before a session: nothing preset, a bad day is a rest day, and no way around it. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { type Wearing, wear } from "../../support/watch-driver.ts";

async function asked(wearing: Wearing = {}) {
  const worn = await wear(wearing);
  await worn.launch();
  await worn.press("Start");
  return worn;
}

describe("the number", () => {
  test("starts empty, and a calm hip is one tap with its number on it", async () => {
    const worn = await asked();
    expect(worn.texts).toEqual(expect.arrayContaining(["?", "0 none to 10 worst", "0 · calm"]));
    expect(worn.texts).not.toContain("Next");
    await worn.press("0 · calm");
    expect(worn.page).toBe("preview");
    await worn.press("Start");
    expect(worn.journal).toContain('"discomfort":0');
  });

  test("stays between 0 and 10, with a word and what follows at every step", async () => {
    const worn = await asked();
    await worn.press("−", "−");
    expect(worn.texts).toEqual(expect.arrayContaining(["0", "calm", "your plan as it is"]));
    for (let step = 0; step < 4; step += 1) await worn.press("+");
    expect(worn.texts).toEqual(expect.arrayContaining(["4", "sore", "a short plan?"]));
    for (let step = 0; step < 8; step += 1) await worn.press("+");
    expect(worn.texts).toEqual(expect.arrayContaining(["10", "as sore as it gets", "a rest day"]));
  });

  test("is chosen on the dial by one touch, and by no drag along it", async () => {
    const worn = await asked();
    // The fourth dot of the dial, at the upper left.
    await worn.tap({ x: 83, y: 95 });
    expect(worn.texts).toContain("3");
    await worn.watch.touch({ x: 83, y: 95, toX: 130, toY: 60 });
    expect(worn.texts).toContain("3");
  });

  test("is turned by the crown and by UP and DOWN, and SELECT goes on", async () => {
    const worn = await asked();
    await worn.key("SELECT");
    await worn.key("SELECT");
    expect(worn.texts).toContain("Say a number first");
    await worn.key("UP");
    await worn.crown(10);
    await worn.crown(10);
    await worn.crown(-10);
    await worn.key("UP");
    await worn.key("UP");
    await worn.key("DOWN");
    expect(worn.page).toBe("comfort");
  });

  test("goes on by keys alone", async () => {
    const worn = await asked();
    await worn.crown(10);
    await worn.key("UP");
    await worn.key("UP");
    await worn.key("DOWN");
    expect(worn.texts).toContain("2");
    await worn.key("SELECT");
    await worn.key("SELECT");
    expect(worn.page).toBe("preview");
  });

  test("BACK goes home and nothing has begun", async () => {
    const worn = await asked();
    await worn.press("+");
    await worn.key("BACK");
    expect(worn.page).toBe("home");
    expect(worn.journal).toBeNull();
  });
});

describe("a bad day", () => {
  test.each([
    ["6", 6],
    ["10", 10],
  ])("%s ends in Rest today", async (_, number) => {
    const worn = await asked();
    await worn.answer(number);
    expect(worn.texts).toEqual([
      "Rest today",
      "If it stays or gets worse,",
      "ask a doctor or",
      "physiotherapist.",
      "Fine",
      "Answer again",
    ]);
    expect(worn.journal).toBeNull();
  });

  test("not even a spasm fills in a number that nobody gave", async () => {
    const worn = await asked();
    await worn.press("Spasm");
    expect(worn.texts).toContain("Say a number first");
    expect(worn.texts).not.toContain("Rest today");
  });

  test("no key and no crown leads past it: only another answer that is seen", async () => {
    const worn = await asked();
    await worn.answer(6);
    for (let turn = 0; turn < 5; turn += 1) await worn.crown(-10);
    expect(worn.texts).toContain("Rest today");
    await worn.key("SELECT");
    expect(worn.texts).toEqual(expect.arrayContaining(["How is your hip?", "6"]));
    for (let step = 0; step < 4; step += 1) await worn.press("−");
    await worn.press("Next");
    expect(worn.page).toBe("preview");
  });

  test("the rest day is a record, and goes up like any other", async () => {
    const worn = await asked({ phone: "near" });
    await worn.press("+", "+", "Spasm", "Fine");
    expect(worn.page).toBe("done");
    expect(worn.texts).toContain("Rest day");
    await worn.until("in your account");
    const [record] = [...worn.account.sessions.values()];
    expect(record).toMatchObject({
      outcome: "rested",
      comfort: { before: 2, spasm: true, hardest: null },
      sets: [],
    });
    expect(worn.felt).toEqual([]);
  });

  test("after a spasm the next session is a short one, and says so", async () => {
    const worn = await asked({ routine: MORNING });
    await worn.press("+", "Spasm", "Fine", "Fine", "Start");
    await worn.answer(1);
    expect(worn.texts).toEqual(
      expect.arrayContaining(["3 exercises · Level 3", "short, after a spasm"]),
    );
    await worn.press("Start");
    worn.kill();
    expect(worn.journal).toContain('"level":3');
    expect(worn.stored("wrist")).toMatchObject({ level: 6 });
  });
});

describe("a sore day", () => {
  test("4 and 5 offer three exercises in one round", async () => {
    const worn = await asked({ routine: MORNING });
    await worn.answer(4);
    expect(worn.texts).toContain("A short plan?");
    await worn.press("Short plan");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["3 exercises · Level 3", "short, your hip is sore"]),
    );
    await worn.press("Start");
    expect(worn.page).toBe("session");
    expect(worn.journal).toContain('"level":3');
    expect(worn.journal).not.toContain('"round":2');
    expect(worn.journal).not.toContain("hip-circle");
  });

  test("the person may do all of it", async () => {
    const worn = await asked({ routine: MORNING });
    await worn.answer(5);
    await worn.press("My whole plan", "Start");
    expect(worn.journal).toContain('"level":6');
    expect(worn.journal).toContain('"round":2');
  });

  test("a plan that is short already is not asked about", async () => {
    const worn = await asked({ wrist: { level: 2 } });
    await worn.answer(5);
    expect(worn.page).toBe("preview");
  });
});
