/**
 * Twenty-one recorded sessions, played again: in virtual time, and by a clock that goes with real time at
 * three speeds, on a machine that is slow and late. Real time is a made-up one, so nobody waits.
 */

import { describe, expect, it } from "vitest";
import { type Played, play } from "../../desk/record/play.ts";
import type { Recording } from "../../desk/record/recording.ts";
import { seededRandom } from "../../desk/record/seeded-random.ts";
import { hurriedTime } from "../../simulator/clock/hurried-time.ts";
import { NAMES, packedOf, readRecording } from "./recordings/read.ts";

const SPEEDS = [1, 5, 20];

function lateMachine() {
  const random = seededRandom(97);
  return hurriedTime({ lateMs: () => random() * 40, lookMs: 0.3 });
}

async function playAt(recording: Recording, speed: number): Promise<Played> {
  const packed = await packedOf(recording);
  return play(recording, { packed, speed, realTime: lateMachine() });
}

/** All but the look of the last screen, which may change without any harm. */
function whatCounts({ differences, undone, evidence }: Played) {
  const { isAccountSame } = evidence;
  return { differences: differences.filter((one) => one !== "widgets"), undone, isAccountSame };
}

const AS_RECORDED = { differences: [], undone: [], isAccountSame: true };

describe.each(NAMES)("the session of %s", (name) => {
  it("comes out as it was recorded, in virtual time and at speeds 1, 5 and 20", async () => {
    const recording = await readRecording(name);
    const virtual = await play(recording, { packed: await packedOf(recording) });
    expect(whatCounts(virtual)).toEqual(AS_RECORDED);
    for (const speed of SPEEDS) {
      const paced = await playAt(recording, speed);
      expect(paced.evidence.records).toBe(virtual.evidence.records);
      expect(paced.evidence.pulses).toBe(virtual.evidence.pulses);
      expect(paced.evidence).toEqual(virtual.evidence);
    }
  });
});

describe("the recordings", () => {
  it("are twenty-one, on round and square watches, in five time zones, and every cue is felt in them", async () => {
    const recordings = await Promise.all(NAMES.map(readRecording));
    expect(recordings).toHaveLength(21);
    expect(new Set(recordings.map(({ head }) => head.model.shape)).size).toBe(2);
    expect(new Set(recordings.map(({ head }) => head.timeZone)).size).toBe(5);
    const cues = recordings.flatMap(({ end }) => Object.keys(end.cues));
    const everyCue = ["count-in", "rep", "change", "switch-side", "stopped", "finished"];
    expect([...new Set(cues)].sort()).toEqual(everyCue.sort());
  });
});
