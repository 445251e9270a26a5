import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { bench, say } from "./test-watch.ts";

const hands = "const hands = require('@zos/interaction');";

describe("keys, crown and gestures", () => {
  it("reach the one handler that was registered last", async () => {
    const { watch } = await say(`${hands} Page({ build() {
      hands.onKey({ callback: () => console.log('never') });
      hands.onKey((key, event) => { console.log(key === hands.KEY_UP, event === hands.KEY_EVENT_LONG_PRESS); return true; });
      hands.onDigitalCrown({ callback: (key, degree) => console.log(key === hands.KEY_HOME, degree) });
    } })`);
    watch.key("UP", "LONG_PRESS");
    watch.crown(-15);
    expect(watch.log).toEqual(["true true", "true -15"]);
  });

  it("go their own way when the handler does not say true", async () => {
    const source = (answer: string) => `${hands} Page({ build() {
      hands.onKey({ callback: () => ${answer} }); hands.onGesture({ callback: () => ${answer} }); } })`;
    for (const [answer, running] of [
      ["true", true],
      ["false", false],
      ["1", false],
    ] as const) {
      const key = await say(source(answer));
      key.watch.key("BACK");
      const swipe = await say(source(answer));
      await swipe.watch.swipe("right");
      expect([answer, key.watch.running, swipe.watch.running]).toEqual([answer, running, running]);
    }
  });

  it("cannot keep HOME from ending the program", async () => {
    const { watch } = await say(
      `${hands} Page({ build() { hands.onKey({ callback: () => true }); } })`,
    );
    watch.home();
    expect(watch.running).toBe(false);
  });

  it("end with the page that asked for them", async () => {
    const { watch } = await bench(
      packProgram({
        pages: {
          "page/one": `${hands} Page({ build() { hands.onKey(() => true); require('@zos/router').replace({ url: 'page/two' }); } })`,
          "page/two": "Page({})",
        },
      }),
    );
    watch.open();
    watch.key("BACK");
    expect(watch.running).toBe(false);
  });

  it.each([
    ["left", "GESTURE_LEFT"],
    ["right", "GESTURE_RIGHT"],
    ["up", "GESTURE_UP"],
    ["down", "GESTURE_DOWN"],
  ] as const)("know a swipe %s", async (direction, name) => {
    const { watch } = await say(
      `${hands} Page({ build() { hands.onGesture((seen) => { console.log(seen === hands.${name}); return true; }); } })`,
    );
    await watch.swipe(direction);
    await watch.touch({ x: 100, y: 100, toX: 130, toY: 100 });
    expect(watch.log).toEqual(["true"]);
  });

  it("scroll a long page, unless it is locked", async () => {
    const source = (
      lock: boolean,
    ) => `const page = require('@zos/page'); const ui = require('@zos/ui');
      Page({ build() {
        ui.createWidget(ui.widget.TEXT, { x: 0, y: 900, w: 10, h: 100, text: 'end' });
        page.setScrollLock({ lock: ${lock} });
        setInterval(() => console.log(page.getScrollTop()), 1000);
      } })`;
    const free = await say(source(false));
    await free.watch.swipe("up");
    free.watch.crown(-50);
    await free.clock.advance(1_000);
    const locked = await say(source(true));
    await locked.watch.swipe("up");
    locked.watch.crown(-50);
    await locked.clock.advance(1_000);
    expect([free.watch.log[0], locked.watch.log[0]]).toEqual(["-388", "0"]);
  });
});

describe("the system's own words", () => {
  it("show a toast for three seconds", async () => {
    const { watch, clock } = await say(
      `${hands} Page({ build() { hands.showToast({ content: 'Saved' }); } })`,
    );
    expect(watch.texts()).toEqual(["Saved"]);
    await clock.advance(3_000);
    expect(watch.texts()).toEqual([]);
  });

  it("put a modal over the page, and take the answer", async () => {
    const { watch } = await say(`${hands} const ui = require('@zos/ui'); Page({ build() {
      ui.createWidget(ui.widget.BUTTON, { x: 0, y: 0, w: 480, h: 480, text: 'page', click_func: () => console.log('page') });
      const modal = hands.createModal({ content: 'End?', show: false,
        onClick: ({ type }) => console.log(type === hands.MODAL_CONFIRM ? 'confirm' : 'cancel') });
      modal.show(true);
    } })`);
    expect(watch.texts()).toEqual(["End?", "OK", "Cancel"]);
    await watch.touch({ x: 3, y: 3 });
    await watch.press("Cancel");
    expect([watch.log, watch.texts()]).toEqual([["cancel"], ["page"]]);
    await watch.press("page");
    expect(watch.log).toEqual(["cancel", "page"]);
  });
});
