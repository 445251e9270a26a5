/** A program in a function of its own: its names are locals, and what it imports stays an import. */

import { expect, test } from "vitest";
import { closed } from "../../../tools/pack/stage.ts";

test("a staged program keeps its imports outside and everything else in one function", () => {
  const code = 'var a = 1;\nimport { px } from "@zos/utils";\nPage({ build() { px(a); } });\n';
  const [first, second, ...rest] = closed(code).split("\n");
  expect(first).toBe('import { px } from "@zos/utils";');
  expect(second).toBe("(() => {");
  expect(rest.join("\n")).toContain("var a = 1;");
  expect(rest.join("\n")).not.toContain("import");
});
