/**
 * From the watch face to home again, by three people who each have one hand for it: a
 * finger, a crown and one key, four keys. The session is paused, gone on with, and once cut short.
 */

import { expect, test } from "vitest";
import { crownAndKey, finger, fourKeys, type Hand } from "../support/hands.ts";
import { ONE_SET, type Worn, wear } from "../support/watch-driver.ts";

const PEOPLE: readonly (readonly [string, (worn: Worn) => Hand, number])[] = [
  ["a finger", finger, 0],
  ["a crown and one key", crownAndKey, 1],
  ["four keys", fourKeys, 1],
];

test.each(PEOPLE)("%s: from launch to done", async (_, handOf, marks) => {
  const worn = await wear({ routine: { ...ONE_SET, bothSides: true } });
  const hand = handOf(worn);
  await worn.launch();

  await hand.choose("Start");
  await hand.say(2);
  await hand.choose("Start");
  expect(worn.page).toBe("session");

  await worn.untilFelt("rep", 4);
  await worn.pass(450);
  await hand.mark();
  await worn.pass(100);
  await hand.pause();
  expect(worn.texts).toContain("Paused");
  await worn.pass(1500);
  await hand.choose("Resume");

  await worn.untilFelt("switch-side", 1);
  await worn.pass(4000);
  await hand.pause();
  await worn.untilFelt("rep", 15);
  await worn.pass(450);
  await hand.pause();
  await worn.pass(700);
  await hand.choose("Next exercise");
  await worn.untilPage("summary");

  await hand.choose(marks === 0 ? "All clean" : "All but 1");
  await hand.say(3);
  await worn.untilPage("done");
  await hand.choose("Fine");
  expect(worn.page).toBe("home");

  const [record] = worn.records;
  expect(record).toMatchObject({
    outcome: "completed",
    pauses: 2,
    comfort: { before: 2, hardest: 3 },
    sets: [
      { paced: 10, marked: marks, clean: 10 - marks, ended: "ran" },
      { paced: 3, marked: 0, clean: 3, ended: "enough" },
    ],
  });
});
