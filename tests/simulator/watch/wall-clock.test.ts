import { describe, expect, it } from "vitest";
import { START_MS, say } from "./test-watch.ts";

const HOUR_MS = 3_600_000;
const at = (watch: { readonly log: readonly string[] }) =>
  watch.log.map((line) => Number(line) - START_MS);

describe("the watch's time of day", () => {
  it("jumps for Date and for the Time sensor, forward and back, and is right again", async () => {
    const { watch, clock } = await say(`const { Time } = require('@zos/sensor');
      const time = new Time();
      Page({ build() { setInterval(() => console.log(Date.now() === time.getTime() ? Date.now() : 'torn'), 1000); } })`);
    await clock.advance(1000);
    watch.setClock(HOUR_MS);
    await clock.advance(1000);
    watch.setClock(-HOUR_MS);
    await clock.advance(1000);
    watch.setClock(0);
    await clock.advance(1000);
    expect(at(watch)).toEqual([1000, 2000 + HOUR_MS, 3000 - HOUR_MS, 4000]);
    expect(watch.clockAheadMs).toBe(0);
  });

  it("moves no timer, and neither the screen nor the motor", async () => {
    const { watch, clock } = await say(`const { Vibrator } = require('@zos/sensor');
      Page({ build() { setTimeout(() => { new Vibrator().start(); console.log(Date.now()); }, 5000); } })`);
    watch.setClock(-24 * HOUR_MS);
    await clock.advance(4999);
    expect(watch.log).toEqual([]);
    watch.setClock(HOUR_MS);
    await clock.advance(1);
    expect(at(watch)).toEqual([5000 + HOUR_MS]);
    expect(watch.pulses[0]?.atMs).toBe(START_MS + 5000);
    await clock.advance(4999);
    expect(watch.screen.on).toBe(true);
    await clock.advance(1);
    expect(watch.screen.on).toBe(false);
  });

  it("has its full minutes where its own hands are", async () => {
    const { watch, clock } = await say(`const { Time } = require('@zos/sensor');
      const display = require('@zos/display');
      Page({ build() {
        display.setPageBrightTime({ brightTime: 600000 });
        new Time().onPerMinute(() => console.log(Date.now()));
      } })`);
    await clock.advance(10_000);
    watch.setClock(45_000);
    await clock.advance(120_000);
    expect(at(watch)).toEqual([60_000, 120_000]);
  });

  it("is kept when the program ends: it is the watch's own", async () => {
    const { watch, clock } = await say("Page({ build() { console.log(Date.now()); } })");
    watch.setClock(HOUR_MS);
    watch.kill();
    await clock.advance(1000);
    watch.open();
    expect(at(watch)).toEqual([0, 1000 + HOUR_MS]);
  });
});
