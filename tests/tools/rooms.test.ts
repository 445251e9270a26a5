import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { projectRoot } from "../../tools/project.ts";
import { allRooms, reportRooms } from "../../tools/rooms.ts";
import { type PlantedTree, plantTree } from "./planted-tree.ts";

describe("the type check of the rooms", () => {
  let tree: PlantedTree;

  beforeEach(() => {
    tree = plantTree();
    for (const file of ["tsconfig.json", "core/tsconfig.json"]) {
      tree.plant(file, readFileSync(join(projectRoot, file), "utf8"));
    }
  });

  afterEach(() => tree.remove());

  test("leaves no room out", () => {
    expect(allRooms()).toEqual([
      "account",
      "app-side",
      "core",
      "desk",
      "desk/browser",
      "page",
      "setting",
      "simulator",
      "tests",
      "tools",
    ]);
  });

  test("passes a sound room and counts its files", async () => {
    tree.plant("core/a.ts", "export const half = (all: number): number => all / 2;\n");
    tree.plant(
      "core/b.ts",
      'import { half } from "./a.ts";\nexport const quarter = half(half(1));\n',
    );
    expect(await reportRooms(["core"], tree.root)).toEqual([
      { room: "core", ok: true, files: 2, said: "" },
    ]);
  });

  test.each([
    ["the platform", "export const stop = clearTimeout;\n", "clearTimeout"],
    ["node", 'import { join } from "node:path";\nexport const it = join;\n', "node:path"],
    [
      "a built-in too new for the watch",
      "export const last = [1].at(-1);\n",
      "'at' does not exist",
    ],
    ["an enum", "export enum Side { Left }\n", "erasableSyntaxOnly"],
    [
      "an unchecked index",
      "export const first = (all: number[]): number => all[0];\n",
      "undefined",
    ],
  ])("finds %s in core", async (_name, code, says) => {
    tree.plant("core/a.ts", code);
    const [report] = await reportRooms(["core"], tree.root);
    expect(report).toMatchObject({ ok: false, said: expect.stringContaining("core/a.ts(") });
    expect(report?.said).toContain(says);
  });

  test("does not call an empty room sound", async () => {
    expect(await reportRooms(["core"], tree.root)).toMatchObject([{ ok: false, files: 0 }]);
  });
});
