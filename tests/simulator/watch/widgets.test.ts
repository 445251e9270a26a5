/** Widgets that our own app does not use, where the field day leaves something open. */
import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { PICTURE } from "./picture-bytes.ts";
import { bench, say } from "./test-watch.ts";

const ui = "const ui = require('@zos/ui'); const { createWidget, widget, prop, anim_status } = ui;";
const page = (body: string) => `${ui} Page({ build() { ${body} } })`;
const PICTURES = Object.fromEntries(
  ["on.png", "off.png", "run/man_0.png", "run/man_1.png"].map((path) => [
    `assets/${path}`,
    PICTURE,
  ]),
);

async function show(body: string) {
  const made = await bench(packProgram({ pages: { "page/main": page(body) }, files: PICTURES }));
  made.watch.open();
  const faults = () => made.watch.faults.map(({ message }) => message);
  return { ...made, faults };
}

describe("PICK_DATE", () => {
  it("is set after it was made, turned by a finger, and has no 31 February", async () => {
    const { watch, clock, faults } = await show(`const date = createWidget(widget.PICK_DATE);
      date.setProperty(prop.MORE, { x: 0, y: 100, w: 480, h: 300, startYear: 2020, endYear: 2030, initYear: 2024, initMonth: 1, initDay: 31 });
      setTimeout(() => { const { year, month, day } = date.getProperty(prop.MORE, {}); console.log(year, month, day); }, 1000);`);
    await watch.press("2");
    expect(watch.texts()).toEqual(["2023", "2024", "2025", "1", "2", "3", "28", "29"]);
    await clock.advance(1_000);
    expect([watch.log, faults()]).toEqual([["2024 2 29"], []]);
  });
});

describe("the old DIALOG", () => {
  it("is unseen until it is shown, and hands itself to its answer", async () => {
    const { watch, clock, faults } =
      await show(`const dialog = createWidget(widget.DIALOG, { ok_text: 'Yes', cancel_text: 'No' });
      dialog.setProperty(prop.MORE, { text: 'Sure?', ok_func: (d) => console.log('ok', d === dialog), cancel_func: () => console.log('no') });
      setTimeout(() => dialog.setProperty(prop.SHOW, true), 100);`);
    expect(watch.texts()).toEqual([]);
    await clock.advance(100);
    expect(watch.texts()).toEqual(["Sure?", "Yes", "No"]);
    await watch.press("Yes");
    expect([watch.log, watch.texts(), faults()]).toEqual([["ok true"], [], []]);
  });
});

describe("lists that come round", () => {
  it("show the first row again after the last, and know which one was touched", async () => {
    const { watch, faults } = await show(`const data = ['a', 'b', 'c'].map((text) => ({ text }));
      const list = createWidget(widget.CYCLE_IMAGE_TEXT_LIST, { x: 0, y: 40, w: 480, h: 200, data_array: data, data_size: 3,
        item_height: 100, item_bg_color: 0, item_text_color: 1, item_text_x: 0, item_text_y: 0, item_text_size: 20,
        item_click_func: (l, index) => { console.log(index); l.setProperty(prop.LIST_TOP, { index: 2 }); console.log(l.getProperty(prop.MORE, {}).index); } });`);
    expect(watch.texts()).toEqual(["a", "b"]);
    await watch.press("b");
    expect([watch.log, watch.texts(), faults()]).toEqual([["1", "2"], ["c", "a"], []]);
    await watch.touch({ x: 240, y: 200, toX: 240, toY: 100, ms: 200 });
    expect(watch.texts()).toEqual(["a", "b"]);
  });
});

describe("frames of pictures", () => {
  const film = `const film = createWidget(widget.IMG_ANIM, { x: 0, y: 0, anim_path: 'run', anim_prefix: 'man', anim_ext: 'png',
    anim_fps: 10, anim_size: 2, repeat_count: 0, anim_status: anim_status.START });
    const tell = () => console.log(film.getProperty(prop.ANIM_IS_RUNINNG), film.getProperty(prop.ANIM_IS_PAUSE), film.getProperty(prop.ANIM_IS_STOP));`;

  it("pause, go on and stop, and run for ever when they are not told how often", async () => {
    const { watch, clock, faults } = await show(`${film}
      setTimeout(() => { film.setProperty(prop.ANIM_STATUS, anim_status.PAUSE); tell(); }, 5050);
      setTimeout(() => { film.setProperty(prop.ANIM_STATUS, anim_status.RESUME); tell(); }, 6000);
      setTimeout(() => { film.setProperty(prop.ANIM_STATUS, anim_status.STOP); tell(); }, 7000);`);
    await clock.advance(7_000);
    expect(watch.log).toEqual(["false true false", "true false false", "false false true"]);
    expect(faults()).toEqual([]);
  });

  it("miss a picture at once, by its path", async () => {
    const { faults } = await show(film.replace("anim_size: 2", "anim_size: 3"));
    expect(faults()).toEqual([
      '@zos/ui IMG_ANIM "anim_path": the package has no assets/run/man_2.png',
    ]);
  });
});

describe("groups of buttons", () => {
  const group = `const group = createWidget(widget.RADIO_GROUP, { x: 0, y: 0, w: 400, h: 60, select_src: 'on.png', unselect_src: 'off.png' });
    const one = group.createWidget(widget.STATE_BUTTON, { x: 0, y: 0, w: 48, h: 48 });`;

  it("show nothing before they are initialised", async () => {
    const { watch, clock } = await show(
      `${group} setTimeout(() => group.setProperty(prop.INIT, one), 100);`,
    );
    const shown = () => watch.widgets().filter(({ type, visible }) => type === "IMG" && visible);
    expect(shown()).toEqual([]);
    await clock.advance(100);
    expect(shown().map(({ props }) => props["src"])).toEqual(["on.png"]);
  });

  it.each([
    [
      "another widget inside",
      "group.createWidget(widget.TEXT, {})",
      "@zos/ui RADIO_GROUP holds STATE_BUTTON only, not TEXT",
    ],
    [
      "a button of another group",
      `const other = createWidget(widget.RADIO_GROUP, { x: 0, y: 0, w: 1, h: 1, select_src: 'on.png', unselect_src: 'off.png' });
      other.setProperty(prop.CHECKED, one)`,
      '@zos/ui RADIO_GROUP "checked": the button is not in this group',
    ],
    [
      "no button at all",
      "group.setProperty(prop.INIT, 3)",
      '@zos/ui RADIO_GROUP "init" must be a instance, got 3',
    ],
  ])("refuse %s", async (_what, body, message) => {
    const { faults } = await show(`${group} ${body};`);
    expect(faults()).toEqual([message]);
  });
});

describe("a canvas", () => {
  const canvas = "const canvas = createWidget(widget.CANVAS, { x: 0, y: 0, w: 400, h: 400 });";

  it("forgets what lies inside a cleared rectangle", async () => {
    const { watch, faults } = await show(`${canvas}
      canvas.drawRect({ x1: 10, y1: 10, x2: 30, y2: 30, color: 1 }); canvas.drawText({ x: 200, y: 200, text: 'stays', text_size: 20 });
      canvas.clear({ x: 0, y: 0, w: 100, h: 100 });`);
    expect([watch.texts(), faults()]).toEqual([["stays"], []]);
    expect(watch.widgets().filter(({ type }) => type === "FILL_RECT")).toEqual([]);
  });

  it.each([
    [
      "a fourth one",
      `${canvas.replace("const canvas =", "")}`.repeat(4),
      "@zos/ui CANVAS: a page has 3 of these at most",
    ],
    [
      "a shape without its measures",
      `${canvas} canvas.drawCircle({ center_x: 1, center_y: 2 })`,
      '@zos/ui CANVAS "drawCircle" "radius" must be a number, got undefined',
    ],
    [
      "a polygon of two points",
      `${canvas} canvas.drawPoly({ data_array: [{ x: 1, y: 1 }, { x: 2, y: 2 }] })`,
      '@zos/ui CANVAS "drawPoly": a polygon has three points or more',
    ],
    [
      "drawing on another widget",
      "createWidget(widget.TEXT, { x: 0, y: 0, w: 1, h: 1 }).drawLine({})",
      '@zos/ui TEXT has no "drawLine"',
    ],
    [
      "a picture that is not packed",
      `${canvas} canvas.drawImage({ x: 0, y: 0, w: 1, h: 1, image: 'none.png' })`,
      '@zos/ui CANVAS "drawImage" "image": the package has no assets/none.png',
    ],
  ])("refuses %s", async (_what, body, message) => {
    const { faults } = await show(`${body};`);
    expect(faults()).toEqual([message]);
  });
});

describe("a page cut into pages", () => {
  it("turns downwards too, by height, and says where it is only then", async () => {
    const { watch, clock, faults } = await show(`const pages = require('@zos/page');
      console.log(pages.getSwiperIndex());
      pages.setScrollMode({ mode: pages.SCROLL_MODE_SWIPER, options: { height: 480, count: 2, modeParams: { crown_enable: false } } });
      createWidget(widget.TEXT, { x: 0, y: 480, w: 480, h: 100, text: 'second' });
      setTimeout(() => console.log(pages.getSwiperIndex()), 1000);`);
    await watch.swipe("up");
    watch.crown(60);
    expect(watch.widgets().find(({ text }) => text === "second")?.y).toBe(0);
    await clock.advance(1_000);
    expect([watch.log, faults()]).toEqual([["undefined", "2"], []]);
  });

  it("tells a free page's scrolling to those who listen", async () => {
    const { watch } = await show(`const pages = require('@zos/page');
      pages.setScrollMode({ mode: pages.SCROLL_MODE_FREE, options: { modeParams: { scroll_complete_func: (info) => console.log(info.yoffset) } } });
      createWidget(widget.TEXT, { x: 0, y: 900, w: 480, h: 100, text: 'end' });`);
    watch.crown(-50);
    expect(watch.log).toEqual(["-100"]);
  });
});

describe("a watch's own figures", () => {
  it("are the disk's room and the size of a picture", async () => {
    const { watch } = await say(
      "Page({ build() { const { total, free, app } = require('@zos/device').getDiskInfo(); console.log(total === free + app); } })",
    );
    expect(watch.log).toEqual(["true"]);
    const { watch: other } = await show(
      "const { width, height } = ui.getImageInfo('on.png'); console.log(width, height);",
    );
    expect(other.log).toEqual(["30 20"]);
  });
});
