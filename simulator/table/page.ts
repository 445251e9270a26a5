/**
 * The tables of `docs/simulator.md`, made from the code. What stands between two marks of the page is
 * made here; the prose around them is left alone. `npx tsx tools/simulator-table.ts` runs this.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listModules } from "../watch/inventory.ts";
import { evidenceTables } from "./evidence.ts";
import { componentTable, phoneTables } from "./phone-tables.ts";
import { readTypings } from "./vendor-typings.ts";
import { moduleTables, propTable, widgetTable } from "./watch-tables.ts";

export const SIMULATOR_PAGE = "docs/simulator.md";

/** By the name in the page's marks: `<!-- made: evidence -->` to `<!-- end: evidence -->`. */
export async function makeTables(): Promise<Readonly<Record<string, string>>> {
  const typings = readTypings();
  return {
    evidence: evidenceTables(),
    modules: moduleTables(await listModules(), typings),
    widgets: widgetTable(typings),
    props: propTable(typings),
    phone: phoneTables(),
    components: componentTable(),
  };
}

/** Throws when the page has no place for one of the tables, or a mark without an end. */
export function fillPage(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, made]) => {
    const [start, end] = [`<!-- made: ${name} -->`, `<!-- end: ${name} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from === -1 || to < from) {
      throw new Error(`${SIMULATOR_PAGE} has no place for the table "${name}": ${start} … ${end}`);
    }
    return `${text.slice(0, from)}${start}\n\n${made}\n\n${text.slice(to)}`;
  }, page);
}

/** Exit code 1: the page is not what the code says today, and was only to be checked. */
async function main(isCheck: boolean): Promise<number> {
  const path = join(import.meta.dirname, "../..", SIMULATOR_PAGE);
  const page = readFileSync(path, "utf8");
  const made = fillPage(page, await makeTables());
  if (isCheck) return made === page ? 0 : 1;
  writeFileSync(path, made);
  process.stdout.write(`${SIMULATOR_PAGE} is made from the code of today\n`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.includes("--check"));
}
