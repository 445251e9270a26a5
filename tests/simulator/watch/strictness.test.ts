import { describe, expect, it } from "vitest";
import { ROUND, say } from "./test-watch.ts";

async function faultsOf(body: string, options: Parameters<typeof say>[1] = {}): Promise<string[]> {
  const { watch } = await say(`Page({ build() { ${body} } })`, options);
  return watch.faults.map((fault) => fault.message);
}

const ui = "const ui = require('@zos/ui');";
const text = `${ui} const made = ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 9, h: 9, text: 'a' });`;

describe("the watch refuses, by name", () => {
  it.each([
    ["a module", "require('@zos/nothing')", 'there is no module "@zos/nothing"'],
    ["a symbol", "require('@zos/ui').crateWidget", '@zos/ui has no "crateWidget"'],
    ["a widget type", `${ui} ui.widget.TEXTS`, '@zos/ui widget has no "TEXTS"'],
    ["a prop", `${ui} ui.prop.COLOUR`, '@zos/ui prop has no "COLOUR"'],
    ["an alignment", `${ui} ui.align.MIDDLE`, '@zos/ui align has no "MIDDLE"'],
    [
      "a widget property",
      `${ui} ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 1, h: 1, colour: 1 })`,
      '@zos/ui TEXT has no property "colour"',
    ],
    [
      "a property in a change",
      `${text} made.setProperty(ui.prop.MORE, { txt: 'b' })`,
      '@zos/ui TEXT has no property "txt"',
    ],
    [
      "a prop that the widget lacks",
      `${text} made.setProperty(ui.prop.SRC, 'a.png')`,
      '@zos/ui TEXT has no property "src"',
    ],
    ["a widget's method", `${text} made.hide()`, '@zos/ui widget has no "hide"'],
    ["a widget's field", `${text} made.text = 'b'`, '@zos/ui widget has no "text" to set'],
    [
      "a container's method on a widget that holds nothing",
      `${text} made.createWidget(ui.widget.TEXT, {})`,
      '@zos/ui TEXT has no "createWidget"',
    ],
    [
      "an option",
      "require('@zos/router').push({ url: 'page/main', param: 'x' })",
      '@zos/router push has no option "param"',
    ],
    [
      "a member of a sensor",
      "const { Vibrator } = require('@zos/sensor'); new Vibrator().buzz()",
      '@zos/sensor Vibrator has no "buzz"',
    ],
    [
      "a picture that is not packed",
      `${ui} ui.createWidget(ui.widget.IMG, { x: 0, y: 0, src: 'none.png' })`,
      '@zos/ui IMG "src": the package has no assets/none.png',
    ],
    [
      "a text",
      "require('@zos/i18n').getText('gone')",
      '@zos/i18n getText: the package has no text "gone"',
    ],
  ])("%s that does not exist", async (_what, body, message) => {
    expect(await faultsOf(body)).toEqual([message]);
  });

  it.each([
    ["a module", "require('@zos/alarm')", 'the module "@zos/alarm" is not simulated'],
    ["a symbol", "require('@zos/sensor').Compass", '@zos/sensor "Compass" is not simulated'],
    ["a widget", `${ui} ui.widget.KEYBOARD`, '@zos/ui widget "KEYBOARD" is not simulated'],
    ["a prop", `${ui} ui.prop.WORD_WRAP`, '@zos/ui prop "WORD_WRAP" is not simulated'],
    [
      "a member",
      "const { Time } = require('@zos/sensor'); new Time().getLunarDay()",
      '@zos/sensor Time "getLunarDay" is not simulated',
    ],
  ])("%s that exists and is not played", async (_what, body, message) => {
    expect(await faultsOf(body)).toEqual([message]);
  });

  it.each([
    [
      "of the wrong type",
      `${text} made.setProperty(ui.prop.TEXT, 7)`,
      '@zos/ui TEXT "text" must be a text, got 7',
    ],
    [
      "that is no number at all",
      `${text} made.setProperty(ui.prop.X, 0 / 0)`,
      '@zos/ui TEXT "x" must be a number, got NaN',
    ],
    [
      "that is missing",
      `${ui} ui.createWidget(ui.widget.FILL_RECT, { x: 0, y: 0, w: 1, h: 1 })`,
      '@zos/ui FILL_RECT needs "color"',
    ],
    [
      "that only the beginning can set",
      `${ui} const b = ui.createWidget(ui.widget.BUTTON, { x: 0, y: 0, w: 9, h: 9, normal_color: 1 });
       b.setProperty(ui.prop.MORE, { x: 0, y: 0, w: 9, h: 9, normal_color: 2 })`,
      '@zos/ui BUTTON "normal_color" cannot be changed once the widget is there',
    ],
    [
      "that a button's change has to send again",
      `${ui} const b = ui.createWidget(ui.widget.BUTTON, { x: 0, y: 0, w: 9, h: 9 });
       b.setProperty(ui.prop.MORE, { text: 'b' })`,
      '@zos/ui BUTTON needs, at every change, "x"',
    ],
    [
      "that has to be set alone",
      `${text} made.setProperty(ui.prop.MORE, { visible: false })`,
      '@zos/ui TEXT has no property "visible"; use prop.VISIBLE alone',
    ],
  ])("a value %s", async (_what, body, message) => {
    expect(await faultsOf(body)).toEqual([message]);
  });

  it("a call whose permission app.json does not declare", async () => {
    const body = "require('@zos/device').getDeviceInfo()";
    expect(await faultsOf(body)).toEqual([
      '@zos/device getDeviceInfo needs the permission "data:os.device.info" in app.json',
    ]);
    expect(await faultsOf(body, { permissions: ["data:os.device.info"] })).toEqual([]);
  });

  it("a widget of a page that is gone, or one that was deleted", async () => {
    const body = `${text} ui.deleteWidget(made); made.setProperty(ui.prop.TEXT, 'b');`;
    expect(await faultsOf(body)).toEqual([
      "@zos/ui: this widget has been deleted, or its page has",
    ]);
  });

  it("widgets outside a page", async () => {
    const { watch } = await say("require('@zos/ui'); Page({})");
    expect(watch.faults).toEqual([]);
  });

  it("and remembers it even when the program catches it", async () => {
    const { watch } = await say(
      "Page({ build() { try { require('@zos/x'); } catch (e) { console.log(e.message); } } })",
    );
    expect(watch.log).toEqual(['there is no module "@zos/x"']);
    expect(watch.faults).toHaveLength(1);
    expect(watch.faults[0]?.stack).toContain("page/main.js");
  });
});

describe("the watch's age", () => {
  const probe = "console.log(typeof require('@zos/timer').createSysTimer)";

  it("hides what is newer than its API_LEVEL, so that programs can feel for it", async () => {
    const old = await say(`Page({ build() { ${probe} } })`);
    expect([old.watch.log, old.watch.faults]).toEqual([["undefined"], []]);
    const young = await say(`Page({ build() { ${probe} } })`, {
      model: { ...ROUND, apiLevel: "4.2" },
    });
    expect(young.watch.log).toEqual(["function"]);
  });

  it("gives widgets plain properties from 4.0 on", async () => {
    const source = `Page({ build() { ${text} console.log(made.w); made.visible = false; } })`;
    const young = await say(source, { model: { ...ROUND, apiLevel: 4 } });
    expect(young.watch.log).toEqual(["9"]);
    expect(young.watch.widgets()[0]?.visible).toBe(false);
  });

  it("lacks the built-ins that its engine lacks", async () => {
    const { watch } = await say(`Page({ build() {
      const names = ['BigInt', 'WeakRef', 'queueMicrotask', 'structuredClone', 'TextEncoder', 'URL',
        'Intl', 'AggregateError', 'SharedArrayBuffer', 'Iterator', 'hmApp'];
      console.log(names.filter((name) => typeof globalThis[name] !== 'undefined').join());
      const own = [[].at, [].findLast, [].toSorted, 'a'.at, 'a'.replaceAll, Object.hasOwn,
        Promise.any, new Uint8Array(1).at, Object.groupBy, new Set().union];
      console.log(own.filter((one) => one !== undefined).length);
      console.log([1, [2]].flat().length, Object.fromEntries([['a', 1]]).a, typeof Promise.allSettled);
    } })`);
    expect(watch.log).toEqual(["", "0", "2 1 function"]);
  });

  it.each([
    ["eval", "eval('1')"],
    ["new Function", "new Function('return 1')()"],
    ["new Function", "(() => {}).constructor('return 1')()"],
    ["new Function", "(async () => {}).constructor('return 1')()"],
  ])("has no %s", async (name, body) => {
    expect(await faultsOf(body)).toEqual([`${name} is banned on the watch`]);
  });

  it("still knows a function when it sees one", async () => {
    expect(
      await faultsOf("if (!(build instanceof Function)) throw 1; function build() {}"),
    ).toEqual([]);
  });

  it("gives a module as its own default, so that `import * as` keeps naming what is missing", async () => {
    const { watch } = await say(`const sensor = require('@zos/sensor');
      const whole = 'default' in sensor ? sensor : { ...sensor };
      console.log(sensor.default === sensor, Object.keys(sensor).includes('default'));
      Page({ build() { new whole.Compass(); } })`);
    expect(watch.log).toEqual(["true false"]);
    expect(watch.faults[0]?.message).toBe('@zos/sensor "Compass" is not simulated');
  });

  it("does not list its constants", async () => {
    const { watch } = await say(
      "Page({ build() { const { prop } = require('@zos/ui'); console.log(Object.keys(prop).length, typeof prop.MORE); } })",
    );
    expect(watch.log).toEqual(["0 number"]);
  });
});
