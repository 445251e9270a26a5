/**
 * Every text a room's programs ask for. Only words that stand in the call itself can be checked, so
 * anything else in a `getText` is a finding of its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyNode, parse } from "acorn";
import { simple } from "acorn-walk";
import { transformSync } from "esbuild";

export interface UsedTexts {
  /** By text, the first file that asks for it. */
  readonly byId: ReadonlyMap<string, string>;
  /** Files with a call whose text is made up at run time. */
  readonly unclear: readonly string[];
}

/** On the watch, and on the phone. */
const CALLS: readonly string[] = ["getText", "gettext"];

export function usedTexts(root: string, folder: string): UsedTexts {
  const byId = new Map<string, string>();
  const unclear: string[] = [];
  for (const path of programs(root, folder)) {
    for (const id of textsIn(readFileSync(join(root, path), "utf8"))) {
      if (id === null) unclear.push(path);
      else if (!byId.has(id)) byId.set(id, path);
    }
  }
  return { byId, unclear };
}

function programs(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function textsIn(source: string): readonly (string | null)[] {
  const { code } = transformSync(source, { loader: "ts", target: "es2022" });
  const found: (string | null)[] = [];
  simple(parse(code, { ecmaVersion: 2022, sourceType: "module" }), {
    CallExpression({ callee, arguments: args }) {
      if (callee.type === "Identifier" && CALLS.includes(callee.name))
        found.push(...textsOf(args[0]));
    },
  });
  return found;
}

/** `null`: nobody can say what it will be. */
function textsOf(node: AnyNode | undefined): readonly (string | null)[] {
  if (node?.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) {
    return [node.quasis[0]?.value.cooked ?? null];
  }
  if (node?.type !== "ConditionalExpression") return [null];
  return [...textsOf(node.consequent), ...textsOf(node.alternate)];
}
