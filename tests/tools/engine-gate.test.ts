import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkEngine } from "../../tools/gate/engine.ts";
import { bundleEntries } from "../../tools/pack/bundle.ts";
import { type PlantedTree, plantTree } from "./planted-tree.ts";

const PAGE = "page/home/home.page";

describe("the engine gate", () => {
  let tree: PlantedTree;
  let scratch: string;

  beforeEach(() => {
    tree = plantTree();
    scratch = mkdtempSync(join(tmpdir(), "hip-series-engine-"));
  });

  afterEach(() => {
    tree.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** What the gate says of a page with this body; nothing when it lets it through. */
  async function judge(code: string): Promise<string> {
    tree.plant(`${PAGE}.ts`, code);
    const entry = { path: PAGE, source: `${PAGE}.ts`, host: "device" } as const;
    const bundles = await bundleEntries(tree.root, [entry], scratch);
    return checkEngine(bundles, join(scratch, "qjsc")).then(
      () => "",
      (fault: Error) => fault.message,
    );
  }

  test.each([
    ["a BigInt literal", "Page({ n: 1n });", "1n"],
    ["BigInt", "Page({ n: BigInt(1) });", "BigInt"],
    [".at()", "Page({ n: [1, 2].at(-1) });", ".at"],
    [".at() behind ?.", "Page({ n: (list?: number[]) => list?.at(-1) });", ".at"],
    ['["at"]()', 'Page({ n: [1, 2]["at"](-1) });', ".at"],
    ["Object.hasOwn", 'Page({ n: Object.hasOwn({}, "a") });', "Object.hasOwn"],
    ["structuredClone", "Page({ n: structuredClone({}) });", "structuredClone"],
    ["findLast", "Page({ n: [1].findLast((x) => x > 0) });", ".findLast"],
    ["findLastIndex", "Page({ n: [1].findLastIndex((x) => x > 0) });", ".findLastIndex"],
    ["replaceAll", 'Page({ n: "a".replaceAll("a", "b") });', ".replaceAll"],
    ["matchAll", 'Page({ n: "a".matchAll(/a/g) });', ".matchAll"],
    ["WeakRef", "Page({ n: new WeakRef({}) });", "WeakRef"],
    ["queueMicrotask", "queueMicrotask(() => Page({}));", "queueMicrotask"],
    ["TextEncoder", "Page({ n: new TextEncoder() });", "TextEncoder"],
    ["URL", 'Page({ n: new URL("http://a") });', "URL"],
    ["globalThis.URL", 'Page({ n: new globalThis.URL("http://a") });', "URL"],
    ["Intl", "Page({ n: new Intl.NumberFormat() });", "Intl"],
    ["Promise.any", "Page({ n: Promise.any([]) });", "Promise.any"],
    ["eval", 'Page({ n: eval("1") });', "eval"],
    ["new Function", 'Page({ n: new Function("return 1") });', "Function"],
    ["import()", 'Page({ n: () => import("@zos/ui") });', "import()"],
    [
      "#x in o",
      "class A { #x = 1; has(o: object) { return #x in o; } }\nPage({ n: new A() });",
      "",
    ],
    ["the d flag", "Page({ n: /a/d });", "no d flag"],
    ["the v flag", 'Page({ n: new RegExp("a"), m: /a/v });', "no v flag"],
  ])("refuses %s and names the page", async (_name, code, says) => {
    const said = await judge(code);
    // Syntax that the bundler can lower never reaches the watch, and is no fault.
    if (says === "") expect(said).toBe("");
    else {
      expect(said).toContain(says);
      expect(said).toContain(`${PAGE}.ts:1`);
    }
  });

  test("names the file and line behind the page", async () => {
    tree.plant("core/plan/last.ts", "// why\nexport const last = (all: number[]) => all.at(-1);\n");
    const said = await judge('import { last } from "../../core/plan/last.ts";\nPage({ last });');
    expect(said).toContain("core/plan/last.ts:2: .at:");
  });

  test("refuses what only the vendor's compiler finds", async () => {
    const said = await judge("Page({ n: /\\p{Script=Kawi}/u });");
    expect(said).toContain("qjsc:");
  });

  test.each([
    ["plain code", "Page({ n: [1, 2][1], at: 3, m: { at: 4 }.at });"],
    ["a name of one's own", "const URL = 'http://a';\nPage({ URL });"],
    [
      "what is asked for first",
      "Page({ n: typeof WeakRef === 'function' ? new WeakRef({}) : null });",
    ],
    [
      "early leaving",
      "function ref() { if (typeof WeakRef !== 'function') return; return new WeakRef({}); }\nPage({ ref });",
    ],
    [
      "newer syntax that is lowered",
      "let a: number | undefined;\na ??= 1;\na ||= 2;\nclass B { static { a = 3; } }\nPage({ a, B });",
    ],
    [
      "imports of the platform",
      'import { createWidget } from "@zos/ui";\nPage({ build: () => createWidget(1) });',
    ],
  ])("lets %s through", async (_name, code) => {
    expect(await judge(code)).toBe("");
  });

  test("does not take a check elsewhere for a check here", async () => {
    const code =
      "Page({ a: typeof WeakRef, b: new WeakRef({}), c: typeof WeakRef === 'function' || new WeakRef({}) });";
    expect((await judge(code)).match(/WeakRef/g)).toHaveLength(2);
  });
});
