/** The watch's own settings: kept and felt at once. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { type Wearing, wear } from "../../support/watch-driver.ts";

async function opened(wearing: Wearing = {}) {
  const worn = await wear({
    page: "wrist",
    routine: MORNING,
    ...wearing,
    wrist: { levelReason: "no-sore-spell", ...wearing.wrist },
  });
  await worn.launch();
  return worn;
}

describe("the settings", () => {
  test("say at a glance what is set", async () => {
    const worn = await opened({ wrist: { strength: "light", level: 4 } });
    expect(worn.texts).toEqual(["On the wrist", "Buzz: light", "Level 4", "Feel the cues"]);
  });

  test("a strength is felt and kept as it is chosen; off is quiet and says what remains", async () => {
    const worn = await opened();
    await worn.press("Buzz: standard", "strong");
    await worn.pass(500);
    expect(worn.felt).toEqual(["rep"]);
    expect(worn.stored("wrist")).toMatchObject({ strength: "strong" });
    worn.kill();
    await worn.launch();
    await worn.press("Buzz: strong", "off");
    await worn.pass(500);
    expect(worn.felt).toEqual(["rep"]);
    expect(worn.texts).toContain("The screen shows it");
    await worn.press("Fine");
    expect(worn.texts).toContain("Buzz: off");
  });

  test("the level says what it means and why, and is the person's from the first touch", async () => {
    const worn = await opened({ wrist: { level: 2, levelReason: "worse-next-day" } });
    await worn.press("Level 2");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["2", "2 exercises · 2 min", "after a worse day"]),
    );
    await worn.press("+");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["3", "3 exercises · 3 min", "you chose it"]),
    );
    expect(worn.stored("wrist")).toMatchObject({ level: 3, levelReason: "chosen" });
    for (let step = 0; step < 4; step += 1) await worn.press("+");
    expect(worn.texts).toContain("whole routine · 10 min");
    expect(worn.stored("wrist")).toMatchObject({ level: 6 });
  });

  test("who steps beyond the end has changed nothing", async () => {
    const worn = await opened({ wrist: { level: 1, levelReason: "sore-spell" } });
    await worn.press("Level 1", "−");
    expect(worn.stored("wrist")).toMatchObject({ level: 1, levelReason: "sore-spell" });
    expect(worn.texts).toContain("after a sore spell");
  });

  test("the cues can be felt again, and lead back here", async () => {
    const worn = await opened();
    await worn.press("Feel the cues");
    expect(worn.texts).toContain("Count in");
    for (let cue = 0; cue < 5; cue += 1) await worn.press("Next");
    await worn.press("Done");
    expect(worn.page).toBe("wrist");
  });

  test("four keys reach it all: choose a strength, step the level, go home", async () => {
    const worn = await opened();
    await worn.key("SELECT");
    await worn.key("UP");
    await worn.key("SELECT");
    expect(worn.stored("wrist")).toMatchObject({ strength: "light" });
    await worn.key("BACK");
    await worn.key("DOWN");
    await worn.key("SELECT");
    await worn.key("DOWN");
    expect(worn.stored("wrist")).toMatchObject({ level: 5 });
    await worn.key("BACK");
    await worn.key("BACK");
    expect(worn.page).toBe("home");
  });
});
