import { describe, expect, it } from "vitest";
import { packPage, packProgram } from "./pack-program.ts";
import { bench, say } from "./test-watch.ts";

const LOUD_APP = `App({
  globalData: { count: 1 },
  onCreate(param) { console.log('app create ' + param + ' ' + this.globalData.count); },
  onDestroy() { console.log('app destroy'); },
});`;

const loudPage = (name: string, rest = "") => `
  const router = require('@zos/router');
  let seen = 0;
  Page({
    name: '${name}',
    onInit(param) { seen += 1; console.log(this.name + ' init ' + param + ' ' + seen); },
    build() { console.log(this.name + ' build'); ${rest} },
    onDestroy() { console.log(this.name + ' destroy'); },
  });`;

const two = (first: string, second = "") =>
  packProgram({
    app: LOUD_APP,
    pages: { "page/one": loudPage("one", first), "page/two": loudPage("two", second) },
  });

describe("the life of a program", () => {
  it("begins with the app, then its first page, and hands both the launch param", async () => {
    const { watch } = await bench(two(""));
    watch.open("hello");
    expect(watch.log).toEqual(["app create hello 1", "one init hello 1", "one build"]);
    expect([watch.running, watch.pagePath]).toEqual([true, "page/one"]);
  });

  it("destroys the page below when another is pushed, and rebuilds it on the way back", async () => {
    const { watch } = await bench(
      two(
        "if (!getApp()._options.globalData.pushed) { getApp()._options.globalData.pushed = true; router.push({ url: 'page/two', params: { a: 1 } }); }",
        "router.back();",
      ),
    );
    watch.open();
    expect(watch.log.slice(1)).toEqual([
      "one init undefined 1",
      "one build",
      "one destroy",
      'two init {"a":1} 1',
      "two build",
      "two destroy",
      // Module state is fresh: the counter starts again.
      "one init undefined 1",
      "one build",
    ]);
  });

  it("moves on only when the program has come to rest", async () => {
    const { watch } = await bench(
      two("router.push({ url: 'page/two' }); Promise.resolve().then(() => console.log('later'));"),
    );
    watch.open();
    expect(watch.log.slice(2, 5)).toEqual(["one build", "later", "one destroy"]);
  });

  it("leaves no way back to a replaced page", async () => {
    const { watch } = await bench(two("router.replace({ url: 'page/two' });"));
    watch.open();
    expect(watch.pagePath).toBe("page/two");
    watch.key("BACK");
    expect(watch.running).toBe(false);
    expect(watch.log.slice(-2)).toEqual(["two destroy", "app destroy"]);
  });

  it.each(["home", "exit", "back"])("ends politely by router.%s()", async (way) => {
    const { watch, clock } = await bench(two(`setTimeout(() => router.${way}(), 5);`));
    const ends: unknown[] = [];
    watch.on((event) => event.type === "exit" && ends.push(event.reason));
    watch.open();
    await clock.advance(10);
    expect(ends).toEqual([way]);
    expect(watch.log.slice(-2)).toEqual(["one destroy", "app destroy"]);
    expect(watch.widgets()).toEqual([]);
  });

  it("starts again at another page when it launches itself", async () => {
    const { watch } = await bench(
      two("router.launchApp({ appId: 20001, url: 'page/two', params: 'p' });"),
    );
    watch.open();
    expect(watch.log.slice(3)).toEqual(["one destroy", "two init p 1", "two build"]);
    watch.key("BACK");
    expect(watch.running).toBe(false);
  });

  it("is left for another program", async () => {
    const { watch } = await bench(two("router.launchApp({ appId: 7, url: 'x', native: true });"));
    watch.open();
    expect(watch.running).toBe(false);
  });

  it("takes timers with the page that started them, and keeps the app's", async () => {
    const { watch, clock } = await bench(
      packProgram({
        app: `App({ onCreate() { setInterval(() => console.log('app tick'), 400); } })`,
        pages: {
          "page/one": `Page({ build() {
            setInterval(() => console.log('page tick'), 300);
            require('@zos/timer').setTimeout(() => console.log('other tick'), 700);
            setTimeout(() => require('@zos/router').replace({ url: 'page/two' }), 500); } })`,
          "page/two": "Page({})",
        },
      }),
    );
    watch.open();
    await clock.advance(1_000);
    expect(watch.log).toEqual(["page tick", "app tick", "app tick"]);
  });

  it("reports a program whose app.js never registers, and ends it", async () => {
    const { watch } = await bench(packProgram({ app: "const x = 1;", pages: { "page/a": "" } }));
    watch.open();
    expect(watch.running).toBe(false);
    expect(watch.faults[0]?.message).toContain("never called App()");
  });

  it("reports what a file throws while it loads, with its stack", async () => {
    const { watch } = await bench(packPage("null.boom; Page({})"));
    watch.open();
    expect(watch.faults.map((fault) => fault.message)).toEqual([
      expect.stringContaining("TypeError"),
      "page/main never called Page()",
    ]);
    expect(watch.faults[0]?.stack).toContain("page/main.js");
  });

  it("reports what nobody caught, and goes on", async () => {
    const { watch, clock } = await say(`Page({ build() {
      setTimeout(() => { throw new RangeError('too far'); }, 1);
      setTimeout(() => console.log('still here'), 2);
    } })`);
    await clock.advance(5);
    expect(watch.faults.map((fault) => fault.message)).toEqual(["RangeError: too far"]);
    expect(watch.log).toEqual(["still here"]);
  });

  it("refuses to go to a page that is not in the package", async () => {
    const { watch } = await bench(two("router.push({ url: 'page/three' });"));
    watch.open();
    expect(watch.faults[0]?.message).toBe('@zos/router push: the package has no page "page/three"');
    expect(watch.pagePath).toBe("page/one");
  });
});
