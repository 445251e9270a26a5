/** The lesson of the cues: a test buzz that is made stronger, then each cue, felt and seen together. */

import { describe, expect, test } from "vitest";
import { CUES } from "../../../core/haptics/cue.ts";
import { type Wearing, wear } from "../../support/watch-driver.ts";

const PLAYED_MS = 3000;

async function opened(wearing: Wearing = {}) {
  const worn = await wear({
    page: "feel",
    ...wearing,
    wrist: { levelReason: "no-sore-spell", ...wearing.wrist },
  });
  await worn.launch();
  return worn;
}

describe("the test buzz", () => {
  test("is felt at the strength that is set, and needs no second one", async () => {
    const worn = await opened();
    await worn.pass(1000);
    expect(worn.texts).toContain("Strength: standard");
    expect(worn.felt).toEqual(["rep"]);
    await worn.press("I felt it");
    expect(worn.texts).toContain("Count in");
    expect(worn.stored("wrist")).toMatchObject({ strength: "standard" });
  });

  test("comes again, one strength up, for whom did not feel it, until there is no stronger", async () => {
    const worn = await opened({ wrist: { strength: "off" } });
    await worn.pass(1000);
    expect(worn.felt).toEqual([]);
    for (const strength of ["light", "standard", "strong"]) {
      await worn.press("I did not feel it");
      expect(worn.stored("wrist")).toMatchObject({ strength });
      expect(worn.texts).toContain(`Strength: ${strength}`);
      await worn.pass(1000);
    }
    const kinds = new Set(worn.watch.pulses.map(({ type }) => type));
    expect(worn.felt).toEqual(["rep", "rep", "rep"]);
    expect(kinds.size).toBe(3);
    await worn.press("I did not feel it");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Still nothing?", "Look at the strap, at", "The screen shows it"]),
    );
    await worn.press("Again");
    expect(worn.texts).toContain("Strength: strong");
    await worn.press("I did not feel it", "Go on");
    expect(worn.texts).toContain("Count in");
  });
});

describe("the six cues", () => {
  test("come one at a time, each played as in a session, and again when it is wanted", async () => {
    const worn = await opened();
    await worn.press("I felt it");
    for (const cue of CUES) {
      await worn.pass(PLAYED_MS);
      const before = worn.count(cue);
      expect(before).toBe(cue === "count-in" ? 3 : 1);
      await worn.press("Again");
      await worn.pass(PLAYED_MS);
      expect(worn.count(cue)).toBe(2 * before);
      await worn.press(cue === "finished" ? "Done" : "Next");
    }
    expect(worn.page).toBe("home");
    expect(worn.stored("wrist")).toMatchObject({ tutorialDone: true });
  });

  test("who goes on is not followed by the cue before", async () => {
    const worn = await opened();
    await worn.press("I felt it", "Next");
    await worn.pass(PLAYED_MS);
    expect(worn.felt).toEqual(["rep"]);
  });

  test("each buzz lights its bar, also when nothing buzzes", async () => {
    const worn = await opened({ wrist: { strength: "off" } });
    await worn.press("I felt it", "Next", "Next", "Next");
    const lit = () =>
      worn.watch
        .widgets()
        .filter((one) => one.visible && one.type === "FILL_RECT" && one.h > 20)
        .map((one) => one.props["color"] === INK);
    expect(lit()).toEqual([false, false]);
    await worn.pass(500);
    expect(lit()).toEqual([true, false]);
    await worn.pass(1000);
    expect(lit()).toEqual([true, true]);
    expect(worn.felt).toEqual([]);
  });

  test("BACK leaves it at once, and the motor is quiet", async () => {
    const worn = await opened();
    await worn.press("I felt it");
    await worn.key("BACK");
    expect(worn.page).toBe("home");
    await worn.pass(PLAYED_MS);
    expect(worn.felt).toEqual([]);
    expect(worn.stored("wrist")).toMatchObject({ tutorialDone: false });
  });

  test("crown and SELECT lead through it", async () => {
    const worn = await opened();
    await worn.key("SELECT");
    expect(worn.texts).toContain("Count in");
    for (let cue = 0; cue < 5; cue += 1) await worn.key("SELECT");
    expect(worn.texts).toContain("Finished");
    await worn.crown(-15);
    await worn.crown(-15);
    await worn.key("SELECT");
    await worn.pass(PLAYED_MS);
    expect(worn.felt).toEqual(["finished"]);
    expect(worn.page).toBe("feel");
  });
});

const INK = 0xf5f1e8;
