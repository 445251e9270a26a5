import { describe, expect, it } from "vitest";
import { START_MS, say } from "./test-watch.ts";

const beats = (log: readonly string[]) => log.map((line) => Number(line) - START_MS);

describe("a watch that is late", () => {
  it("drifts: an interval counts from when it really rang", async () => {
    const { watch, clock } = await say(
      "Page({ build() { setInterval(() => console.log(Date.now()), 1000); } })",
      { lateness: () => 17 },
    );
    watch.wake();
    await clock.advance(5_000);
    expect(beats(watch.log)).toEqual([1_017, 2_034, 3_051, 4_068]);
  });

  it("swallows the beats it slept through, instead of ringing them in a row", async () => {
    let isAsleep = true;
    const { watch, clock } = await say(
      "Page({ build() { setInterval(() => console.log(Date.now()), 100); } })",
      { lateness: () => (isAsleep ? 350 : 0) },
    );
    await clock.advance(400);
    isAsleep = false;
    await clock.advance(300);
    expect(beats(watch.log)).toEqual([450, 550, 650]);
  });

  it("lets a program that asks the clock keep its beat all the same", async () => {
    const { watch, clock } = await say(
      `Page({ build() {
        const begun = Date.now(); let beat = 0;
        const next = () => { beat += 1; setTimeout(() => { console.log(Date.now()); next(); }, begun + beat * 1000 - Date.now()); };
        next();
      } })`,
      { lateness: () => 17 },
    );
    await clock.advance(4_500);
    expect(beats(watch.log)).toEqual([1_017, 2_017, 3_017, 4_017]);
  });
});

describe("the timers of @zos/timer", () => {
  it("are the plain ones, and the older kind with a delay and a period", async () => {
    const { watch, clock } = await say(`const timer = require('@zos/timer');
      Page({ build() {
        timer.setTimeout(() => console.log('plain'), 100);
        timer.createTimer(300, 0, (arg) => console.log('once', arg), 'a');
        const id = timer.createTimer(50, 200, () => console.log('older'));
        timer.setTimeout(() => timer.stopTimer(id), 500);
      } })`);
    await clock.advance(2_000);
    expect(watch.log).toEqual(["older", "plain", "older", "once a", "older"]);
  });

  it("are the system's only from 4.0 on", async () => {
    const source =
      "Page({ build() { console.log(typeof require('@zos/timer').createSysTimer); } })";
    const older = await say(source);
    const newer = await say(source, { model: { ...older.watch.model, apiLevel: "4.0" } });
    expect([older.watch.log, newer.watch.log]).toEqual([["undefined"], ["function"]]);
  });
});
