import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { EVIDENCE } from "../../simulator/table/evidence.ts";
import { fillPage, makeTables, SIMULATOR_PAGE } from "../../simulator/table/page.ts";
import { projectRoot } from "../../tools/project.ts";
import { simulatorTable } from "../../tools/simulator-table.ts";

let tables: Readonly<Record<string, string>>;

beforeAll(async () => {
  tables = await makeTables();
});

describe("the page on the simulator", () => {
  test("has the tables that its code gives today; if not, run npx tsx tools/simulator-table.ts", () => {
    const page = readFileSync(join(projectRoot, SIMULATOR_PAGE), "utf8");
    expect(fillPage(page, tables)).toBe(page);
  });

  test("is what the tool finds when it checks", () => {
    expect(simulatorTable("--check")).toBe(0);
  });

  test("keeps the words around the tables, and misses a table that has no place", () => {
    const page = "before\n<!-- made: a -->\nold\n<!-- end: a -->\nafter\n";
    expect(fillPage(page, { a: "new" })).toBe(
      "before\n<!-- made: a -->\n\nnew\n\n<!-- end: a -->\nafter\n",
    );
    expect(() => fillPage(page, { b: "new" })).toThrow(/no place for the table "b"/);
    expect(() => fillPage("<!-- end: a --><!-- made: a -->", { a: "x" })).toThrow(/no place/);
  });

  test("tells done from refused, with what a class has and the level that brought it", () => {
    expect(tables["modules"]).toContain("| `Compass` | refused by name | 3.0 |");
    expect(tables["modules"]).toMatch(/`HeartRate` \| done \|.*refused by name: .*`getAFibRecord/);
    expect(tables["modules"]).toContain("| `@zos/alarm` | refused by name |");
    expect(tables["widgets"]).toMatch(/\| `TEXT` \| 2\.0 \| .*`x`\+/);
    expect(tables["widgets"]).toMatch(/Refused by name: .*`KEYBOARD`/);
    expect(tables["phone"]).toMatch(/\| `network` \|.*\| `downloader.downloadFile` \|/);
    expect(tables["components"]).toContain("| `Auth` | refused by name |");
  });

  test("leaves out no symbol of the vendor's typings", () => {
    expect(tables["modules"]).not.toContain("not there");
    expect(tables["widgets"]).toContain("Not there: none");
    expect(tables["props"]).toContain("| not there | none");
  });
});

describe("the evidence for a behaviour", () => {
  const entries = Object.values(EVIDENCE).flat();

  test.each(entries.map(({ file, title }) => [file, title]))("%s: %s", (file, title) => {
    const source = readFileSync(join(projectRoot, "tests/simulator", file), "utf8");
    expect(source).toContain(`"${title}"`);
  });

  test("names each behaviour once, with a mark that is known", () => {
    const names = entries.map(({ behaviour }) => behaviour);
    expect(new Set(names).size).toBe(names.length);
    for (const { marks } of entries) {
      expect(marks.length).toBeGreaterThan(0);
      expect(["docs", "packager", "sim"]).toEqual(expect.arrayContaining([...marks]));
    }
  });
});
