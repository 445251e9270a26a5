import { describe, expect, it } from "vitest";
import { packPage, packProgram } from "./pack-program.ts";
import { bench, say } from "./test-watch.ts";

const ui = "const ui = require('@zos/ui'); const { widget, prop, event } = ui;";
const at = (x: number, y: number, size = 100) => `x: ${x}, y: ${y}, w: ${size}, h: ${size}`;
const listen = (name: string, target: string, names = "CLICK_DOWN CLICK_UP MOVE_IN MOVE_OUT") =>
  names
    .split(" ")
    .map(
      (kind) =>
        `${target}.addEventListener(event.${kind}, (info) => console.log('${name} ${kind} ' + info.x + ',' + info.y));`,
    )
    .join("\n");

describe("a touch", () => {
  it("reaches the topmost widget that listens, through those that do not", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const below = ui.createWidget(widget.FILL_RECT, { ${at(0, 0, 300)}, color: 1 });
      const above = ui.createWidget(widget.FILL_RECT, { ${at(50, 50)}, color: 2 });
      ui.createWidget(widget.TEXT, { ${at(50, 50)}, text: 'deaf' });
      ${listen("below", "below")} ${listen("above", "above")}
    } })`);
    await watch.touch({ x: 60, y: 70 });
    await watch.touch({ x: 10, y: 10 });
    await watch.touch({ x: 400, y: 400 });
    expect(watch.log).toEqual([
      "above CLICK_DOWN 60,70",
      "above CLICK_UP 60,70",
      "below CLICK_DOWN 10,10",
      "below CLICK_UP 10,10",
    ]);
  });

  it("stays with the widget it began on, and is no click when it ends elsewhere", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const box = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1 });
      ${listen("box", "box")}
    } })`);
    watch.touchDown({ x: 50, y: 50 });
    watch.touchMove({ x: 150, y: 50 });
    watch.touchMove({ x: 90, y: 50 });
    watch.touchMove({ x: 50, y: 190 });
    watch.touchUp({ x: 50, y: 190 });
    expect(watch.log).toEqual([
      "box CLICK_DOWN 50,50",
      "box MOVE_OUT 150,50",
      "box MOVE_IN 90,50",
      "box MOVE_OUT 50,190",
    ]);
  });

  it("misses hidden and disabled widgets", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const below = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1 });
      const hidden = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1 });
      const off = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1, enable: false });
      hidden.setProperty(prop.VISIBLE, false);
      ${listen("below", "below", "CLICK_UP")} ${listen("hidden", "hidden", "CLICK_UP")}
      ${listen("off", "off", "CLICK_UP")}
    } })`);
    await watch.touch({ x: 5, y: 5 });
    expect(watch.log).toEqual(["below CLICK_UP 5,5"]);
  });

  it("stops reaching a listener that was taken away, and only that one", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const box = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1 });
      const one = () => console.log('one'); const two = () => console.log('two');
      box.addEventListener(event.CLICK_UP, one); box.addEventListener(event.CLICK_UP, two);
      box.removeEventListener(event.CLICK_UP, one);
    } })`);
    await watch.touch({ x: 5, y: 5 });
    expect(watch.log).toEqual(["two"]);
  });

  it("lands where groups and containers put their children", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const group = ui.createWidget(widget.GROUP, { ${at(100, 100, 200)} });
      const box = group.createWidget(widget.FILL_RECT, { ${at(50, 50, 20)}, color: 1 });
      ${listen("box", "box", "CLICK_UP")}
    } })`);
    await watch.touch({ x: 55, y: 55 });
    await watch.touch({ x: 155, y: 155 });
    expect(watch.log).toEqual(["box CLICK_UP 155,155"]);
    expect(watch.widgets()[1]).toMatchObject({ x: 150, y: 150, w: 20, h: 20 });
  });

  it("presses a button when it ends inside, and hands it the button", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      ui.createWidget(widget.BUTTON, { ${at(0, 0)}, text: 'Go',
        click_func: (button) => { console.log('click'); button.setProperty(prop.TEXT, 'Gone'); } });
    } })`);
    await watch.touch({ x: 50, y: 50, toX: 130, toY: 50, ms: 2000 });
    expect(watch.log).toEqual([]);
    await watch.press("Go");
    expect([watch.log, watch.texts()]).toEqual([["click"], ["Gone"]]);
  });

  it("becomes a long press after 700 ms, and then no click", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      ui.createWidget(widget.BUTTON, { ${at(0, 0)}, text: 'Hold',
        click_func: () => console.log('click'), longpress_func: () => console.log('long') });
    } })`);
    await watch.touch({ x: 50, y: 50, ms: 690 });
    await watch.touch({ x: 50, y: 50, ms: 710 });
    expect(watch.log).toEqual(["click", "long"]);
  });

  it("cannot delete the widget it is on, and says why", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const box = ui.createWidget(widget.BUTTON, { ${at(0, 0)}, text: 'Gone',
        click_func: () => { ui.deleteWidget(box); } });
    } })`);
    await watch.press("Gone");
    expect(watch.faults[0]?.message).toContain("cannot be deleted in its own callback");
  });

  it("is over when its page goes away under the finger", async () => {
    const { watch } = await bench(
      packProgram({
        pages: {
          "page/one": `${ui} Page({ build() {
            const box = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1 });
            box.addEventListener(event.CLICK_DOWN, () => require('@zos/router').push({ url: 'page/two' }));
            box.addEventListener(event.CLICK_UP, () => console.log('one up'));
          } })`,
          "page/two": `${ui} Page({ build() {
            const box = ui.createWidget(widget.FILL_RECT, { ${at(0, 0)}, color: 1 });
            ${listen("two", "box", "CLICK_DOWN CLICK_UP")}
          } })`,
        },
      }),
    );
    watch.open();
    await watch.touch({ x: 5, y: 5 });
    expect([watch.log, watch.faults, watch.pagePath]).toEqual([[], [], "page/two"]);
  });
});

describe("pressing by text", () => {
  it("says what is on the screen when the text is not", async () => {
    const { watch } = await say(
      `${ui} Page({ build() { ui.createWidget(widget.TEXT, { ${at(0, 0)}, text: 'Hello' }); } })`,
    );
    await expect(watch.press("Start")).rejects.toThrow(
      'Nothing on the screen says "Start". It shows "Hello".',
    );
    watch.home();
    await expect(watch.press("Start")).rejects.toThrow("It shows the watch face.");
  });

  it("scrolls a long page until the text is there", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      ui.createWidget(widget.BUTTON, { ${at(100, 1200)}, text: 'Far', click_func: () => console.log('far') });
      console.log(require('@zos/page').getScrollTop());
    } })`);
    await watch.press("Far");
    expect(watch.log).toEqual(["0", "far"]);
  });

  it("gives up on a page that is locked", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      ui.createWidget(widget.BUTTON, { ${at(100, 1200)}, text: 'Far' });
      require('@zos/page').setScrollLock({ lock: true });
    } })`);
    await expect(watch.press("Far")).rejects.toThrow("does not scroll");
  });
});

describe("the picture", () => {
  it("lists widgets in painting order, with what the program set", async () => {
    const { watch } = await bench(
      packPage(`${ui} Page({ build() {
        const top = ui.createWidget(widget.VIEW_CONTAINER, { z_index: 1 });
        top.createWidget(widget.TEXT, { ${at(0, 0)}, text: 'top' });
        ui.createWidget(widget.CIRCLE, { center_x: 50, center_y: 60, radius: 10, color: 5 });
        const gone = ui.createWidget(widget.TEXT, { ${at(0, 0)}, text: 'gone' });
        ui.deleteWidget(gone); ui.deleteWidget(undefined);
      } })`),
    );
    let changes = 0;
    watch.on((event) => {
      if (event.type === "widgets") changes += 1;
    });
    watch.open();
    expect(watch.widgets().map((node) => [node.type, node.text, node.x, node.y])).toEqual([
      ["CIRCLE", undefined, 40, 50],
      ["VIEW_CONTAINER", undefined, 0, 0],
      ["TEXT", "top", 0, 0],
    ]);
    expect(watch.widgets()[0]?.props).toMatchObject({ radius: 10, color: 5 });
    expect(changes).toBeGreaterThan(0);
  });

  it("gives a picture its own size, and a container the screen's", async () => {
    const header = [8, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 0, 45, 0, 16, 0x20];
    const picture = Uint8Array.from([...header, 0x53, 0x4f, 0x4d, 0x48, 50, 0, 0, 0]);
    const { watch } = await bench(
      packProgram({
        files: { "assets/a.png": picture },
        pages: {
          "page/one": `${ui} Page({ build() {
            ui.createWidget(widget.IMG, { x: 1, y: 2, src: 'a.png' });
            ui.createWidget(widget.VIEW_CONTAINER, {});
          } })`,
        },
      }),
    );
    watch.open();
    const boxes = watch.widgets().map(({ x, y, w, h }) => [x, y, w, h]);
    expect(boxes).toEqual([
      [1, 2, 50, 45],
      [0, 0, 480, 480],
    ]);
  });

  it("answers what a widget holds", async () => {
    const { watch } = await say(`${ui} Page({ build() {
      const made = ui.createWidget(widget.TEXT, { ${at(3, 4)}, text: 'a', text_size: 20 });
      made.setProperty(prop.DATASET, { name: 'n' });
      console.log(made.getProperty(prop.X), made.getProperty(prop.MORE, {}).text_size,
        made.getProperty(prop.DATASET).name, made.getType() === widget.TEXT, made.getProperty(prop.VISIBLE));
      console.log(JSON.stringify(ui.getTextLayout('two words', { text_size: 20, text_width: 60, wrapped: 1 })));
    } })`);
    expect(watch.log[0]).toBe("3 20 n true true");
    expect(JSON.parse(watch.log[1] ?? "")).toMatchObject({ rows: 2, result: 0, height: 54 });
  });
});
