/** The journal on a watch that dies, fills up, or has its time set, in the middle of a session. */

import { describe, expect, test } from "vitest";
import { MORNING } from "../../../core/plan/routine.ts";
import { type Worn, wear } from "../../support/watch-driver.ts";

async function inRep(worn: Worn, rep: number, msIn = 400): Promise<void> {
  await worn.beginMoving();
  await worn.untilFelt("rep", worn.count("rep") + rep - 1);
  await worn.pass(msIn);
}

function filesLike(worn: Worn, part: string): string[] {
  return [...worn.disk.files.keys()].filter((path) => path.includes(part));
}

describe("a damaged journal", () => {
  test("whose head cannot be read is set aside whole: home opens and says so", async () => {
    const worn = await wear();
    await inRep(worn, 4);
    worn.kill();
    const damaged = (worn.journal ?? "").replace("Balance", "Ballast");
    worn.disk.put("journal.txt", damaged);
    await worn.launch();
    expect(worn.page).toBe("home");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["A session was damaged", "It is kept on the watch", "Start"]),
    );
    expect(worn.journal).toBeNull();
    expect(filesLike(worn, "aside").map((path) => worn.disk.text(path))).toEqual([damaged]);
    await worn.press("Start");
    expect(worn.page).toBe("comfort");
  });

  test("does not take the place of one that was set aside before", async () => {
    const worn = await wear();
    for (const text of ["first\n", "second\n"]) {
      worn.disk.put("journal.txt", text);
      await worn.launch();
      worn.kill();
    }
    expect(filesLike(worn, "aside")).toHaveLength(2);
  });

  test.each([
    ["an empty file", ""],
    ["a file of zeros", "\0\0\0\0"],
    ["another version", '0 {"v":2} 00000000\n'],
  ])("that is %s does not keep the app from opening", async (_, text) => {
    const worn = await wear();
    worn.disk.put("journal.txt", text);
    await worn.launch();
    expect(worn.page).toBe("home");
    expect(worn.texts).toContain("Start");
  });

  test("that cannot even be set aside does not send the app round in a circle", async () => {
    const worn = await wear();
    worn.disk.put("journal.txt", "damaged\n");
    worn.disk.failure = { kind: "read-only" };
    await worn.launch();
    await worn.pass(1000);
    expect(worn.page).toBe("home");
    expect(worn.journal).toBe("damaged\n");
  });

  test("that is torn at its end is resumed from the whole part", async () => {
    const worn = await wear();
    await inRep(worn, 6);
    worn.kill();
    worn.disk.put("journal.txt", (worn.journal ?? "").slice(0, -3));
    await worn.launch();
    expect(worn.texts).toContain("Side leg raise · 4 of 10");
    await worn.pass(600);
    await worn.press("Resume");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ outcome: "completed", sets: [{ paced: 10 }] });
  });
});

describe("a full watch", () => {
  test("goes on with the session, and what it did not take is written when there is room", async () => {
    const worn = await wear();
    await inRep(worn, 3);
    worn.disk.failure = { kind: "full" };
    await worn.untilFelt("rep", 6);
    worn.disk.failure = undefined;
    await worn.untilFelt("rep", 8);
    await worn.pass(400);
    worn.kill();
    await worn.launch();
    expect(worn.texts).toContain("Side leg raise · 7 of 10");
  });

  test("that took half a line goes on behind that half", async () => {
    const worn = await wear();
    await inRep(worn, 3, 300);
    worn.disk.capacityBytes = worn.disk.usedBytes + 5;
    await worn.untilFelt("rep", 5);
    worn.disk.capacityBytes = 1_000_000;
    await worn.untilFelt("rep", 7);
    await worn.pass(400);
    worn.kill();
    await worn.launch();
    expect(worn.texts).toContain("Side leg raise · 6 of 10");
  });

  test("at the end keeps the session in the journal, says so, and puts it away when there is room", async () => {
    const worn = await wear({ phone: "near" });
    await inRep(worn, 9);
    // Room for the last lines, and none for a record.
    worn.disk.capacityBytes = worn.disk.usedBytes + 150;
    await worn.untilPage("home");
    expect(worn.texts).toEqual(
      expect.arrayContaining(["The watch is full", "Your session is kept"]),
    );
    expect(worn.records).toEqual([]);
    expect(filesLike(worn, ".tmp")).toEqual([]);
    await worn.press("Start");
    await worn.untilPage("home");
    expect(worn.texts).toContain("The watch is full");
    worn.disk.capacityBytes = 1_000_000;
    worn.kill();
    await worn.launch();
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ outcome: "completed", sets: [{ paced: 10 }] });
    expect(worn.journal).toBeNull();
  });

  test("with a session still to be put away does not begin another over it", async () => {
    const worn = await wear();
    await inRep(worn, 9);
    worn.disk.capacityBytes = worn.disk.usedBytes + 150;
    await worn.untilPage("home");
    const kept = worn.journal;
    worn.disk.capacityBytes = 1_000_000;
    await worn.press("Start");
    await worn.untilPage("summary");
    expect(worn.records.map(({ id }) => kept?.includes(id))).toEqual([true]);
  });

  test("with a session kept that home did not see does not begin another over it either", async () => {
    const worn = await wear();
    await worn.launch();
    await worn.press("Start");
    worn.disk.put("journal.txt", "kept");
    await worn.answer(2);
    await worn.press("Start");
    expect(worn.page).toBe("home");
    expect(worn.journal).toBe("kept");
  });

  test("with room for a beginning but not for a whole session does not begin, and leaves nothing", async () => {
    const worn = await wear({ routine: MORNING });
    await worn.launch();
    await worn.press("Start");
    await worn.sayHow(2);
    const before = [...worn.disk.files.keys()];
    worn.disk.capacityBytes = worn.disk.usedBytes + 12_000;
    await worn.press("Start");
    expect(worn.page).toBe("home");
    expect(worn.texts).toContain("The watch is full");
    expect([...worn.disk.files.keys()]).toEqual(before);
  });

  test("does not begin what it could not keep", async () => {
    const worn = await wear();
    await worn.launch();
    await worn.press("Start");
    worn.disk.failure = { kind: "full" };
    await worn.answer(2);
    await worn.press("Start");
    expect(worn.page).toBe("home");
    expect(worn.texts).toContain("The watch is full");
    expect(worn.felt).toEqual([]);
  });
});

describe("a clock that is set", () => {
  test("back by an hour pauses at once, and no rep is lost or made up", async () => {
    const worn = await wear();
    await inRep(worn, 5);
    worn.clock.shift(-3_600_000);
    await worn.pass(3000);
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Interrupted", "Side leg raise · 4 of 10", "Resume"]),
    );
    expect(worn.felt[worn.felt.length - 1]).toBe("stopped");
    await worn.press("Resume");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ pauses: 1, sets: [{ paced: 10 }] });
  });

  test("ahead by an hour pauses too", async () => {
    const worn = await wear();
    await inRep(worn, 5);
    worn.clock.shift(3_600_000);
    await worn.pass(3000);
    expect(worn.texts).toEqual(
      expect.arrayContaining(["Interrupted", "Side leg raise · 4 of 10", "Resume"]),
    );
  });

  test("back while the app is away leaves the session to be resumed", async () => {
    const worn = await wear();
    await inRep(worn, 5);
    worn.kill();
    worn.clock.shift(-7_200_000);
    await worn.launch();
    expect(worn.texts).toEqual(expect.arrayContaining(["Carry on?", "Side leg raise · 4 of 10"]));
    await worn.pass(600);
    await worn.press("Resume");
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ sets: [{ paced: 10 }] });
  });

  test("to before there were watches is asked for before anything is begun", async () => {
    const worn = await wear();
    worn.clock.shift(-worn.clock.now() + 1000);
    await worn.launch();
    await worn.press("Start");
    await worn.answer(2);
    expect(worn.page).toBe("comfort");
    expect(worn.texts).toContain("Set the watch's time first");
    expect(worn.journal).toBeNull();
  });
});

describe("a watch that dies", () => {
  test("ten times in one session still ends with every rep felt once and counted once", async () => {
    const worn = await wear();
    await worn.beginMoving();
    for (let death = 0; death < 10; death += 1) {
      await worn.untilFelt("rep", worn.count("rep") + 1);
      await worn.pass(137 * (death % 8));
      worn.kill();
      await worn.pass(2000);
      await worn.launch();
      await worn.pass(600);
      if (worn.page !== "session" || !worn.texts.includes("Resume")) break;
      await worn.press("Resume");
    }
    await worn.untilPage("summary");
    const [record] = worn.records;
    expect(worn.records).toHaveLength(1);
    expect(record).toMatchObject({ outcome: "completed", sets: [{ paced: 10, ended: "ran" }] });
  });

  test("between the record and the end of the journal has one record and one summary", async () => {
    const worn = await wear();
    await worn.begin();
    worn.disk.onWritten = ({ path }) => {
      if (path.startsWith("outbox/")) worn.world.setTimeout(() => worn.kill(), 0);
    };
    const journalAtDeath: (string | null)[] = [];
    worn.watch.on((event) => {
      if (event.type === "exit") journalAtDeath.push(worn.journal);
    });
    await worn.world.runUntil(() => !worn.watch.running, 60_000);
    worn.disk.onWritten = () => undefined;
    await worn.launch();
    expect(worn.page).toBe("summary");
    expect(worn.records).toHaveLength(1);
  });
});
