import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { bench, say } from "./test-watch.ts";

const run = async (body: string) => {
  const { watch } = await say(`Page({ build() { ${body}; console.log('went on'); } })`, {
    onLack: "name",
  });
  return { watch, faults: watch.faults.map(({ message }) => message) };
};
const ui = "const ui = require('@zos/ui');";

describe("a watch for programs that are not ours names, once, and goes on past", () => {
  it.each([
    [
      "a module and every symbol of it",
      "const alarm = require('@zos/alarm'); alarm.set({}); alarm.set({}); alarm.cancel(1)",
      [
        'the module "@zos/alarm" is not simulated',
        '@zos/alarm "set" is not simulated',
        '@zos/alarm "cancel" is not simulated',
      ],
    ],
    [
      "a class, and whatever is done with its instances",
      "const { Compass } = require('@zos/sensor'); const c = new Compass(); c.start(); c.onChange(() => c.getDirection())",
      ['@zos/sensor "Compass" is not simulated'],
    ],
    [
      "a widget",
      `${ui} for (const x of [1, 2]) { const k = ui.createWidget(ui.widget.KEYBOARD, { x }); k.setProperty(ui.prop.X, 1); ui.deleteWidget(k); }`,
      ['@zos/ui widget "KEYBOARD" is not simulated'],
    ],
    [
      "a prop",
      `${ui} const t = ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 9, h: 9 }); t.setProperty(ui.prop.ANIM, { anim_steps: [] })`,
      ['@zos/ui prop "ANIM" is not simulated'],
    ],
    [
      "a property, and keeps the others",
      `${ui} const t = ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, colour: 1, w: 9, h: 9, text: 'kept' }); t.setProperty(ui.prop.MORE, { glow: 1, y: 5 })`,
      ['@zos/ui TEXT has no property "colour"', '@zos/ui TEXT has no property "glow"'],
    ],
    [
      "a member",
      "const { Time } = require('@zos/sensor'); const t = new Time(); t.getLunarDay(); t.getLunarDay()",
      ['@zos/sensor Time "getLunarDay" is not simulated'],
    ],
    [
      "a refused value",
      "const r = require('@zos/router'); r.push({ url: 'page/none' }); r.push({ url: 'page/none' })",
      ['@zos/router push: the package has no page "page/none"'],
    ],
    [
      "a symbol no watch has",
      "const { glow } = require('@zos/ui'); if (glow === undefined) console.log('none')",
      ['@zos/ui has no "glow"'],
    ],
  ])("%s", async (_what, body, expected) => {
    const { watch, faults } = await run(body);
    expect(faults).toEqual(expected);
    expect(watch.log.at(-1)).toBe("went on");
  });

  it("with the place in the program", async () => {
    const { watch } = await run("require('@zos/alarm')");
    expect(watch.faults[0]?.stack).toContain("page/main.js");
  });

  it("and again in the next run, which has not heard it yet", async () => {
    const { watch } = await bench(
      packProgram({ pages: { "page/main": "require('@zos/alarm'); Page({})" } }),
      { onLack: "name" },
    );
    watch.open();
    watch.open();
    expect(watch.faults).toHaveLength(2);
  });

  it("but throws when the program has been killed in the middle of its own call", async () => {
    const source = `const ui = require('@zos/ui'); Page({ build() {
      console.log('alive');
      ui.createWidget(ui.widget.TEXT, { x: 0, y: 0, w: 9, h: 9 });
      for (;;) ui.redraw();
    } })`;
    const { watch } = await bench(packProgram({ pages: { "page/main": source } }), {
      onLack: "name",
    });
    watch.on(({ type }) => type === "log" && watch.kill());
    watch.open();
    expect([watch.running, watch.faults]).toEqual([false, []]);
  });
});
