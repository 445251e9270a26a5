/** Help: what to stop for comes first, every card can be reached by any hand, and the way leads home. */

import { expect, test } from "vitest";
import { wear } from "../../support/watch-driver.ts";

const TITLES = [
  "Stop for today",
  "Ask for advice",
  "Ask soon",
  "Help at once",
  "Your hands",
  "What you feel",
  "Where it is kept",
];

async function opened() {
  const worn = await wear({ page: "help", wrist: { levelReason: "no-sore-spell" } });
  await worn.launch();
  return worn;
}

test("is read card by card, and the last one leads home", async () => {
  const worn = await opened();
  const read: string[] = [];
  for (const title of TITLES) {
    expect(worn.texts[0]).toBe(title);
    read.push(...worn.texts);
    await worn.press(title === "Where it is kept" ? "Fine" : "Next");
  }
  expect(worn.page).toBe("home");
  const words = read.join(" ");
  for (const said of ["numb", "fever", "fall", "at night", "carry you", "physiotherapist"]) {
    expect(words).toContain(said);
  }
  expect(words).toContain("short: a rep");
});

test("is read by one key alone, and left by BACK or a swipe", async () => {
  const worn = await opened();
  for (let card = 0; card < 6; card += 1) await worn.key("SELECT");
  expect(worn.texts[0]).toBe("Where it is kept");
  await worn.key("BACK");
  expect(worn.page).toBe("home");
  await worn.launch();
  await worn.swipe("right");
  expect(worn.page).toBe("home");
});
