/** The summary: what the person says becomes the record's next revision, and nothing else does. */

import { describe, expect, test } from "vitest";
import { ONE_SET, type Wearing, type Worn, wear } from "../../support/watch-driver.ts";

const TWO_SIDES = { ...ONE_SET, bothSides: true };

/** Two sets of ten with two marks in the first, to the question about form. */
async function marked(wearing: Wearing = {}): Promise<Worn> {
  const worn = await wear({ routine: TWO_SIDES, ...wearing });
  await worn.begin();
  for (const rep of [4, 6]) {
    await worn.untilFelt("rep", rep);
    await worn.pass(400);
    await worn.crown(10);
  }
  await worn.untilPage("summary");
  return worn;
}

describe("good form?", () => {
  test("says what was paced and what was marked, and fills nothing in", async () => {
    const worn = await marked();
    expect(worn.texts).toEqual([
      "Good form?",
      "L",
      "10",
      "R",
      "10",
      "20 reps paced",
      "All but 2",
      "All clean",
      "Some were not",
    ]);
    expect(worn.records[0]?.sets.map(({ clean }) => clean)).toEqual([null, null]);
  });

  test("All clean is every paced rep, whatever was marked", async () => {
    const worn = await marked();
    await worn.press("All clean");
    await worn.answer(3);
    expect(worn.page).toBe("done");
    expect(worn.texts).toContain("20 clean of 20");
    expect(worn.records[0]).toMatchObject({
      revision: 2,
      comfort: { before: 2, hardest: 3 },
      sets: [
        { paced: 10, marked: 2, clean: 10 },
        { paced: 10, marked: 0, clean: 10 },
      ],
    });
  });

  test("All but 2 is paced less marked, in one tap", async () => {
    const worn = await marked();
    await worn.press("All but 2");
    await worn.answer(0);
    expect(worn.records[0]?.sets.map(({ clean }) => clean)).toEqual([8, 10]);
    expect(worn.texts).toContain("18 clean of 20");
  });

  test("Some were not offers paced less marked, set by set", async () => {
    const worn = await marked();
    await worn.press("Some were not");
    expect(worn.texts).toEqual(expect.arrayContaining(["R", "Side leg raise", "8", "clean of 10"]));
    await worn.press("Next");
    expect(worn.texts).toEqual(expect.arrayContaining(["L", "10", "clean of 10"]));
    await worn.press("Next");
    await worn.answer(0);
    expect(worn.records[0]?.sets.map(({ clean }) => clean)).toEqual([8, 10]);
    expect(worn.texts).toContain("18 clean of 20");
  });

  test("each number can be changed by hand, by crown and by key, within what was paced", async () => {
    const worn = await marked();
    await worn.press("Some were not", "+", "+", "+");
    expect(worn.texts).toContain("10");
    await worn.crown(-10);
    await worn.key("DOWN");
    await worn.press("−", "Next");
    for (let step = 0; step < 14; step += 1) await worn.press("−");
    expect(worn.texts).toContain("0");
    await worn.key("SELECT");
    await worn.key("SELECT");
    await worn.answer(1);
    expect(worn.records[0]?.sets.map(({ clean }) => clean)).toEqual([7, 0]);
  });

  test("a set that was never begun is not asked about", async () => {
    const worn = await wear({ routine: TWO_SIDES });
    await worn.beginMoving();
    await worn.untilFelt("rep", 5);
    await worn.pass(400);
    await worn.tap();
    await worn.pass(600);
    await worn.press("End");
    await worn.untilPage("summary");
    await worn.press("Some were not");
    expect(worn.texts).toContain("clean of 4");
    await worn.press("Next");
    expect(worn.texts).toContain("At its hardest?");
    await worn.answer(2);
    expect(worn.records[0]).toMatchObject({ outcome: "partial", revision: 2 });
    expect(worn.texts).toContain("4 clean of 4");
  });
});

describe("at its hardest?", () => {
  test("starts empty and is not passed without a number", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.press("All clean");
    expect(worn.texts).toContain("?");
    await worn.press("Next");
    expect(worn.page).toBe("summary");
    expect(worn.texts).toContain("Say a number first");
    expect(worn.records[0]?.revision).toBe(1);
  });

  test("BACK goes to the question before, with what was said to it", async () => {
    const worn = await marked();
    await worn.press("Some were not", "−", "Next", "Next");
    expect(worn.texts).toContain("At its hardest?");
    await worn.key("BACK");
    expect(worn.texts).toEqual(expect.arrayContaining(["L", "10"]));
    await worn.key("BACK");
    expect(worn.texts).toEqual(expect.arrayContaining(["R", "7"]));
    await worn.key("BACK");
    expect(worn.texts).toContain("Good form?");
    expect(worn.records[0]?.revision).toBe(1);
  });

  test("BACK goes to the question about form when one answer was for all", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.press("All clean", "+");
    await worn.key("BACK");
    expect(worn.texts).toContain("Good form?");
    expect(worn.records[0]?.revision).toBe(1);
  });
});

describe("a summary that is cut off", () => {
  test("goes on where it was: the set, what was dialled there, and what was said before", async () => {
    const worn = await marked();
    await worn.press("Some were not", "−", "Next", "−", "−");
    await worn.launch();
    expect(worn.texts).toEqual(expect.arrayContaining(["L", "8", "clean of 10"]));
    await worn.press("Next", "+", "+", "+");
    worn.kill();
    await worn.pass(29 * 60_000);
    await worn.launch();
    expect(worn.texts).toEqual(expect.arrayContaining(["At its hardest?", "3"]));
    await worn.press("Next");
    expect(worn.page).toBe("done");
    expect(worn.records[0]).toMatchObject({
      comfort: { hardest: 3 },
      sets: [{ clean: 7 }, { clean: 8 }],
    });
  });

  test("begins anew after half an hour, and asks all the same", async () => {
    const worn = await marked();
    await worn.press("All clean", "+");
    worn.kill();
    await worn.pass(31 * 60_000);
    await worn.launch();
    expect(worn.texts).toContain("Good form?");
  });

  test("is asked again, as often as it takes, even when the account has the session by then", async () => {
    const worn = await wear({ phone: "near" });
    await worn.beginAndFinish();
    await worn.pass(5000);
    expect([...worn.account.sessions.values()]).toMatchObject([{ revision: 1 }]);
    for (let death = 0; death < 3; death += 1) {
      worn.kill();
      await worn.launch();
      expect(worn.page).toBe("summary");
      await worn.pass(5000);
    }
    await worn.press("All clean");
    await worn.answer(2);
    await worn.until("in your account");
    expect([...worn.account.sessions.values()]).toMatchObject([
      { revision: 2, comfort: { hardest: 2 }, sets: [{ clean: 10 }] },
    ]);
    expect(worn.records).toEqual([]);
  });

  test("that is never closed still goes up, unconfirmed", async () => {
    const worn = await wear({ phone: "near" });
    await worn.beginAndFinish();
    await worn.pass(10 * 60_000);
    expect(worn.watch.running).toBe(false);
    expect([...worn.account.sessions.values()]).toMatchObject([
      { revision: 1, sets: [{ clean: null }] },
    ]);
  });

  test("brings the app back when the wrist is raised", async () => {
    const worn = await wear();
    await worn.beginAndFinish();
    await worn.pass(10 * 60_000);
    worn.watch.wake();
    await worn.pass(100);
    expect(worn.page).toBe("summary");
  });
});

test("a full watch keeps the question until it can keep the answer", async () => {
  const worn = await wear();
  await worn.beginAndFinish();
  await worn.press("All clean", "+", "+");
  worn.disk.failure = { kind: "full" };
  await worn.press("Next");
  expect(worn.texts).toEqual(expect.arrayContaining(["The watch is full", "Try again", "2"]));
  expect(worn.records).toMatchObject([{ revision: 1 }]);
  worn.disk.failure = undefined;
  await worn.press("Next");
  expect(worn.page).toBe("done");
  expect(worn.records).toMatchObject([{ revision: 2, comfort: { hardest: 2 } }]);
});
