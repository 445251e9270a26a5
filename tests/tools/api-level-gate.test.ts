import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findNewerUses } from "../../tools/gate/api-level.ts";
import { readZosModules } from "../../tools/gate/zos-levels.ts";
import { bundleEntries } from "../../tools/pack/bundle.ts";
import { type PlantedTree, plantTree } from "./planted-tree.ts";

const PAGE = "page/home/home.page";
const modules = readZosModules();

describe("the API-level gate", () => {
  let tree: PlantedTree;

  beforeEach(() => {
    tree = plantTree();
  });

  afterEach(() => tree.remove());

  async function judge(code: string, minVersion = "3.6"): Promise<readonly string[]> {
    tree.plant(`${PAGE}.ts`, code);
    const entry = { path: PAGE, source: `${PAGE}.ts`, host: "device" } as const;
    const [bundle] = await bundleEntries(tree.root, [entry], tree.root);
    if (!bundle) throw new Error("nothing was bundled");
    return findNewerUses(bundle, minVersion, modules).map(({ at, what }) => `${at}: ${what}`);
  }

  test("names a symbol that is newer, its level and the line", async () => {
    const said = await judge(
      'import { createSysTimer } from "@zos/timer";\nPage({ build: () => createSysTimer(true, 1000, () => undefined) });',
    );
    expect(said).toEqual([
      `${PAGE}.ts:2: createSysTimer of @zos/timer is there since API_LEVEL 4.0; ask typeof createSysTimer first`,
    ]);
  });

  test.each([
    ["an alias", 'import { createSysTimer as every } from "@zos/timer";\nPage({ every });'],
    ["a namespace", 'import * as timer from "@zos/timer";\nPage({ every: timer.createSysTimer });'],
    ["the platform's loader", 'Page({ every: __$$R$$__("@zos/timer").createSysTimer });'],
    [
      "a method of a class",
      'import { Geolocation } from "@zos/sensor";\nPage({ on: new Geolocation().getEnabled() });',
    ],
    ["an option", 'import { start } from "@zos/app-service";\nstart({ file: "a", reload: true });'],
    [
      "a field of an answer",
      'import { getDeviceInfo } from "@zos/device";\nPage({ id: getDeviceInfo().uuid });',
    ],
    ["a widget", 'import { widget } from "@zos/ui";\nPage({ it: widget.VIRTUAL_CONTAINER });'],
  ])("sees through %s", async (_name, code) => {
    const said = await judge(code);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/since API_LEVEL 4\.[02]/);
  });

  test("refuses a symbol nobody has heard of", async () => {
    const said = await judge('import { startSession } from "@zos/app";\nPage({ startSession });');
    expect(said).toEqual([expect.stringContaining("startSession of @zos/app is neither in")]);
  });

  test("refuses a module nobody has heard of", async () => {
    const said = await judge('import { hum } from "@zos/tune";\nPage({ hum });');
    expect(said).toEqual([expect.stringContaining("hum of @zos/tune is neither in")]);
  });

  test.each([
    ["an if", 'if (typeof createSysTimer === "function") createSysTimer(true, 1, tick);'],
    [
      "an early return",
      'if (typeof createSysTimer !== "function") return;\ncreateSysTimer(true, 1, tick);',
    ],
    [
      "a conditional",
      'const id = typeof createSysTimer === "function" ? createSysTimer(true, 1, tick) : 0;',
    ],
    ["an and", 'typeof createSysTimer === "function" && createSysTimer(true, 1, tick);'],
    [
      "both of two",
      'if (tick && typeof createSysTimer !== "undefined") createSysTimer(true, 1, tick);',
    ],
    ["its being there", "if (createSysTimer) createSysTimer(true, 1, tick);"],
  ])("lets through what %s asks for first", async (_name, body) => {
    const code = `import { createSysTimer } from "@zos/timer";\nPage({ build(tick) { ${body} } });`;
    expect(await judge(code)).toEqual([]);
  });

  test.each([
    [
      "the wrong way round",
      'if (typeof createSysTimer !== "function") createSysTimer(true, 1, tick);',
    ],
    [
      "for its absence",
      'if (typeof createSysTimer === "undefined") createSysTimer(true, 1, tick);',
    ],
    ["about something else", 'if (typeof tick === "function") createSysTimer(true, 1, tick);'],
    [
      "one of two",
      'if (tick || typeof createSysTimer === "function") createSysTimer(true, 1, tick);',
    ],
    [
      "after the fact",
      'createSysTimer(true, 1, tick);\nif (typeof createSysTimer !== "function") return;\ntick();',
    ],
  ])("does not fall for a check that is %s", async (_name, body) => {
    const code = `import { createSysTimer } from "@zos/timer";\nPage({ build(tick) { ${body} } });`;
    expect(await judge(code)).toHaveLength(1);
  });

  test("lets through what is old enough, tagged or not", async () => {
    const code = `
      import { createWidget, widget, setStatusBarVisible } from "@zos/ui";
      import { Vibrator, Buzzer } from "@zos/sensor";
      Page({ build() { setStatusBarVisible(false); createWidget(widget.TEXT, {}); 
        const motor = new Vibrator(); motor.start(motor.getType()); return new Buzzer(); } });`;
    expect(await judge(code)).toEqual([]);
    expect(await judge(code, "3.5")).toEqual([
      expect.stringContaining("Buzzer of @zos/sensor is there since API_LEVEL 3.6"),
      expect.stringContaining("getType of Vibrator (@zos/sensor) is there since API_LEVEL 3.6"),
    ]);
  });

  test("reads the typings' whole list", () => {
    expect(modules.get("@zos/sensor")?.get("Vibrator")).toMatchObject({ since: "2.0" });
    expect(modules.get("@zos/display")?.get("pausePalmScreenOff")).toMatchObject({ since: "2.1" });
    expect(modules.get("@zos/storage")?.get("LocalStorage")).toMatchObject({ since: "3.0" });
    expect(modules.get("@zos/router")?.size).toBe(49);
  });
});
