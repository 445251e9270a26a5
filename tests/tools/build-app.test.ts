import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBudgets } from "../../tools/budgets.ts";
import { buildApp } from "../../tools/build-app.ts";
import { deviceClasses, pickClasses } from "../../tools/devices.ts";
import { ensureBuilt } from "../../tools/ensure-built.ts";
import { buildReport } from "../../tools/pack/report.ts";
import { prunedDeviceBytes, readZab } from "../../tools/pack/zab.ts";
import { installed, projectRoot } from "../../tools/project.ts";
import { type PlantedTree, plantTree } from "./planted-tree.ts";

const APP_JSON = readFileSync(join(projectRoot, "app.json"), "utf8");

/** Every page there is, by its folder. */
const PAGES = [...APP_JSON.matchAll(/"page\/(\w+)\/\w+\.page"/g)].map(([, page]) => page ?? "");

/** The smallest app that app.json describes. */
function plantApp(tree: PlantedTree): void {
  const icon = readFileSync(join(projectRoot, "assets/default.r/icon.png"));
  tree.plant("app.json", APP_JSON);
  tree.plant("assets/default.r/icon.png", "");
  tree.plant("assets/default.s/icon.png", "");
  for (const shape of ["r", "s"])
    writeFileSync(join(tree.root, `assets/default.${shape}/icon.png`), icon);
  tree.plant("app.ts", "App({ onCreate() {} });\n");
  for (const page of PAGES) {
    tree.plant(`page/${page}/${page}.page.ts`, `Page({ build() { console.log("${page}"); } });\n`);
  }
  tree.plant("app-side/index.ts", "AppSideService({ onInit() {} });\n");
  tree.plant("setting/index.ts", "AppSettingsPage({ build() { return []; } });\n");
  tree.plant("page/i18n/en-US.po", 'msgid "home"\nmsgstr "Home"\n');
  symlinkSync(installed(), join(tree.root, "node_modules"));
}

describe("a build", () => {
  let tree: PlantedTree;

  beforeEach(() => {
    tree = plantTree();
    plantApp(tree);
  });

  afterEach(() => tree.remove());

  const build = (classes: readonly string[] = ["round480"]) =>
    buildApp({ root: tree.root, outDir: join(tree.root, "build"), classes });

  test("packs bytecode, its readable twin and the phone's half, and builds again only after a change", async () => {
    const first = await ensureBuilt({ root: tree.root });
    const packages = readZab(readFileSync(first.zabPath));
    expect(packages.map((pack) => pack.classId)).toEqual(["round480", "square390"]);
    for (const pack of packages) {
      const names = pack.device.map((file) => file.name);
      for (const page of PAGES) {
        expect(names).toContain(`page/${page}/${page}.page.bin`);
        expect(names).toContain(`page/${page}/${page}.page.js`);
      }
      expect(names).toEqual(expect.arrayContaining(["app.bin", "app.json", "assets/icon.png"]));
      expect(names.filter((name) => name.endsWith(".mjs"))).toEqual([]);
      expect(pack.phone.map((file) => file.name)).toEqual(
        expect.arrayContaining(["app-side.js", "setting.js"]),
      );
      expect(prunedDeviceBytes(pack)).toBeLessThan(pack.deviceBytes);
    }
    expect(existsSync(join(tree.root, "build/round480-square390/home"))).toBe(false);

    const builtAt = statSync(first.zabPath).mtimeMs;
    expect(await ensureBuilt({ root: tree.root })).toEqual(first);
    expect(statSync(first.zabPath).mtimeMs).toBe(builtAt);

    tree.plant("page/done/done.page.ts", 'Page({ build() { console.log("changed"); } });\n');
    expect(await ensureBuilt({ root: tree.root })).toEqual(first);
    expect(statSync(first.zabPath).mtimeMs).toBeGreaterThan(builtAt);
  });

  test("names a page that app.json promises and nobody wrote", async () => {
    tree.plant(
      "app.json",
      readFileSync(join(projectRoot, "app.json"), "utf8").replaceAll("done", "gone"),
    );
    await expect(build()).rejects.toMatchObject({
      code: "missing-file",
      path: "page/gone/gone.page.ts",
    });
  });

  test("names the line that cannot be bundled", async () => {
    tree.plant("page/home/home.page.ts", 'import { no } from "./nothing.ts";\nPage({ no });\n');
    await expect(build()).rejects.toMatchObject({
      code: "bundle",
      path: "page/home/home.page.ts:1:20",
      message: expect.stringContaining("./nothing.ts"),
    });
  });

  test("names a class of watches that the catalogue does not know", async () => {
    await expect(build(["round500"])).rejects.toMatchObject({
      code: "unknown-class",
      path: "round500",
      message: expect.stringContaining("round416"),
    });
  });

  test("stops at what the watch's engine does not know", async () => {
    tree.plant("page/home/home.page.ts", "Page({ last: [1].at(-1) });\n");
    await expect(build()).rejects.toMatchObject({
      code: "engine",
      message: expect.stringContaining("page/home/home.page.ts:1: .at:"),
    });
  });

  test("stops at what the oldest watch does not have", async () => {
    tree.plant(
      "page/home/home.page.ts",
      'import { stopTimer } from "@zos/timer";\nPage({ stopTimer });\n',
    );
    await expect(build()).rejects.toMatchObject({
      code: "api-level",
      message: expect.stringContaining("stopTimer of @zos/timer"),
    });
  });

  test.each([
    ["core/schema/record.ts", "page/home/home.page.ts"],
    ["account/app.ts", "page/home/home.page.ts"],
    ["setting/model.ts", "app-side/index.ts"],
  ])("stops at %s inside %s, whatever way it came", async (stranger, program) => {
    tree.plant(stranger, 'export const it = () => "a stranger";\n');
    tree.plant("core/plan/door.ts", `export { it } from "../../${stranger}";\n`);
    tree.plant(
      program,
      'import { it } from "../core/plan/door.ts";\nPage({ it });\n'.replace(
        "../",
        program.startsWith("page") ? "../../" : "../",
      ),
    );
    await expect(build()).rejects.toMatchObject({
      code: "contents",
      path: program,
      message: expect.stringContaining(stranger),
    });
  });

  test("names a picture that the packager quietly left as it was", async () => {
    tree.plant("assets/default.r/no-picture.png", "not a picture");
    await expect(build()).rejects.toMatchObject({
      code: "packager",
      path: "assets/no-picture.png",
    });
  });

  test("says what the packager said when it makes nothing", async () => {
    tree.plant(
      "app.json",
      readFileSync(join(projectRoot, "app.json"), "utf8").replace("icon.png", "none.png"),
    );
    await expect(build()).rejects.toMatchObject({
      code: "packager",
      message: expect.stringContaining("icon"),
    });
  });
});

describe("the catalogue", () => {
  test("has every public model from API level 3.6 up, by shape and resolution", () => {
    const classes = deviceClasses("3.6");
    expect(classes.map((each) => each.id)).toEqual([
      "round416",
      "round454",
      "round466",
      "round480",
      "square390",
      "square432",
    ]);
    const models = classes.flatMap((each) => each.models);
    expect(models).toHaveLength(24);
    expect(new Set(models.flatMap((model) => model.sources)).size).toBe(65);
  });

  test("leaves out what is older than the app allows", () => {
    const names = deviceClasses("4.0").flatMap((each) => each.models.map((model) => model.name));
    expect(names).toHaveLength(15);
    expect(names).not.toContain("GTR 4");
  });

  test("takes all classes when none are asked for", () => {
    expect(pickClasses("3.6")).toEqual(deviceClasses("3.6"));
  });
});

describe("the sizes", () => {
  const pack = (bytes: number) => ({
    file: "a.zpk",
    classId: "round480",
    resolution: "480x480",
    bytes: 3000,
    deviceBytes: 2000,
    device: [
      { name: "page/session/session.page.js", bytes: 900, zippedBytes: 300 },
      { name: "page/session/session.page.bin", bytes, zippedBytes: 400 },
      { name: "README.js", bytes: 5, zippedBytes: 5 },
    ],
    phone: [{ name: "app-side.js", bytes: 1234, zippedBytes: 500 }],
    rawPictures: [],
  });

  test("stop a session page of more than 60 KiB of bytecode", () => {
    expect(() => checkBudgets([pack(61_440)])).not.toThrow();
    expect(() => checkBudgets([pack(61_441)])).toThrow("61441 bytes of bytecode in round480");
  });

  test("stop a device package of more than 600 KiB, without the readable twins", () => {
    const twins = 300;
    const heavy = (deviceBytes: number) => ({ ...pack(1), deviceBytes });
    expect(() => checkBudgets([heavy(614_400 + twins)])).not.toThrow();
    expect(() => checkBudgets([heavy(614_401 + twins)])).toThrow(
      "a device package of 614401 bytes",
    );
  });

  test("count the device package with and without the readable twins", () => {
    expect(prunedDeviceBytes(pack(1))).toBe(1700);
    const lines = buildReport([pack(54_321)]).split("\n");
    expect(lines[1]).toMatch(/^round480\s+480x480\s+3 000\s+2 000\s+1 700\s+614 400\s+1 234\s+0$/);
    expect(lines.at(-1)).toMatch(/^page\/session\/session\.page\.bin\s+54 321\s+61 440$/);
  });
});
