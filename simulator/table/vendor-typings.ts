/** What the vendor's typings name, so that the tables can say what is not there at all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const TYPINGS = join(
  import.meta.dirname,
  "../../node_modules/@zeppos/device-types/dist/index.d.ts",
);

export interface Typings {
  readonly modules: readonly string[];
  readonly widgets: readonly string[];
  readonly props: readonly string[];
}

export function readTypings(): Typings {
  const text = readFileSync(TYPINGS, "utf8");
  const modules = [...text.matchAll(/declare module '(@zos\/[^']+)'/g)].map(
    ([, name = ""]) => name,
  );
  return {
    modules: [...new Set(modules)],
    widgets: namesIn(text, "IHmUIWidgetType"),
    props: namesIn(text, "IHmUIPropertyType"),
  };
}

function namesIn(text: string, name: string): readonly string[] {
  const start = text.indexOf(`interface ${name} {`);
  if (start === -1) throw new Error(`The vendor's typings have no ${name} any more.`);
  const body = text.slice(start, text.indexOf("}", start));
  return [...body.matchAll(/^\s*([A-Z_]+): number/gm)].map(([, key = ""]) => key);
}
