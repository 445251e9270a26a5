/** Every face of the app on round and on square glass: nothing refused, every word to be read. */

import { expect, test } from "vitest";
import { MORNING } from "../../core/plan/routine.ts";
import { NEEDS_YOU_REASONS, SYNC_STATES } from "../../core/sync/message.ts";
import { ROUND, SQUARE, type Worn, wear } from "../support/watch-driver.ts";
import { unreadable } from "../support/watch-glass.ts";

/** Gathers what cannot be read on each face on the way, so that one run tells of all of them. */
function reader(worn: Worn) {
  const found: string[] = [];
  return {
    found,
    look(face: string) {
      for (const one of unreadable(worn.watch)) found.push(`${face}: ${one}`);
    },
  };
}

const BOTH = [
  ["round", ROUND],
  ["square", SQUARE],
] as const;

test.each(BOTH)("on %s glass every word of every page can be read", async (_, model) => {
  // One side of every exercise: the longest names there are, and every kind of wait but the switch.
  const worn = await wear({
    model,
    phone: "near",
    routine: { ...MORNING, rounds: 1, bothSides: false },
  });
  const { look, found } = reader(worn);
  await worn.launch();
  look("home");
  await worn.press("Start");
  look("comfort");
  await worn.press("Spasm");
  look("comfort, asked again");
  for (let step = 0; step < 10; step += 1) {
    await worn.press("+");
    look(`comfort ${step + 1}`);
  }
  await worn.press("Next");
  look("rest today");
  await worn.press("Answer again");
  for (let step = 0; step < 5; step += 1) await worn.press("−");
  await worn.press("Next");
  look("short plan");
  await worn.press("My whole plan");
  look("plan");
  await worn.press("Change level");
  look("level");
  await worn.press("Fine", "Start");
  for (let set = 1; set <= 6; set += 1) {
    await worn.pass(1000);
    look(`wait ${set}`);
    await worn.untilFelt("count-in", 3 * set);
    look(`count-in ${set}`);
    await worn.untilFelt("rep", worn.count("rep") + 8);
    look(`eighth rep ${set}`);
    await worn.tap();
    look(`paused ${set}`);
    await worn.pass(600);
    await worn.press("Next exercise");
  }
  await worn.untilPage("summary");
  look("good form");
  await worn.press("Some were not");
  for (let set = 1; set <= 6; set += 1) {
    look(`clean ${set}`);
    await worn.press("Next");
  }
  look("hardest");
  await worn.press("Next");
  look("hardest, asked again");
  await worn.answer(3);
  look("done");
  await worn.until("in your account");
  look("done, in the account");
  await worn.press("Fine");
  await worn.pass(1000);
  look("home again");
  expect(worn.page).toBe("home");
  for (const sheet of [1, 2]) {
    await worn.swipe("up");
    look(`home, sheet ${sheet}`);
  }
  await worn.press("History · 1 of 7");
  look("history");
  await worn.swipe("up");
  look("history, sessions");
  await worn.key("BACK");
  await worn.press("Start");
  look("last time");
  expect(found).toEqual([]);
});

test.each(BOTH)(
  "on %s glass every word about a session on its way can be read",
  async (_, model) => {
    const worn = await wear({ model });
    const { look, found } = reader(worn);
    await worn.beginAndFinish();
    await worn.press("All clean");
    await worn.answer(2);
    const [record] = worn.records;
    const mark = { id: record?.id, revision: record?.revision, reason: null };
    const marks = [
      ...SYNC_STATES.filter((state) => state !== "needs-you").map((state) => ({ ...mark, state })),
      ...NEEDS_YOU_REASONS.map((reason) => ({ ...mark, state: "needs-you", reason })),
    ];
    const seen = new Set<string>();
    for (const one of marks) {
      worn.store("sync", one);
      await worn.launch();
      look(`home, ${one.state} ${one.reason ?? ""}`);
      seen.add(worn.texts.join(" | "));
    }
    expect(seen.size).toBe(marks.length);
    expect(found).toEqual([]);
  },
);
