import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { bench, ROUND, START_MS, say } from "./test-watch.ts";

const motor = "const { Vibrator } = require('@zos/sensor'); const motor = new Vibrator();";

async function train(body: string, waitMs = 5_000) {
  const { watch, clock } = await say(`${motor} Page({ build() { ${body} } })`);
  await clock.advance(waitMs);
  expect(watch.faults).toEqual([]);
  return watch.pulses.map((pulse) => [pulse.atMs - START_MS, pulse.durationMs, pulse.type]);
}

describe("the motor", () => {
  it("plays a list of types, with its pauses as silence", async () => {
    const body = `const { STRONG_SHORT, URGENT, PAUSE } = motor.getType();
      motor.start([{ type: STRONG_SHORT, duration: 150 }, { type: PAUSE, duration: 100 }, { type: URGENT, duration: 600 }]);`;
    expect(await train(body)).toEqual([
      [0, 150, "STRONG_SHORT"],
      [250, 600, "URGENT"],
    ]);
  });

  it.each([
    [23, [[0, 20, "SHORT_LIGHT"]]],
    [28, [[0, 600, "DURATION"]]],
    [27, [[0, 1_000, "DURATION_LONG"]]],
  ])("plays scene %i", async (mode, pulses) => {
    expect(await train(`motor.start({ mode: ${mode} });`)).toEqual(pulses);
  });

  it("plays four pulses within 1200 ms for the strong reminder", async () => {
    const pulses = await train(
      "motor.start({ mode: require('@zos/sensor').VIBRATOR_SCENE_STRONG_REMINDER });",
    );
    const last = pulses.at(-1) ?? [];
    expect([pulses.length, Number(last[0]) + Number(last[1])]).toEqual([4, 1_200]);
  });

  it("plays the scene that was set, the middle one if none was", async () => {
    expect(await train("motor.start();")).toEqual([[0, 20, "SHORT_MIDDLE"]]);
    expect(await train("motor.setMode(28); motor.start();")).toEqual([[0, 600, "DURATION"]]);
  });

  it("loops a call until it is stopped", async () => {
    const body = "motor.start({ mode: 1 }); setTimeout(() => motor.stop(), 1300);";
    const pulses = await train(body);
    expect(pulses.map(([at]) => at)).toEqual([0, 250, 500, 750, 1_000, 1_250]);
    expect(pulses.at(-1)).toEqual([1_250, 50, "CALL"]);
  });

  it("records what really ran when it is stopped or started anew", async () => {
    const body = `motor.start({ mode: 27 });
      setTimeout(() => motor.start({ mode: 28 }), 400); setTimeout(() => motor.stop(), 500);`;
    expect(await train(body)).toEqual([
      [0, 400, "DURATION_LONG"],
      [400, 100, "DURATION"],
    ]);
    expect(await train("motor.start({ mode: 27 }); motor.stop();")).toEqual([]);
  });

  it("goes on when its page is gone, to the end of the pattern", async () => {
    const { watch, clock } = await bench(
      packProgram({
        pages: {
          "page/one": `${motor} Page({ build() {
            motor.start({ mode: 9 }); setTimeout(() => require('@zos/router').exit(), 200); } })`,
        },
      }),
    );
    watch.open();
    await clock.advance(5_000);
    expect([watch.running, watch.pulses.length]).toEqual([false, 4]);
  });

  it("never ends a loop that the program left running", async () => {
    const { watch, clock } = await say(`${motor} Page({ build() { motor.start({ mode: 5 }); } })`);
    watch.kill();
    await clock.advance(60_000);
    expect(watch.pulses.length).toBe(61);
  });

  it("tells of each pulse when it begins", async () => {
    const { watch, clock } = await say(
      `${motor} Page({ build() { setTimeout(() => motor.start({ mode: 9 }), 100); } })`,
    );
    const heard: number[] = [];
    watch.on((event) => {
      if (event.type === "pulse") heard.push(clock.now() - event.pulse.atMs);
    });
    await clock.advance(2_000);
    expect(heard).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ["motor.start({ mode: 99 })", "@zos/sensor Vibrator.start: there is no vibration mode 99"],
    ["motor.start([{ type: 5 }])", "@zos/sensor Vibrator.start: no such vibration type"],
    [
      "motor.start([{ type: motor.getType().PAUSE, duration: 0 }])",
      "@zos/sensor Vibrator.start: a duration is above 0, not 0",
    ],
  ])("refuses %s", async (body, message) => {
    const { watch } = await say(`${motor} Page({ build() { ${body} } })`);
    expect(watch.faults.map((fault) => fault.message)).toEqual([message]);
  });

  it("has no lists and no types before 3.6", async () => {
    const { watch } = await say(
      `${motor} Page({ build() { console.log(typeof motor.getType); motor.start([]); } })`,
      { model: { ...ROUND, apiLevel: "3.5" } },
    );
    expect(watch.log).toEqual(["undefined"]);
    expect(watch.faults[0]?.message).toContain("lists need 3.6");
  });
});
