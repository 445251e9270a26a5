/** "That one was not clean": the crown or a key, answered by one short pulse that cuts no cue. */

import { describe, expect, test } from "vitest";
import { parseJournal, replay } from "../../../core/session/journal.ts";
import { tallyOf } from "../../../core/session/session.ts";
import { ONE_SET, type Worn, wear } from "../../support/watch-driver.ts";

/** The marks of the first set, by the journal. */
function marked(worn: Worn): readonly number[] {
  const journal = parseJournal(worn.journal ?? "");
  if (!journal.ok) return [];
  return tallyOf(replay(journal.value.head, journal.value.events), 0).marked;
}

/** Pulses of a kind of length; a mark and a count-in beat are alike and are told apart by when. */
const pulsesOf = (worn: Worn, ms: number) =>
  worn.watch.pulses.filter(({ durationMs }) => durationMs === ms).length;

async function inThirdRep(msIn: number): Promise<Worn> {
  const worn = await wear();
  await worn.beginMoving();
  await worn.untilFelt("rep", 3);
  await worn.pass(msIn);
  return worn;
}

describe("a turn of the crown", () => {
  test("marks the last completed rep and is answered once", async () => {
    const worn = await inThirdRep(400);
    await worn.crown(10);
    await worn.pass(100);
    expect(marked(worn)).toEqual([2]);
    expect(pulsesOf(worn, 50)).toBe(3 + 1);
  });

  test("a burst is one mark", async () => {
    const worn = await inThirdRep(300);
    for (let click = 0; click < 8; click += 1) {
      await worn.crown(10);
      await worn.pass(40);
    }
    expect(marked(worn)).toEqual([2]);
    expect(pulsesOf(worn, 50)).toBe(3 + 1);
  });

  test("the opposite way takes it back", async () => {
    const worn = await inThirdRep(200);
    await worn.crown(10);
    await worn.pass(650);
    await worn.crown(-10);
    expect(marked(worn)).toEqual([]);
  });

  test("UP and DOWN do the same", async () => {
    const worn = await inThirdRep(200);
    await worn.key("UP");
    expect(marked(worn)).toEqual([2]);
    await worn.pass(650);
    await worn.key("DOWN");
    expect(marked(worn)).toEqual([]);
  });

  test("in a wait it marks the last rep of the set before", async () => {
    const worn = await wear({ routine: { ...ONE_SET, bothSides: true } });
    await worn.begin();
    await worn.untilFelt("switch-side", 1);
    await worn.pass(3000);
    await worn.crown(10);
    expect(marked(worn)).toEqual([10]);
  });

  test("before any rep is over it does nothing", async () => {
    const worn = await wear();
    await worn.begin();
    await worn.pass(3000);
    await worn.crown(10);
    await worn.pass(500);
    expect(worn.watch.pulses).toEqual([]);
  });

  test("is in the record", async () => {
    const worn = await inThirdRep(400);
    await worn.crown(10);
    await worn.untilPage("summary");
    expect(worn.records[0]).toMatchObject({ sets: [{ paced: 10, marked: 1, clean: null }] });
    expect(worn.texts).toContain("All but 1");
  });
});

describe("the answer", () => {
  // Every 50 ms through a rep: inside its pulse, in the quiet, and just before the next.
  const moments = Array.from({ length: 23 }, (_, index) => 30 + index * 50);

  test("cuts no cue and is never lost, whenever the crown is turned", async () => {
    const worn = await wear();
    for (const msIn of moments) {
      await worn.begin();
      const reps = worn.count("rep");
      await worn.untilFelt("rep", reps + 3);
      await worn.pass(msIn);
      const short = pulsesOf(worn, 50);
      await worn.crown(10);
      await worn.untilFelt("rep", reps + 5);
      await worn.pass(600);
      expect({ msIn, answers: pulsesOf(worn, 50) - short }).toEqual({ msIn, answers: 1 });
      worn.kill();
      worn.disk.files.delete("journal.txt");
    }
    expect([...new Set(worn.watch.pulses.map(({ durationMs }) => durationMs))].sort()).toEqual([
      150, 50,
    ]);
    const cues = worn.watch.pulses;
    cues.slice(1).forEach((pulse, index) => {
      const before = cues[index];
      if (before === undefined) return;
      expect(pulse.atMs - before.atMs - before.durationMs).toBeGreaterThanOrEqual(100);
    });
  });

  test("does not cut the cue of a pause that came in between", async () => {
    const worn = await inThirdRep(30);
    await worn.crown(10);
    await worn.key("BACK");
    await worn.pass(2000);
    expect(pulsesOf(worn, 600)).toBe(1);
  });
});
