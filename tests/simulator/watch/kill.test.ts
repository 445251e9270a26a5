import { describe, expect, it } from "vitest";
import { packPage } from "./pack-program.ts";
import { bench, say } from "./test-watch.ts";

const BUSY = `
  const { Vibrator } = require('@zos/sensor');
  const { writeFileSync } = require('@zos/fs');
  Page({
    build() {
      const motor = new Vibrator();
      setInterval(() => {
        motor.start({ mode: 28 });
        writeFileSync({ path: 'after.txt', data: 'x' });
        console.log('after');
      }, 1000);
    },
    onDestroy() { console.log('destroyed'); },
  });`;

describe("a program that is killed", () => {
  it("hears nothing of it, and never runs again", async () => {
    const { watch, clock, phone } = await say(BUSY);
    watch.kill();
    await clock.advance(10_000);
    expect([watch.running, watch.pagePath, watch.log]).toEqual([false, undefined, []]);
    expect(watch.pulses).toEqual([]);
    expect(phone.listenerCount).toBe(0);
  });

  it("does nothing more, even when the blow falls in the middle of its own call", async () => {
    const { watch, clock } = await bench(packPage(BUSY));
    watch.on((event) => {
      if (event.type === "pulse") watch.kill();
    });
    watch.open();
    await clock.advance(5_000);
    expect(watch.pulses.map((pulse) => pulse.durationMs)).toEqual([600]);
    expect(watch.disk.files.size).toBe(0);
    expect([watch.log, watch.faults]).toEqual([[], []]);
  });

  it("leaves its disk to the next run, and to the next watch", async () => {
    const program = packPage(
      `const { localStorage } = require('@zos/storage');
       Page({ build() {
         const runs = localStorage.getItem('runs', 0) + 1;
         localStorage.setItem('runs', runs);
         console.log('run ' + runs);
       } })`,
      ["device:os.local_storage"],
    );
    const first = await bench(program);
    first.watch.open();
    first.watch.kill();
    first.watch.open();
    const second = await bench(program, { disk: first.watch.disk });
    second.watch.open();
    expect([first.watch.log, second.watch.log]).toEqual([["run 1", "run 2"], ["run 3"]]);
  });

  it("may be reopened at once from the news of its end", async () => {
    const { watch } = await bench(packPage("Page({ build() { console.log('up'); } })"));
    let reopened = 0;
    watch.on((event) => {
      if (event.type === "exit" && reopened++ === 0) watch.open();
    });
    watch.open();
    watch.home();
    expect([watch.running, watch.log]).toEqual([true, ["up", "up"]]);
  });

  it("is stopped when it never comes back", async () => {
    const { watch } = await bench(packPage("Page({ build() { for (;;) {} } })"), {
      patienceMs: 50,
    });
    watch.open();
    expect(watch.faults[0]?.message).toContain("interrupted");
  });

  it("is stopped when it calls itself without end, and may be opened again", async () => {
    const { watch, clock } = await say(`Page({ build() {
      const deeper = () => deeper() + 1; setTimeout(deeper, 1); setTimeout(() => console.log('fine'), 2);
    } })`);
    await clock.advance(5);
    expect(watch.faults[0]?.message).toContain("stack");
    watch.open();
    await clock.advance(5);
    expect(watch.log).toEqual(["fine", "fine"]);
  });
});

describe("a mistake outside the program", () => {
  it("surfaces outside, and is nothing the program could catch", async () => {
    const { watch } = await bench(
      packPage(
        "Page({ build() { try { console.log('a'); } catch (e) { console.log('caught'); } } })",
      ),
    );
    watch.on((event) => {
      if (event.type === "log") throw new Error("the listener's own");
    });
    expect(() => watch.open()).toThrow("the listener's own");
    expect([watch.log, watch.faults]).toEqual([["a"], []]);
  });
});
