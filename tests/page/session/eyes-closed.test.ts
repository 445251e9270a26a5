/**
 * A session as the packed app really plays it, with everything a hand can do while something is
 * still felt: what the wrist is told is what the session meant, with closed eyes and a bad motor.
 */

import { describe, expect, test } from "vitest";
import type { Strength } from "../../../core/haptics/cue.ts";
import type { Felt } from "../../../core/haptics/quiet.ts";
import { MORNING } from "../../../core/plan/routine.ts";
import { advance } from "../../../core/session/advance.ts";
import { parseJournal } from "../../../core/session/journal.ts";
import { startSession } from "../../../core/session/session.ts";
import { feltCues } from "../../../desk/felt-cues.ts";
import { nameWithClosedEyes } from "../../support/eyes-closed.ts";
import { shake, shaken } from "../../support/shaken-wrist.ts";
import { ONE_SET, type Wearing, type Worn, wear } from "../../support/watch-driver.ts";

const SEEDS = 1000;

/** The journal's last words: the app takes it away when the session is over. */
function keepJournal(worn: Worn): () => string {
  let journal = "";
  worn.disk.onWritten = ({ path }) => {
    if (path === "journal.txt") journal = worn.journal ?? "";
  };
  return () => journal;
}

/** What the session meant to be felt, by its own journal. */
function meant(text: string): readonly Felt[] {
  const journal = parseJournal(text);
  if (!journal.ok) throw new Error("The journal cannot be read.");
  const { head, events } = journal.value;
  let session = startSession(head.plan, head.startedAt);
  return events.flatMap((event) => {
    const [next, effects] = advance(head.plan, session, event);
    session = next;
    return effects.map((effect): Felt => (effect.type === "cue" ? effect.cue : "mark"));
  });
}

function misunderstood(worn: Worn, told: readonly Felt[]): number | null {
  const played = feltCues(worn.watch.pulses).map(({ pulses }) => pulses);
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const named = nameWithClosedEyes(shake(played, shaken(seed)));
    if (named.join() !== told.join()) return seed;
  }
  return null;
}

async function begun(wearing: Wearing) {
  const worn = await wear(wearing);
  const journal = keepJournal(worn);
  await worn.begin();
  return { worn, journal };
}

/** A pause so early that the cue before it is still felt, and on again as soon as the watch lets one. */
async function pauseIn(worn: Worn, cue: string, times: number, msIn: number): Promise<void> {
  await worn.untilFelt(cue, times);
  await worn.pass(msIn);
  await worn.key("BACK");
  await worn.pass(520);
}

describe("a Morning with everything in it", () => {
  test("is told by touch alone", async () => {
    const { worn, journal } = await begun({
      routine: { ...MORNING, repMs: 1200, waitsAtSwitch: true },
    });
    for (const [rep, msIn] of [
      [2, 10],
      [5, 90],
      [8, 160],
    ] as const) {
      await pauseIn(worn, "rep", rep, msIn);
      await worn.press("Resume");
    }
    await worn.untilFelt("rep", 11);
    await worn.pass(500);
    await worn.crown(10);
    await pauseIn(worn, "change", 1, 200);
    await worn.press("Resume");
    await pauseIn(worn, "count-in", worn.count("count-in") + 2, 20);
    await worn.press("Next exercise");
    await worn.untilFelt("rep", worn.count("rep") + 4);
    for (const msIn of [60, 700, 700]) {
      await worn.pass(msIn);
      await worn.crown(10);
    }
    await worn.untilFelt("change", worn.count("change") + 1);
    await worn.pass(100);
    await worn.tap();
    await worn.untilFelt("switch-side", 3, 300_000);
    await worn.pass(700);
    await worn.tap();
    await pauseIn(worn, "rep", worn.count("rep") + 3, 30);
    await worn.press("Next exercise");
    while (worn.page === "session") {
      await worn.world.runUntil(
        () => worn.page !== "session" || worn.texts.includes("waiting, tap to go"),
        300_000,
      );
      if (worn.page !== "session") break;
      await worn.pass(50_000);
      await worn.tap();
      await worn.pass(3000);
    }
    const told = meant(journal());
    expect(told.filter((one) => one === "stopped")).toHaveLength(6);
    expect(told.filter((one) => one === "mark").length).toBeGreaterThan(2);
    expect(told.filter((one) => one === "switch-side")).toHaveLength(9);
    expect(misunderstood(worn, told)).toBeNull();
  });
});

describe("every strength", () => {
  test("has the same times, and a motor of its own", async () => {
    const felt: string[] = [];
    const types = new Set<string>();
    for (const strength of ["light", "standard", "strong"] satisfies Strength[]) {
      const { worn, journal } = await begun({ routine: ONE_SET, wrist: { strength } });
      await pauseIn(worn, "rep", 4, 50);
      await worn.press("Resume");
      await worn.untilPage("summary");
      const start = worn.watch.pulses[0]?.atMs ?? 0;
      felt.push(worn.watch.pulses.map((one) => `${one.atMs - start}+${one.durationMs}`).join(" "));
      types.add([...new Set(worn.watch.pulses.map(({ type }) => type))].join());
      expect(misunderstood(worn, meant(journal()))).toBeNull();
    }
    expect(new Set(felt).size).toBe(1);
    expect(types.size).toBe(3);
  });

  test("off runs no motor at all", async () => {
    const { worn } = await begun({ routine: ONE_SET, wrist: { strength: "off" } });
    await worn.untilPage("summary");
    expect(worn.watch.pulses).toEqual([]);
  });
});
