/**
 * The watch takes the time from the phone in the middle of a session, or somebody sets it: the packed
 * app, on a watch whose time of day jumps while its timers go on.
 */

import { describe, expect, it } from "vitest";
import type { SessionRecord } from "../../core/record/record.ts";
import { feltCues } from "../../desk/felt-cues.ts";
import { openStage, type Stage } from "../../desk/record/stage.ts";
import { inTimeZone } from "../../desk/record/time-zone.ts";
import { PLAIN_HABITS, wristPerson } from "../../desk/wrist-person.ts";
import { virtualClock } from "../../simulator/clock/virtual-clock.ts";
import { packedOf, readRecording } from "./recordings/read.ts";

const { head } = await readRecording("plain-set");
const packed = await packedOf({ head });

const LOOK_MS = 500;
const LONGEST_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
const REP_MS = 1200;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** In the middle of the fifth rep; the fourth has been written down. */
const IN_THE_SET_MS = 5400;

interface Felt {
  readonly cue: string;
  readonly atMs: number;
}

interface Lived {
  readonly cues: readonly Felt[];
  readonly pauses: readonly string[];
  readonly records: readonly SessionRecord[];
  readonly jumpedAtMs: number;
  readonly complaints: readonly string[];
}

type Happens = (stage: Stage) => void;

/** Someone does one set of ten; what happens comes at a moment of their set, or of their count-in. */
function live(afterFirstMs: number, cue: "rep" | "count-in", happens: Happens): Promise<Lived> {
  return inTimeZone(head.timeZone, async () => {
    const clock = virtualClock(head.startMs);
    const stage = await openStage(head, clock, packed);
    const { watch, phone } = stage;
    const person = wristPerson(watch, PLAIN_HABITS);
    const pauses = new Set<string>();
    let jumpedAtMs = 0;
    const unhear = watch.on((event) => {
      if (event.type !== "pulse" || jumpedAtMs > 0) return;
      if (event.pulse.durationMs !== (cue === "rep" ? 150 : 50)) return;
      jumpedAtMs = event.pulse.atMs + afterFirstMs;
      clock.setTimeout(() => happens(stage), afterFirstMs);
    });
    let isOver = false;
    while (!isOver && clock.now() < head.startMs + LONGEST_MS) {
      isOver = person.look();
      for (const text of watch.texts()) if (text.startsWith("Side leg raise · ")) pauses.add(text);
      await clock.advance(LOOK_MS);
    }
    await clock.advance(LOOK_MS);
    unhear();
    const complaints = [...watch.faults, ...phone.faults].map(({ message }) => message);
    const cues = feltCues(watch.pulses).map(({ cue: name, pulses }) => ({
      cue: name,
      atMs: pulses[0]?.atMs ?? 0,
    }));
    stage.close();
    return {
      cues,
      pauses: [...pauses],
      records: stage.standIn.records,
      jumpedAtMs,
      complaints,
    };
  });
}

function named({ cues }: Lived, name: string): readonly Felt[] {
  return cues.filter(({ cue }) => cue === name);
}

const killed =
  (byMs: number): Happens =>
  ({ watch }) => {
    watch.kill();
    watch.setClock(byMs);
  };

/** Ten counted reps; what was cut was cued again; the account has it once. */
function expectWhole(lived: Lived, cutReps: number): void {
  expect(lived.complaints).toEqual([]);
  expect(lived.records).toHaveLength(1);
  const [record] = lived.records;
  expect(record?.sets.map(({ paced }) => paced)).toEqual([10]);
  expect(named(lived, "rep")).toHaveLength(10 + cutReps);
}

describe("a clock that jumps in the middle of a set", () => {
  it.each([
    ["an hour ahead", HOUR_MS],
    ["an hour back", -HOUR_MS],
    ["a day ahead", DAY_MS],
    ["a day back", -DAY_MS],
    ["five seconds ahead", 5000],
    ["five seconds back", -5000],
  ])("%s pauses at the last rep that was felt, and no rep is lost or made up", async (_, byMs) => {
    const lived = await live(IN_THE_SET_MS, "rep", ({ watch }) => watch.setClock(byMs));
    const [stop] = named(lived, "stopped");
    expect(named(lived, "stopped")).toHaveLength(1);
    // Noticed at the next deadline at the latest, by a timer that the jump did not move.
    expect((stop?.atMs ?? 0) - lived.jumpedAtMs).toBeLessThanOrEqual(REP_MS);
    expect(lived.pauses).toEqual(["Side leg raise · 4 of 10"]);
    expectWhole(lived, 1);
  });
});

describe("a clock that jumps elsewhere in a session", () => {
  it("pauses in the count-in, too, and counts in anew", async () => {
    const lived = await live(1500, "count-in", ({ watch }) => watch.setClock(-HOUR_MS));
    expect(named(lived, "stopped")).toHaveLength(1);
    expect(named(lived, "count-in")).toHaveLength(2 + 3);
    expectWhole(lived, 0);
  });

  it("back, while the app is away, leaves a session to go on with", async () => {
    const lived = await live(IN_THE_SET_MS, "rep", killed(-HOUR_MS));
    expect(lived.pauses).toEqual(["Side leg raise · 4 of 10"]);
    expectWhole(lived, 1);
  });

  it("a day ahead, while the app is away, closes it with what was done", async () => {
    const lived = await live(IN_THE_SET_MS, "rep", killed(DAY_MS));
    const [closed, next] = lived.records;
    expect(closed?.outcome).toBe("partial");
    expect(closed?.sets.map(({ paced }) => paced)).toEqual([4]);
    // Whoever finds it closed begins anew, on what the watch holds to be the next day.
    expect(next?.startedAt).toBeGreaterThan((closed?.startedAt ?? 0) + DAY_MS);
  });

  it("on the phone alone, changes nothing on the wrist, and the account still has it", async () => {
    const lived = await live(IN_THE_SET_MS, "rep", ({ phone }) => phone.setClock(DAY_MS));
    expect(named(lived, "stopped")).toEqual([]);
    expectWhole(lived, 0);
  });
});
