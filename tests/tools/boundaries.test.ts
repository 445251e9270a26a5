import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Complaint, lintTree, type PlantedTree, plantTree } from "./planted-tree.ts";

const IMPORTS = "lint/style/noRestrictedImports";
const GLOBALS = "lint/style/noRestrictedGlobals";

const using = (from: string) => `import { thing } from "${from}";\nexport const it = thing;\n`;
const typing = (from: string) => `import type { Thing } from "${from}";\nexport type It = Thing;\n`;

interface Plant {
  readonly what: string;
  readonly path: string;
  readonly code: string;
  readonly rule: string;
  /** A piece of what the linter says. */
  readonly says: string;
}

const wall = (what: string, path: string, from: string): Plant => ({
  what,
  path,
  code: using(from),
  rule: IMPORTS,
  says: path.split("/")[0]?.replace(/\.ts$/, "") ?? "",
});

const core = (what: string, code: string, rule: string, says: string): Plant => ({
  what,
  path: `core/plan/${what.replace(/\W+/g, "-").toLowerCase()}.ts`,
  code,
  rule,
  says,
});

const violations: readonly Plant[] = [
  core("Date.now() in core", "export const now = Date.now();\n", GLOBALS, "Date"),
  core("new Date in core", "export const now = new Date();\n", GLOBALS, "Date"),
  core("a console in core", 'console.log("hello");\n', GLOBALS, "console"),
  core("a timer in core", "setTimeout(() => undefined, 1);\n", GLOBALS, "setTimeout"),
  core("globalThis in core", "export const all = globalThis;\n", GLOBALS, "globalThis"),
  core("Math.random in core", "export const luck = Math.random();\n", "plugin", "Math.random"),
  core(
    "Math of random in core",
    'export const luck = Math["random"]();\n',
    "plugin",
    "Math.random",
  ),
  core(
    "random out of Math in core",
    "const { random } = Math;\nexport const luck = random();\n",
    "plugin",
    "Math.random",
  ),

  wall("a schema library outside core/schema", "core/plan/parse.ts", "zod"),
  wall("valibot outside core/schema", "core/plan/check.ts", "valibot"),
  wall("another schema library in core/schema", "core/schema/record.ts", "zod"),
  wall("node in core", "core/plan/file.ts", "node:fs"),
  wall("@zos in core", "core/haptics/motor.ts", "@zos/sensor"),
  wall("the phone's half in core", "core/sync/send.ts", "../../app-side/outbox.ts"),
  wall(
    "a way round through core itself",
    "core/sync/round.ts",
    "../plan/../../page/home/home.page.ts",
  ),

  ...["sensor", "storage", "display", "fs", "ble", "interaction", "timer"].map((module) => ({
    ...wall(`@zos/${module} in a screen`, `page/home/${module}.ts`, `@zos/${module}`),
    says: "A screen",
  })),
  {
    ...wall("another screen in a screen", "page/home/other.ts", "../session/session-view.ts"),
    says: "A screen",
  },
  {
    ...wall("core/schema in a screen", "page/home/schema.ts", "../../core/schema/record.ts"),
    says: "A screen",
  },
  {
    ...wall("the phone's half in a screen", "page/home/phone.ts", "../../app-side/outbox.ts"),
    says: "A screen",
  },
  {
    ...wall("the settings page in a screen", "page/home/settings.ts", "../../setting/model.ts"),
    says: "A screen",
  },
  {
    ...wall("the account in a screen", "page/home/account.ts", "../../account/app.ts"),
    says: "A screen",
  },
  wall("a screen in page/platform", "page/platform/back.ts", "../home/home-view.ts"),
  wall("core/schema in page/platform", "page/platform/parse.ts", "../../core/schema/record.ts"),
  {
    what: "a screen in app.ts, and not the adapter beside it",
    path: "app.ts",
    code: `${using("./page/home/home-view.ts")}export { screen } from "./page/platform/screen.ts";\n`,
    rule: IMPORTS,
    says: "app.ts",
  },

  wall("a page in the side service", "app-side/view.ts", "../page/home/home-view.ts"),
  wall("the settings page in the side service", "app-side/model.ts", "../setting/model.ts"),
  wall("the account in the side service", "app-side/server.ts", "../account/app.ts"),
  wall(
    "the account in the side service's platform",
    "app-side/platform/server.ts",
    "../../account/app.ts",
  ),
  wall("node in the side service", "app-side/file.ts", "node:fs"),
  wall("a page in the settings page", "setting/view.ts", "../page/home/home-view.ts"),
  wall("the side service in the settings page", "setting/outbox.ts", "../app-side/outbox.ts"),
  wall("the account in the settings page", "setting/server.ts", "../account/app.ts"),

  wall("a page in the account", "account/view.ts", "../page/home/home-view.ts"),
  wall("the side service in the account", "account/store/outbox.ts", "../../app-side/outbox.ts"),
  wall("the settings page in the account", "account/web/model.tsx", "../../setting/model.ts"),
  wall("the simulator in the account", "account/sim.ts", "../simulator/clock/clock.ts"),
  wall("the desk in the account", "account/desk.ts", "../desk/start.ts"),
  wall("@zos in the account", "account/zos.ts", "@zos/sensor"),

  wall("core in the simulator", "simulator/own.ts", "../core/result.ts"),
  wall("core in a folder of the simulator", "simulator/watch/own.ts", "../../core/result.ts"),
  wall("core deep in the simulator", "simulator/watch/zos/own.ts", "../../../core/result.ts"),
  wall("a page in the simulator", "simulator/watch/page.ts", "../../page/home/home-view.ts"),
  wall("the account in the desk", "desk/server.ts", "../account/app.ts"),
  wall("a page in the desk", "desk/web/view.ts", "../../page/home/home-view.ts"),
  wall("another tool in the desk", "desk/pack.ts", "../tools/build-app.ts"),
  wall("a page in a tool", "tools/view.ts", "../page/home/home-view.ts"),
  {
    what: "a type of a neighbour",
    path: "simulator/phone/typed.ts",
    code: typing("../../app-side/outbox.ts"),
    rule: IMPORTS,
    says: "simulator/",
  },
  {
    what: "a neighbour loaded at run time",
    path: "app-side/late.ts",
    code: 'export const late = () => import("../setting/model.ts");\n',
    rule: IMPORTS,
    says: "app-side/",
  },
  {
    what: "a file of more than 250 lines",
    path: "core/plan/long.ts",
    code: Array.from({ length: 251 }, (_, at) => `export const line${at} = ${at};\n`).join(""),
    rule: "lint/style/noExcessiveLinesPerFile",
    says: "250",
  },
  {
    what: "any",
    path: "page/home/any.ts",
    code: "export const it = (thing: any) => thing;\n",
    rule: "lint/suspicious/noExplicitAny",
    says: "any",
  },
];

const allowed: readonly (readonly [string, string])[] = [
  ["core/plan/honest.ts", using("../series/series.ts")],
  ["core/plan/root.ts", using("../result.ts")],
  ["core/schema/honest.ts", `${using("valibot")}export type { Plan } from "../plan/plan.ts";\n`],
  ["core/plan/sum.ts", "export const half = (all: number) => Math.floor(all / 2);\n"],
  ["page/home/honest.ts", using("../../core/plan/plan.ts")],
  ["page/home/adapters.ts", using("../platform/motor.ts")],
  ["page/home/shapes.ts", using("../look/sizes.ts")],
  ["page/home/widgets.ts", `${using("@zos/ui")}export { getText } from "@zos/i18n";\n`],
  ["page/home/wire.ts", using("@zeppos/zml/base-page")],
  ["page/platform/motor.ts", using("@zos/sensor")],
  ["page/platform/files.ts", using("../../core/session/journal.ts")],
  ["app-side/honest.ts", using("../core/schema/record.ts")],
  ["app-side/platform/honest.ts", using("../outbox.ts")],
  ["setting/honest.ts", using("../core/plan/plan.ts")],
  ["account/honest.ts", `${using("../core/schema/record.ts")}export { Hono } from "hono";\n`],
  ["account/web/honest.tsx", using("../store/record-store.ts")],
  ["simulator/watch/zos/honest.ts", using("../engine/engine.ts")],
  ["simulator/watch/bytes.ts", using("quickjs-emscripten")],
  [
    "desk/honest.ts",
    `${using("../tools/ensure-built.ts")}export { watch } from "../simulator/watch.ts";\n`,
  ],
  ["tools/gate/honest.ts", using("../project.ts")],
];

describe("the boundaries between the rooms", () => {
  let tree: PlantedTree;
  let complaints: readonly Complaint[];

  beforeAll(async () => {
    tree = plantTree();
    for (const { path, code } of violations) tree.plant(path, code);
    for (const [path, code] of allowed) tree.plant(path, code);
    tree.plant(
      "core/plan/tick.ts",
      'import { tock } from "./tock.ts";\nexport const tick = () => tock;\n',
    );
    tree.plant(
      "core/plan/tock.ts",
      'import { tick } from "./tick.ts";\nexport const tock = () => tick;\n',
    );
    complaints = await lintTree(tree);
  });

  afterAll(() => tree.remove());

  const about = (path: string) => complaints.filter((complaint) => complaint.path === path);

  test.each(violations)("catches $what, and names it", ({ path, rule, says }) => {
    expect(about(path)).toEqual([{ path, rule, message: expect.stringContaining(says) }]);
  });

  test("catches two files that import each other", () => {
    const rules = about("core/plan/tick.ts").map((complaint) => complaint.rule);
    expect(rules).toContain("lint/suspicious/noImportCycles");
  });

  test.each(allowed)("lets %s do what its room may do", (path) => {
    expect(about(path)).toEqual([]);
  });
});
