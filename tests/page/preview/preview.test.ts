/** The plan before it starts: honest, changeable, and silent until its journal is written. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { type Wearing, wear } from "../../support/watch-driver.ts";

async function planned(wearing: Wearing = {}) {
  const worn = await wear({ routine: MORNING, ...wearing });
  await worn.launch();
  await worn.press("Start", "0 · calm");
  return worn;
}

describe("the plan before it starts", () => {
  test("says what is done, for how long, and which hip is first", async () => {
    const worn = await planned();
    expect(worn.texts).toEqual([
      "Morning",
      "5 exercises",
      "2 rounds · 10 min",
      "Right hip first",
      "Start",
      "Change level",
    ]);
  });

  test("says when one hip alone is worked, and by how little", async () => {
    const worn = await planned({
      routine: { ...MORNING, bothSides: false, firstSide: "left" },
      wrist: { level: 1, levelReason: "sore-spell" },
    });
    expect(worn.texts).toEqual(
      expect.arrayContaining([
        "1 exercise · Level 1",
        "1 round · 1 min",
        "Left hip only",
        "after a sore spell",
      ]),
    );
  });

  test("says before the start that the motor is off, and begins all the same", async () => {
    const worn = await planned({ wrist: { strength: "off" } });
    expect(worn.texts).toEqual(
      expect.arrayContaining(["! Vibration is off", "The screen shows the cues"]),
    );
    await worn.press("Start");
    expect(worn.page).toBe("session");
  });

  test("writes the journal before anything is felt", async () => {
    const worn = await planned();
    expect(worn.journal).toBeNull();
    await worn.press("Start");
    expect(worn.journal).not.toBeNull();
    expect(worn.felt).toEqual([]);
  });

  test("says that the watch is full, begins nothing there, and keeps the answers", async () => {
    const worn = await wear({ routine: MORNING });
    await worn.launch();
    await worn.press("Start", "+");
    worn.disk.failure = { kind: "full" };
    await worn.press("Next");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["! The watch is full", "Make room on it first"]),
    );
    await worn.press("Start");
    expect(worn.page).toBe("home");
    expect(worn.texts).toContain("The watch is full");
    worn.disk.failure = undefined;
    await worn.press("Start");
    // A full watch cannot keep an answer either: the last one it took is there again.
    expect(worn.texts).toEqual(expect.arrayContaining(["How is your hip?", "1", "Next"]));
  });

  test("goes back to the number, and by keys alone to the start", async () => {
    const worn = await planned();
    await worn.key("BACK");
    expect(worn.texts).toEqual(expect.arrayContaining(["How is your hip?", "0", "Next"]));
    await worn.key("SELECT");
    await worn.key("SELECT");
    expect(worn.page).toBe("preview");
    await worn.key("SELECT");
    expect(worn.page).toBe("session");
  });
});

describe("another level", () => {
  test("is set with its length in sight, and stays between 1 and 6", async () => {
    const worn = await planned();
    await worn.press("Change level");
    expect(worn.texts).toEqual(expect.arrayContaining(["6", "5 exercises", "2 rounds · 10 min"]));
    for (let step = 0; step < 7; step += 1) await worn.press("−");
    expect(worn.texts).toEqual(expect.arrayContaining(["1", "1 exercise", "1 round · 1 min"]));
    await worn.press("Fine", "Start");
    expect(worn.journal).toContain('"level":1');
    expect(worn.stored("wrist")).toMatchObject({ level: 1, levelReason: "chosen" });
  });
});
