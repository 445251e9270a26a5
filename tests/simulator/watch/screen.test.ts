import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { bench, ROUND, START_MS, say } from "./test-watch.ts";

const QUIET = `Page({ build() { console.log('up'); }, onDestroy() { console.log('destroyed'); } })`;
const display = "const display = require('@zos/display');";

describe("the screen", () => {
  it("goes dark after 10 s without a touch, and takes the program with it 10 s later", async () => {
    const { watch, clock } = await say(QUIET);
    const ends: unknown[] = [];
    watch.on((event) => event.type === "exit" && ends.push([event.reason, clock.now() - START_MS]));
    await clock.advance(9_999);
    expect(watch.screen).toMatchObject({ on: true, brightUntilMs: START_MS + 10_000 });
    await clock.advance(1);
    expect([watch.screen.on, watch.running]).toEqual([false, true]);
    await clock.advance(9_999);
    expect(watch.running).toBe(true);
    await clock.advance(1);
    expect(ends).toEqual([["screen-off", 20_000]]);
    expect(watch.log).toEqual(["up"]);
  });

  it("keeps the program when it is woken in time, and gives the first touch to the waking", async () => {
    const { watch, clock } = await say(`const ui = require('@zos/ui'); Page({ build() {
      ui.createWidget(ui.widget.BUTTON, { x: 0, y: 0, w: 480, h: 480, click_func: () => console.log('click') });
    } })`);
    await clock.advance(15_000);
    await watch.touch({ x: 5, y: 5 });
    expect(watch.log).toEqual([]);
    await watch.touch({ x: 5, y: 5 });
    await clock.advance(9_000);
    expect([watch.log, watch.running]).toEqual([["click"], true]);
  });

  it("is turned off by hand at once, whatever the page asked for, and 10 s later ends the program", async () => {
    const { watch, clock } = await say(`${display} Page({ build() {
      display.setPageBrightTime({ brightTime: 600000 });
      display.pausePalmScreenOff({ duration: 0 });
      display.pauseDropWristScreenOff({ duration: 0 });
    } })`);
    await clock.advance(30_000);
    watch.turnOff();
    expect([watch.screen.on, watch.running]).toEqual([false, true]);
    await clock.advance(9_000);
    watch.wake();
    await clock.advance(30_000);
    expect([watch.screen.on, watch.running]).toEqual([true, true]);
    watch.turnOff();
    await clock.advance(10_000);
    expect([watch.screen.on, watch.running]).toEqual([false, false]);
  });

  it("stays lit with every touch, key and turn of the crown", async () => {
    const { watch, clock } = await say(QUIET);
    for (let round = 0; round < 3; round += 1) {
      await clock.advance(9_000);
      watch.crown(5);
      await clock.advance(9_000);
      watch.key("UP");
      await clock.advance(9_000);
      await watch.touch({ x: 1, y: 1 });
    }
    expect([watch.screen.on, watch.running]).toEqual([true, true]);
  });

  it("stays lit as long as the page asks, and no longer than the page", async () => {
    const { watch, clock } = await bench(
      packProgram({
        pages: {
          "page/one": `${display} Page({ build() {
            console.log(display.setPageBrightTime({ brightTime: 600000 }));
            setTimeout(() => require('@zos/router').replace({ url: 'page/two' }), 60000);
          } })`,
          "page/two": "Page({})",
        },
      }),
    );
    watch.open();
    await clock.advance(59_999);
    expect(watch.screen.on).toBe(true);
    await clock.advance(10_002);
    expect([watch.log, watch.pagePath, watch.screen.on]).toEqual([["0"], "page/two", false]);
  });

  it("does not take a bright time out of range for an answer", async () => {
    const { watch, clock } = await say(`${display} Page({ build() {
      console.log(display.setPageBrightTime({ brightTime: 2147483647 }), display.setPageBrightTime({ brightTime: 1 }));
    } })`);
    await clock.advance(10_000);
    expect([watch.log, watch.screen.on]).toEqual([["-1 -1"], false]);
  });

  it.each(["palm", "drop-wrist"] as const)(
    "is covered by %s unless the page forbids",
    async (cover) => {
      const pause = cover === "palm" ? "pausePalmScreenOff" : "pauseDropWristScreenOff";
      const plain = await say(QUIET);
      plain.watch.cover(cover);
      expect(plain.watch.screen.on).toBe(false);

      const { watch, clock } = await say(
        `${display} Page({ build() { display.setPageBrightTime({ brightTime: 100000 }); display.${pause}({ duration: 0 }); } })`,
      );
      await clock.advance(60_000);
      watch.cover(cover);
      expect(watch.screen.on).toBe(true);

      const brief = await say(
        `${display} Page({ build() { display.${pause}({ duration: 5000 }); } })`,
      );
      await brief.clock.advance(5_000);
      brief.watch.cover(cover);
      expect(brief.watch.screen.on).toBe(false);
    },
  );

  it("shows the watch face when it wakes, unless the program asked to come back", async () => {
    const plain = await say(QUIET);
    await plain.clock.advance(30_000);
    plain.watch.wake();
    expect([plain.watch.running, plain.watch.screen.on]).toEqual([false, true]);

    const { watch, clock } = await say(
      `${display} Page({ build() { console.log('up'); display.setWakeUpRelaunch(true); } })`,
    );
    await clock.advance(30_000);
    expect(watch.running).toBe(false);
    watch.wake();
    expect([watch.running, watch.log]).toEqual([true, ["up", "up"]]);
  });

  it("does not bring back a program that was left on purpose", async () => {
    const { watch, clock } = await say(
      `${display} Page({ build() { display.setWakeUpRelaunch({ relaunch: true }); } })`,
    );
    watch.home();
    await clock.advance(30_000);
    watch.wake();
    expect(watch.running).toBe(false);
  });

  it("tells a program how it is", async () => {
    const { watch } = await say(
      `${display} const { Screen, Battery } = require('@zos/sensor'); Page({ build() {
        console.log(display.getSettings().screen.status, new Screen().getStatus(), new Battery().getCurrent());
        display.setBrightness(10); console.log(display.getBrightness());
        display.setAutoBrightness(false); display.setBrightness({ brightness: 10 }); console.log(display.getBrightness());
        console.log(require('@zos/settings').getSystemMode().DND, require('@zos/settings').getLanguage());
      } })`,
      { batteryPercent: 14, systemMode: { DND: true }, language: "de-DE" },
    );
    expect(watch.log).toEqual(["1 1 14", "60", "10", "true 7"]);
  });

  it("tells a program what watch it is", async () => {
    const { watch } = await say(
      "Page({ build() { console.log(JSON.stringify(require('@zos/device').getDeviceInfo()), px(240)); } })",
      { permissions: ["data:os.device.info"], model: { ...ROUND, widthPx: 466, heightPx: 466 } },
    );
    expect(watch.log[0]).toContain('"width":466,"height":466,"screenShape":1');
    expect(watch.log[0]).toContain(" 233");
  });
});
