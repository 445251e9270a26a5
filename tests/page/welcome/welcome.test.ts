/** The first run: a question, what follows from it, and nothing that was answered is asked again. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { SQUARE, type Wearing, wear } from "../../support/watch-driver.ts";

const QUESTION = "Coming out of";

/** A watch that nobody has put on before, with the routine that every watch begins with. */
async function unpacked(wearing: Wearing = {}) {
  const worn = await wear({
    routine: MORNING,
    wrist: { levelReason: "not-asked" },
    ...wearing,
  });
  await worn.launch();
  return worn;
}

describe("coming out of a sore spell", () => {
  test("no begins with the whole routine", async () => {
    const worn = await unpacked();
    expect(worn.texts).toContain(QUESTION);
    await worn.press("No");
    expect(worn.stored("wrist")).toMatchObject({ level: 6, levelReason: "no-sore-spell" });
    expect(worn.texts).toContain("not medical care.");
  });

  test("yes offers one to three exercises, each with its honest length", async () => {
    const worn = await unpacked();
    await worn.press("Yes");
    expect(worn.texts).toEqual([
      "Begin with",
      "Change it any time",
      "1 exercise · 1 min",
      "2 exercises · 2 min",
      "3 exercises · 3 min",
    ]);
    await worn.press("2 exercises · 2 min");
    expect(worn.stored("wrist")).toMatchObject({ level: 2, levelReason: "sore-spell" });
  });

  test("whom to ask is said before the lesson, and the lesson may be skipped for good", async () => {
    const worn = await unpacked();
    await worn.press("No");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["If it gets worse,", "ask a doctor or", "physiotherapist."]),
    );
    await worn.press("Understood");
    expect(worn.page).toBe("feel");
    expect(worn.texts).toContain("It takes 20 seconds.");
    await worn.press("Skip");
    expect(worn.page).toBe("home");
    expect(worn.felt).toEqual([]);
    expect(worn.stored("wrist")).toMatchObject({ tutorialDone: false });
    await worn.launch();
    expect(worn.page).toBe("home");
  });
});

describe("a watch that goes out in the middle", () => {
  test("goes on at the very screen, with every answer that was given", async () => {
    const worn = await unpacked({ model: SQUARE });
    const again = async () => {
      worn.kill();
      await worn.launch();
    };
    await again();
    expect(worn.texts).toContain(QUESTION);
    await worn.press("Yes");
    await again();
    expect(worn.texts).toContain("Begin with");
    await worn.press("1 exercise · 1 min");
    await again();
    expect(worn.texts).toContain("Good to know");
    expect(worn.stored("wrist")).toMatchObject({ level: 1, levelReason: "sore-spell" });
    await worn.press("Understood");
    await again();
    expect(worn.texts).toContain("Feel the cues");
    await worn.press("Feel them", "I felt it", "Next", "Next");
    await again();
    expect(worn.texts).toEqual(expect.arrayContaining(["Next up", "short, short"]));
    await worn.press("Next", "Next", "Next", "Done");
    expect(worn.page).toBe("home");
    expect(worn.stored("wrist")).toMatchObject({ level: 1, tutorialDone: true });
    await again();
    expect(worn.page).toBe("home");
  });

  test("asks anew when what was kept cannot be read", async () => {
    const worn = await wear({ wrist: { levelReason: "not-asked" } });
    worn.store("first-run", { v: 1, step: "payment", cue: 0 });
    await worn.launch();
    expect(worn.texts).toContain(QUESTION);
  });
});

test("a watch that keeps nothing is led through it once, may skip, and is told why it will not begin", async () => {
  const worn = await unpacked();
  worn.disk.failure = { kind: "full" };
  await worn.press("Yes", "1 exercise · 1 min", "Understood", "Skip");
  expect(worn.page).toBe("home");
  expect(worn.texts).toEqual(
    expect.arrayContaining(["The watch is full", "Make room on it first"]),
  );
});

describe("hands", () => {
  test("keys alone lead through it, and BACK is one question back", async () => {
    const worn = await unpacked();
    await worn.key("SELECT");
    expect(worn.texts).toContain("Begin with");
    await worn.key("DOWN");
    await worn.key("DOWN");
    await worn.key("DOWN");
    await worn.key("SELECT");
    expect(worn.stored("wrist")).toMatchObject({ level: 3 });
    await worn.key("BACK");
    expect(worn.texts).toContain("Begin with");
    await worn.key("BACK");
    expect(worn.texts).toContain(QUESTION);
    await worn.key("DOWN");
    await worn.key("DOWN");
    await worn.key("SELECT");
    expect(worn.stored("wrist")).toMatchObject({ level: 6, levelReason: "no-sore-spell" });
    await worn.key("SELECT");
    expect(worn.page).toBe("feel");
  });

  test("the first question can be left like any app", async () => {
    const worn = await unpacked();
    await worn.swipe("right");
    expect(worn.page).toBe("watch face");
    await worn.launch();
    expect(worn.texts).toContain(QUESTION);
  });
});
