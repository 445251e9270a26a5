import { describe, expect, it } from "vitest";
import { packProgram } from "./pack-program.ts";
import { bench, say } from "./test-watch.ts";

const faultsOf = async (body: string) => {
  const { watch } = await say(`Page({ build() { ${body} } })`);
  return watch.faults.map(({ message }) => message);
};

describe("a rejection that nobody handles", () => {
  it.each([
    ["a promise of its own", "new Promise((_, reject) => reject(new Error('lost')));"],
    ["one made by Promise.reject", "Promise.reject(new Error('lost'));"],
    ["the end of a chain", "Promise.resolve().then(() => { throw new Error('lost'); });"],
    [
      "a chain behind an async function",
      "(async () => { throw new Error('lost'); })().then(() => 1);",
    ],
    ["an executor that throws", "new Promise(() => { throw new Error('lost'); });"],
  ])("is a fault: %s", async (_what, body) => {
    expect(await faultsOf(body)).toEqual(["Error: lost"]);
  });

  it("is told of when the program comes to rest, not later", async () => {
    const { watch, clock } = await say(
      "Page({ build() { setTimeout(() => { Promise.reject('late'); }, 50); } })",
    );
    await clock.advance(50);
    expect(watch.faults.map(({ message }) => message)).toEqual(["late"]);
  });
});

describe("a rejection that somebody handles", () => {
  it.each([
    ["by catch", "Promise.reject(new Error('kept')).catch((e) => console.log(e.message));"],
    ["by the second handler", "Promise.reject(1).then(undefined, () => 1);"],
    ["by await", "(async () => { try { await Promise.reject(1); } catch (e) { return; } })();"],
    ["further down", "Promise.reject(1).then(() => 1).finally(() => 1).catch(() => 1);"],
    ["in a group", "Promise.all([Promise.reject(1), Promise.reject(2)]).catch(() => 1);"],
  ])("is none: %s", async (_what, body) => {
    expect(await faultsOf(body)).toEqual([]);
  });

  it("leaves promises what they are", async () => {
    const { watch } = await say(`Page({ build() {
      const made = Promise.resolve(1);
      console.log(made instanceof Promise, (async () => 1)() instanceof Promise, Promise.name);
      class Mine extends Promise {}
      console.log(Mine.resolve(1).then(() => 1) instanceof Mine, made instanceof Mine, Object.keys(made).length);
    } })`);
    expect(watch.log).toEqual(["true true Promise", "true false 0"]);
  });
});

describe("an app that goes", () => {
  const program = packProgram({
    app: "App({ onDestroy() { throw new Error('send message error'); } })",
    pages: { "page/main": "Page({ onDestroy() { console.log('page gone'); } })" },
  });

  it("is at fault for what it throws while the phone is there", async () => {
    const { watch } = await bench(program);
    watch.open();
    watch.home();
    expect(watch.faults.map(({ message }) => message)).toEqual(["Error: send message error"]);
  });

  it("has it in the log alone when no phone is there to say good-bye to", async () => {
    const { watch, phone } = await bench(program);
    watch.open();
    phone.setConnected(false);
    watch.home();
    expect([watch.running, watch.faults]).toEqual([false, []]);
    expect(watch.log).toEqual([
      "page gone",
      "error App.onDestroy, with no phone there: Error: send message error",
    ]);
  });

  it("is at fault for what the watch refused it, phone or no phone", async () => {
    const refused = packProgram({
      app: "App({ onDestroy() { require('@zos/nothing'); } })",
      pages: { "page/main": "Page({})" },
    });
    const { watch, phone } = await bench(refused);
    watch.open();
    phone.setConnected(false);
    watch.home();
    expect(watch.faults).toHaveLength(1);
  });
});
