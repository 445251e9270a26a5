/** History: out of the watch's own memory, whatever became of the records. */

import { expect, test } from "vitest";
import { makeRest } from "../../core/comfort/make-summary.ts";
import { START_MS, wear } from "../../support/watch-driver.ts";
import { historyOf } from "../support/some-history.ts";

test("a new watch has an empty week, and says so without a reproach", async () => {
  const worn = await wear();
  await worn.launch();
  await worn.press("History · 0 of 7");
  expect(worn.texts).toEqual(
    expect.arrayContaining(["History", "0 of 7 days looked after", "moved", "rest"]),
  );
  await worn.key("BACK");
  expect(worn.page).toBe("home");
});

test("the last sessions are told newest first, with what was clean, and what nobody confirmed", async () => {
  const worn = await wear();
  const { v, sessions } = historyOf(3);
  const [last, ...others] = sessions;
  const rest = makeRest({ startedAt: START_MS, tzOffsetMin: 0 });
  worn.store("history", { v, sessions: [rest, { ...last, clean: null }, ...others] });
  await worn.launch();
  await worn.press("History · 4 of 7");
  expect(worn.texts).toContain("4 days in a row");
  expect(worn.texts.slice(-8)).toEqual([
    "Su 22 · Rest day",
    "looked after",
    "Sa 21 · Morning",
    "40 reps, not confirmed",
    "Fr 20 · Morning",
    "38 clean of 40",
    "Th 19 · Morning",
    "38 clean of 40",
  ]);
});

test("a swipe, the crown and the keys turn its sheets", async () => {
  const worn = await wear();
  worn.store("history", historyOf(5));
  await worn.launch();
  await worn.press("History · 5 of 7");
  const top = () => worn.watch.widgets().find(({ text }) => text === "5 days in a row")?.y ?? 0;
  const first = top();
  await worn.swipe("up");
  expect(top()).toBe(first - 480);
  await worn.crown(10);
  expect(top()).toBe(first);
  await worn.key("DOWN");
  expect(top()).toBe(first - 480);
});
