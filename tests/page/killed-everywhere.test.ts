/**
 * The whole way, with the watch dying on every screen of it. Whoever opens the app again finds the
 * screen they were at, with what they had entered; and the record says what was said.
 */

import { expect, test } from "vitest";
import { ONE_SET, type Worn, wear } from "../support/watch-driver.ts";

/** Dies, and comes back to the same words. */
async function dieHere(worn: Worn): Promise<void> {
  const [page, texts] = [worn.page, worn.texts];
  worn.kill();
  await worn.pass(3000);
  await worn.launch();
  // A pause lets nobody press what has just come up.
  await worn.pass(600);
  expect({ page: worn.page, texts: worn.texts }).toEqual({ page, texts });
}

/** Dies in the session, which comes back paused with what was done. */
async function dieMoving(worn: Worn, done: string): Promise<void> {
  worn.kill();
  await worn.pass(3000);
  await worn.launch();
  await worn.pass(600);
  expect(worn.texts).toEqual(expect.arrayContaining(["Carry on?", done]));
  await dieHere(worn);
}

test("nothing that was entered is lost, whichever screen the watch dies on", async () => {
  const worn = await wear({ routine: { ...ONE_SET, bothSides: true } });
  await worn.launch();
  await dieHere(worn);
  await worn.press("Start");
  await worn.press("+", "+");
  await dieHere(worn);
  await worn.press("Next");
  await dieHere(worn);

  await worn.press("Start");
  await worn.pass(2000);
  await dieMoving(worn, "Side leg raise · 0 of 10");
  await worn.press("Resume");
  await worn.untilFelt("count-in", worn.count("count-in") + 2);
  await dieMoving(worn, "Side leg raise · 0 of 10");
  await worn.press("Resume");
  await worn.untilFelt("rep", 4);
  await worn.pass(450);
  await worn.crown(10);
  await dieMoving(worn, "Side leg raise · 3 of 10");
  await worn.press("Resume");
  await worn.untilFelt("rep", worn.count("rep") + 2);
  await worn.pass(400);
  await worn.tap();
  await worn.pass(600);
  expect(worn.texts).toEqual(expect.arrayContaining(["Paused", "Side leg raise · 4 of 10"]));
  await dieHere(worn);
  await worn.press("Resume");
  await worn.untilFelt("switch-side", 1);
  await worn.pass(3000);
  await dieMoving(worn, "Side leg raise · 0 of 10");
  await worn.press("Resume");
  await worn.untilPage("summary");

  await dieHere(worn);
  await worn.press("Some were not");
  await dieHere(worn);
  await worn.press("−");
  await dieHere(worn);
  await worn.press("Next");
  await dieHere(worn);
  await worn.press("Next");
  await worn.press("+", "+", "+");
  await dieHere(worn);
  await worn.press("Next");
  await worn.untilPage("done");
  worn.kill();
  await worn.launch();

  expect(worn.page).toBe("home");
  expect(worn.records).toHaveLength(1);
  expect(worn.records[0]).toMatchObject({
    revision: 2,
    outcome: "completed",
    comfort: { before: 2, hardest: 3 },
    sets: [
      { paced: 10, marked: 1, clean: 8, ended: "ran" },
      { paced: 10, marked: 0, clean: 10, ended: "ran" },
    ],
  });
});
