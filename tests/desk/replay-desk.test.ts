/**
 * A recording made at the desk itself, by its own actions: the bench, its fingers and its switches. The
 * machine is slow and late, the pace is five times the usual.
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_WRIST, withLevel } from "../../core/comfort/wrist.ts";
import { firstChoice, makeRoutineText } from "../../core/sync/routine-document.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import { ONE_SET } from "../../desk/record/cast.ts";
import { DeskRecorder } from "../../desk/record/desk-recorder.ts";
import { packedFor } from "../../desk/record/packed-for.ts";
import { play } from "../../desk/record/play.ts";
import { parseRecording, type Recording } from "../../desk/record/recording.ts";
import { seededRandom } from "../../desk/record/seeded-random.ts";
import { ownApp } from "../../desk/server/app-source.ts";
import { type Bench, openBench } from "../../desk/server/bench.ts";
import { Desk } from "../../desk/server/desk.ts";
import { PLAIN_HABITS, wristPerson } from "../../desk/wrist-person.ts";
import { hurriedTime } from "../../simulator/clock/hurried-time.ts";
import { type PacedClock, pacedClock } from "../../simulator/clock/paced-clock.ts";

let clock: PacedClock;
let recorder: DeskRecorder;
let bench: Bench;
let desk: Desk;
let dataDir: string;
const failures: unknown[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "hip-recorder-"));
  const random = seededRandom(8);
  clock = pacedClock({
    startMs: Date.UTC(2026, 10, 22, 6, 30),
    speed: 5,
    realTime: hurriedTime({ lateMs: () => random() * 30, lookMs: 0.2 }),
  });
  recorder = new DeskRecorder(clock, (error) => failures.push(error));
  const opened = await openBench({
    clock,
    source: ownApp(),
    account: null,
    dataDir,
    random: recorder.random,
    say: () => undefined,
    progress: () => undefined,
  });
  bench = recorder.taped(opened);
  bench.phone.settings.setItem(STORAGE_KEYS.routine, makeRoutineText(firstChoice(ONE_SET)));
  const stored = bench.shelf.worn.disk.storage("default");
  stored.set("routine", JSON.stringify(ONE_SET));
  stored.set("wrist", JSON.stringify(withLevel(DEFAULT_WRIST, 6, "chosen")));
  desk = new Desk(bench);
});

afterEach(async () => {
  desk.close();
  bench.close();
  clock.dispose();
  await rm(dataDir, { recursive: true, force: true });
});

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => clock.setTimeout(resolve, ms));
}

async function lookOn(looks: number): Promise<void> {
  const person = wristPerson(bench.shelf.worn.watch, PLAIN_HABITS);
  for (let look = 0; look < looks; look += 1) {
    person.look();
    await pass(431);
  }
}

async function stopped(): Promise<Recording> {
  const recording = parseRecording(await recorder.stop());
  if (recording.ok) return recording.value;
  throw new Error(`${recording.fault.path}: ${recording.fault.message}`);
}

function tap(x: number, y: number): readonly Promise<void>[] {
  const at = { do: "finger", x, y } as const;
  return [desk.act({ ...at, phase: "down", atMs: 0 }), desk.act({ ...at, phase: "up", atMs: 130 })];
}

describe("recording at the desk", () => {
  it("gives a file that comes out the same, whatever was done", async () => {
    await desk.act({ do: "open-app" });
    await pass(700);
    await desk.act({ do: "phone-locked", isOn: true });
    await recorder.start();
    expect([recorder.isRecording, bench.shelf.worn.watch.running]).toEqual([true, false]);

    await desk.act({ do: "start-phone-app" });
    await desk.act({ do: "open-app" });
    await pass(777);
    await Promise.all(tap(240, 240));
    await lookOn(40);
    await desk.act({ do: "storage", state: "torn" });
    await desk.act({ do: "bluetooth", isOn: false });
    await lookOn(10);
    await Promise.all(tap(240, 240));
    await desk.act({ do: "key", key: "BACK" });
    await desk.act({ do: "wrist", how: "palm" });
    await desk.act({ do: "bluetooth", isOn: true });
    await lookOn(60);
    await desk.act({ do: "kill-watch-app" });
    await lookOn(60);
    const recording = await stopped();
    expect(failures).toEqual([]);
    const done = new Set(recording.inputs.map((input) => input.do));
    for (const one of ["phone.network", "watch.storage", "link.off", "watch.cover", "watch.kill"]) {
      expect(done).toContain(one);
    }

    const packed = await packedFor(recording.head.model, () => undefined);
    const played = await play(recording, { packed });
    expect(played.undone).toEqual([]);
    expect(JSON.parse(played.evidence.records)).toHaveLength(1);
    expect(played.differences).toEqual([]);
  });

  it("refuses to call it a recording when another watch was put on in the middle", async () => {
    await recorder.start();
    await desk.act({ do: "model", name: "Amazfit Bip 6" });
    await expect(recorder.stop()).rejects.toThrow("another watch was put on");
    expect(recorder.isRecording).toBe(false);
    await recorder.start();
    expect((await stopped()).head.model.name).toBe("Amazfit Bip 6");
  });

  it("takes nothing down before it starts, and nothing is to be had then", async () => {
    await desk.act({ do: "open-app" });
    await expect(recorder.stop()).rejects.toThrow("Nothing is being recorded.");
    await recorder.start();
    // A desk that goes fast keeps the wrist raised for those who read.
    const { inputs } = await stopped();
    expect(inputs.filter((input) => input.do !== "watch.wake")).toEqual([]);
  });
});
