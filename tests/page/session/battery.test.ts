/** A watch that goes out in the middle of a session. */

import { describe, expect, test } from "vitest";
import { wear } from "../../support/watch-driver.ts";

describe("a battery that runs low", () => {
  test("pauses the session, is felt, and is said", async () => {
    const worn = await wear();
    await worn.beginMoving();
    await worn.untilFelt("rep", 4);
    await worn.pass(500);
    worn.watch.sense({ batteryPercent: 5 });
    await worn.pass(1000);
    expect(worn.felt.slice(-2)).toEqual(["rep", "stopped"]);
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Battery is low", "Side leg raise · 3 of 10", "Resume"]),
    );
  });

  test("is said once: who goes on is left in peace", async () => {
    const worn = await wear();
    await worn.beginMoving();
    worn.watch.sense({ batteryPercent: 4 });
    await worn.pass(2000);
    await worn.press("Resume");
    await worn.untilFelt("rep", 2);
    worn.watch.sense({ batteryPercent: 3 });
    await worn.untilPage("summary");
    expect(worn.count("stopped")).toBe(1);
    expect(worn.records[0]).toMatchObject({ outcome: "completed", sets: [{ paced: 10 }] });
  });

  test("changes nothing while there is charge enough", async () => {
    const worn = await wear();
    await worn.beginMoving();
    worn.watch.sense({ batteryPercent: 40 });
    await worn.untilPage("summary");
    expect(worn.count("stopped")).toBe(0);
  });
});
