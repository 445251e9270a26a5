/**
 * A program that is none of ours, packed by the vendor's packager: it uses what our own app does not,
 * and a person can use it. What this watch lacks is named once, and the program goes on.
 */
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { virtualClock } from "../../simulator/clock/virtual-clock.ts";
import type { DeviceProgram } from "../../simulator/package/zab.ts";
import { createWatch } from "../../simulator/watch/watch.ts";
import { packProject } from "./packed-example.ts";
import { ROUND, START_MS, TestPhone } from "./watch/test-watch.ts";

let program: DeviceProgram;

beforeAll(() => {
  program = packProject(join(import.meta.dirname, "fixtures/field-day")).device;
});

async function open(...buttons: readonly string[]) {
  const clock = virtualClock(START_MS);
  const watch = await createWatch({
    program,
    model: ROUND,
    clock,
    linkEnd: new TestPhone(),
    onLack: "name",
  });
  onTestFinished(() => watch.dispose());
  watch.open();
  for (const button of buttons) await watch.press(button);
  const faults = () => watch.faults.map(({ message }) => message);
  const seen = (type: string) =>
    watch.widgets().filter((node) => node.type === type && node.visible);
  return { watch, clock, faults, seen };
}

describe("three screens side by side", () => {
  it("turn by a swipe, by the crown and by the program, and the dots tell which one it is", async () => {
    const { watch, seen, faults } = await open();
    const lit = () =>
      seen("IMG").flatMap(({ x, y, props }) => (y === 460 && props["src"] === "on.png" ? [x] : []));
    const first = lit();
    await watch.swipe("left");
    expect(watch.log.at(-1)).toBe("turned to 1 2");
    expect(lit()).toEqual([(first[0] ?? 0) + 20]);
    watch.crown(-30);
    expect(watch.log.at(-1)).toBe("turned to 2 3");
    await watch.press("Back to the day");
    expect(watch.log.at(-1)).toBe("turned to 0 1");
    expect([lit(), faults()]).toEqual([first, []]);
  });

  it("have the last one in the way of swiping further, and the first in front of leaving", async () => {
    const { watch } = await open();
    for (const _ of [1, 2, 3]) await watch.swipe("left");
    expect(watch.log.filter((line) => line.startsWith("turned"))).toHaveLength(2);
    for (const _ of [1, 2]) await watch.swipe("right");
    expect(watch.running).toBe(true);
    await watch.swipe("right");
    expect(watch.running).toBe(false);
  });

  it("show a framed flag in its own size, and a wheel that turns twice and stands", async () => {
    const { watch, clock, seen } = await open();
    expect(seen("STROKE_RECT")[0]).toMatchObject({ w: 88, h: 68 });
    expect(seen("IMG").find(({ props }) => props["src"] === "flag.png")).toMatchObject({ w: 80 });
    const frames = new Set<unknown>();
    for (let part = 0; part < 8; part += 1) {
      frames.add(
        seen("IMG").find(({ props }) => String(props["src"]).startsWith("spin/"))?.props["src"],
      );
      await clock.advance(250);
    }
    expect([...frames]).toEqual([0, 1, 2, 3].map((frame) => `spin/wheel_${frame}.png`));
    expect(watch.log).toEqual(["rolling true", "the wheel stands"]);
  });

  it("draw the points as bars to scale, and again when they change", async () => {
    const { watch, seen } = await open();
    await watch.swipe("left");
    const bars = () => seen("FILL_RECT").map(({ h, props }) => [h, props["color"]]);
    expect(bars()).toEqual([
      [50, 0xff0000],
      [100, 0x00ff00],
      [200, 0x0000ff],
    ]);
    expect(watch.texts()).toEqual(expect.arrayContaining(["Red", "Green", "Blue", "100", "0"]));
    await watch.touch({ x: 200, y: 200 });
    expect(bars()[0]).toEqual([150, 0xff0000]);
  });

  it("hold a code with its content", async () => {
    const { seen } = await open();
    expect(seen("QRCODE")[0]?.props["content"]).toBe("field-day/2026");
  });
});

describe("a list of stations", () => {
  it("shows the rows that fit, and others after a swipe", async () => {
    const { watch } = await open("Stations");
    expect(watch.texts()).toContain("Sack race");
    expect(watch.texts()).not.toContain("Tug of war");
    await watch.swipe("up");
    expect(watch.texts()).toContain("Tug of war");
    expect(watch.log.filter((line) => line.startsWith("focus"))).toEqual([
      "focus 2 false",
      "focus 4 true",
    ]);
  });

  it("tells which row and which part of it was touched, and takes a change of one row", async () => {
    const { watch, clock } = await open("Stations");
    await watch.press("Long jump");
    expect(watch.log).toEqual(["rolling true", "tapped 2 name"]);
    expect(watch.texts()).toEqual(expect.arrayContaining(["Yours", "Signed up for Long jump"]));
    await clock.advance(3_000);
    expect(watch.texts()).not.toContain("Signed up for Long jump");
    await watch.press("Field 2");
    expect(watch.log.at(-1)).toBe("tapped 1 ");
  });

  it("lets go of a row", async () => {
    const { watch, seen } = await open("Stations");
    const [mark] = seen("IMG");
    await watch.touch({ x: (mark?.x ?? 0) + 5, y: (mark?.y ?? 0) + 5 });
    expect(watch.texts()).not.toContain("Sack race");
    expect(watch.texts()).toContain("Egg and spoon");
  });
});

describe("switches and choices", () => {
  const marks =
    (y: number) =>
    ({ type, y: top }: { type: string; y: number }) =>
      type === "STATE_BUTTON" && top === y;

  it("slide, sound, and tell the program", async () => {
    const { watch, seen } = await open("Choices");
    const back = () => seen("IMG").find(({ props }) => String(props["src"]).startsWith("track"));
    expect(back()?.props["src"]).toBe("track_off.png");
    await watch.touch({ x: 200, y: 80 });
    expect(back()?.props["src"]).toBe("track_on.png");
    await watch.touch({ x: 200, y: 80 });
    expect(watch.sounds.map(({ name, times }) => [name, times])).toEqual([
      ["SUCCESS", 2],
      ["OPERATE", 2],
    ]);
  });

  it("let one go for another in a group of one, and none in a group of many", async () => {
    const { watch, seen } = await open("Choices");
    const lit = () =>
      seen("IMG").flatMap(({ x, y, props }) =>
        y > 140 && props["src"] === "on.png" ? [[x, y]] : [],
      );
    for (const y of [146, 226]) {
      const button = watch.widgets().filter(marks(y))[1];
      await watch.touch({ x: (button?.x ?? 0) + 9, y: y + 9 });
    }
    expect(watch.log.slice(1)).toEqual(["team 0 false", "team 1 true", "meal 1 true"]);
    expect(lit()).toEqual([
      [180, 146],
      [60, 226],
      [180, 226],
      [300, 226],
    ]);
    const last = watch.widgets().filter(marks(226))[2];
    await watch.touch({ x: (last?.x ?? 0) + 9, y: 235 });
    expect(watch.log.at(-1)).toBe("meal 2 false");
  });

  it("are asked about by the system's modal, which the program puts away itself", async () => {
    const { watch } = await open("Choices", "Withdraw");
    expect(watch.texts()).toEqual(["Really withdraw?", "OK", "Cancel"]);
    await watch.press("OK");
    expect(watch.log.at(-1)).toBe("withdrawn false");
    expect(watch.texts()).toEqual(["Withdraw"]);
  });
});

describe("pickers", () => {
  it("turn the hour and the minute, and hand over the time; what is lacking is named once", async () => {
    const { watch, faults } = await open("Start time");
    expect(watch.texts()).toEqual(["Start at", "8", "9", "10", "29", "30", "31", "Done"]);
    await watch.touch({ x: 120, y: 240, toX: 120, toY: 120, ms: 200 });
    await watch.press("31");
    expect(watch.log.slice(1)).toEqual(["picker 1 0 11", "picker 1 1 31"]);
    await watch.press("Done");
    expect(watch.log.slice(3)).toEqual(["picker 2 1 31", "at 11 31", "went on"]);
    expect(faults()).toEqual([
      'the module "@zos/alarm" is not simulated',
      '@zos/alarm "set" is not simulated',
    ]);
    expect(watch.faults[1]?.stack).toContain("page/start-time.js");
  });

  it("tell which column has the focus, and take a new title", async () => {
    const { watch } = await open("Teams");
    await watch.press("Blue");
    expect(watch.texts()).toContain("Team Blue");
    await watch.press("5");
    await watch.press("6");
    await watch.touch({ x: 360, y: 240, toX: 360, toY: 120, ms: 200 });
    expect(watch.texts()).toContain("6 children");
    expect(watch.log.slice(1)).toEqual([
      "team 2 0 2",
      "team 0 0 2",
      "team 1 1 0",
      "team 2 1 1",
      "team 2 1 2",
    ]);
  });
});

describe("the track", () => {
  async function track() {
    const made = await open();
    await made.watch.swipe("left");
    await made.watch.press("Red scores");
    return made;
  }

  it("is drawn on a canvas that remembers every stroke", async () => {
    const { watch, seen } = await track();
    const drawings = seen("CANVAS")[0]?.props["drawings"] as { shape: string }[];
    expect(drawings.map(({ shape }) => shape)).toEqual([
      "strokeEllipse",
      "drawLine",
      "drawCircle",
      "drawText",
    ]);
    expect(drawings[0]).toMatchObject({ color: 0xcc5500, line_width: 6 });
    expect(watch.texts()).toContain("Track");
    expect(seen("CIRCLE")[0]).toMatchObject({ x: 232, y: 72, w: 16 });
    expect(seen("POLYLINE")[0]?.props["drawings"]).toHaveLength(1);
  });

  it("follows the runner's heart and steps", async () => {
    const { watch, faults } = await track();
    expect(watch.texts()).toEqual(expect.arrayContaining(["Pulse 72", "3200 of 8000 steps"]));
    watch.sense({ heartRate: 141, steps: 3_420 });
    expect(watch.texts()).toEqual(expect.arrayContaining(["Pulse 141", "3420 of 8000 steps"]));
    expect([watch.log.includes("battery 80"), faults()]).toEqual([true, []]);
  });

  it("counts laps by the older timer, a delay and then a period, until it is stopped", async () => {
    const { watch, clock } = await track();
    const laps = () => watch.log.filter((line) => line.startsWith("lap"));
    await clock.advance(499);
    expect(laps()).toEqual([]);
    await clock.advance(1);
    expect(laps()).toEqual(["lap 1"]);
    await clock.advance(8_000);
    expect(laps()).toEqual(["lap 1", "lap 2", "lap 3"]);
  });

  it("is told of the wrist and the screen, and asks by the old dialog", async () => {
    const { watch } = await track();
    watch.wrist("FLIP");
    expect(watch.texts()).toEqual(["End the run?", "OK", "Cancel"]);
    await watch.press("OK");
    watch.cover("palm");
    watch.wake();
    expect(watch.log.slice(-3)).toEqual(["end 1", "screen 2", "screen 1"]);
  });
});
