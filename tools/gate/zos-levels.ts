/**
 * Since which API level each `@zos` symbol is there, read from the `@version`
 * tags of `@zeppos/device-types`. A plain reader of its one regular file: the
 * tags stand in comments, which no type checker hands out.
 */
import { readFileSync } from "node:fs";
import { compareLevels } from "../devices.ts";
import { installed } from "../project.ts";
import { memberGaps, UNTAGGED_SINCE, zosGaps } from "./zos-gaps.ts";

export interface ZosSymbol {
  readonly since: string;
  /** Methods, options and fields that carry a tag of their own. */
  readonly members: ReadonlyMap<string, string>;
}

export type ZosModules = ReadonlyMap<string, ReadonlyMap<string, ZosSymbol>>;

interface Draft {
  since?: string;
  members: Map<string, string>;
}

interface Reader {
  readonly modules: Map<string, Map<string, Draft>>;
  module: string | undefined;
  symbol: string | undefined;
  depth: number;
  inComment: boolean;
  /** The tag of the comment just read, for the line below it. */
  tag: string | undefined;
}

const SYMBOL = /^(?:export )?(?:const|let|function|class|interface|namespace) (\w+)/;
const MEMBER = /^(?:static |readonly )*(\w+)\??\s*[(:<]/;

export function readZosModules(): ZosModules {
  const path = installed("@zeppos", "device-types", "dist", "index.d.ts");
  const drafts = parseTypings(readFileSync(path, "utf8"));
  for (const { module, name, since } of zosGaps) draftOf(drafts, module, name).since ??= since;
  return new Map(
    [...drafts].map(([module, symbols]) => [
      module,
      new Map([...symbols].map(([name, draft]) => [name, finish(draft)])),
    ]),
  );
}

/** What a whole module's objects may carry, as `widget.CANVAS` of `@zos/ui`. */
export function taggedMembers(module: string): ReadonlyMap<string, string> {
  const rows = memberGaps.filter((gap) => gap.module === module);
  return new Map(rows.map((gap) => [gap.name, gap.since]));
}

function finish(draft: Draft): ZosSymbol {
  return { since: draft.since ?? UNTAGGED_SINCE, members: draft.members };
}

function parseTypings(text: string): Map<string, Map<string, Draft>> {
  const reader: Reader = {
    modules: new Map(),
    module: undefined,
    symbol: undefined,
    depth: 0,
    inComment: false,
    tag: undefined,
  };
  for (const line of text.split("\n")) readLine(reader, line.trim());
  return reader.modules;
}

function readLine(reader: Reader, line: string): void {
  if (line === "" || line.startsWith("//")) return;
  if (reader.inComment || line.startsWith("/*")) {
    readComment(reader, line);
    return;
  }
  readDeclaration(reader, line);
  reader.tag = undefined;
  reader.depth += count(line, "{") - count(line, "}");
  if (reader.depth === 0) reader.module = undefined;
}

function readComment(reader: Reader, line: string): void {
  if (line.startsWith("/*")) reader.tag = undefined;
  reader.tag = /@version\s+(\d+\.\d+)/.exec(line)?.[1] ?? reader.tag;
  reader.inComment = !line.includes("*/");
}

function readDeclaration(reader: Reader, line: string): void {
  if (reader.depth === 0) {
    reader.module = /^declare module '(@zos\/[^']+)'/.exec(line)?.[1];
    if (reader.module) moduleOf(reader.modules, reader.module);
    return;
  }
  if (reader.module === undefined) return;
  if (reader.depth === 1) reader.symbol = SYMBOL.exec(line)?.[1];
  if (reader.symbol === undefined) return;
  const draft = draftOf(reader.modules, reader.module, reader.symbol);
  if (reader.tag === undefined) return;
  const member = reader.depth > 1 ? MEMBER.exec(line)?.[1] : undefined;
  if (member !== undefined) draft.members.set(member, older(draft.members.get(member), reader.tag));
  else if (reader.depth === 1) draft.since = older(draft.since, reader.tag);
}

/** Of several overloads the first to exist counts. */
function older(known: string | undefined, tag: string): string {
  return known === undefined || compareLevels(tag, known) < 0 ? tag : known;
}

function moduleOf(modules: Map<string, Map<string, Draft>>, name: string): Map<string, Draft> {
  const found = modules.get(name) ?? new Map<string, Draft>();
  modules.set(name, found);
  return found;
}

function draftOf(modules: Map<string, Map<string, Draft>>, module: string, name: string): Draft {
  const symbols = moduleOf(modules, module);
  const draft = symbols.get(name) ?? { members: new Map<string, string>() };
  symbols.set(name, draft);
  return draft;
}

function count(line: string, mark: string): number {
  return line.split(mark).length - 1;
}
