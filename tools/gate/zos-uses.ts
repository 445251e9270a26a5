/**
 * Every use a bundle makes of a `@zos` module: by import, and by the loader call
 * `f("@zos/…")` that vendored code uses. Reads only; the API-level gate judges.
 */
import type { AnyNode, ImportDeclaration, Program } from "acorn";
import { memberName, type Path, walk } from "./syntax.ts";

export interface ZosUse {
  readonly module: string;
  /** As the module exports it. */
  readonly symbol: string;
  /** As this program calls it, for the check that asks whether it is there. */
  readonly local: string;
  readonly offset: number;
  readonly path: Path;
}

export interface MemberUse {
  readonly name: string;
  readonly offset: number;
  readonly path: Path;
}

export interface ZosUses {
  readonly symbols: readonly ZosUse[];
  /** Every `.name` and every key of an object literal; their owners' types are gone by now. */
  readonly members: readonly MemberUse[];
}

interface Binding {
  readonly module: string;
  /** `*` for a namespace. */
  readonly symbol: string;
}

export function findZosUses(program: Program): ZosUses {
  const bindings = importedBindings(program);
  const symbols: ZosUse[] = [];
  const members: MemberUse[] = [];
  walk(program, (node, path, role) => {
    if (role === "VariablePattern") return;
    const symbol = symbolUse(node, path, bindings);
    if (symbol) symbols.push(symbol);
    const name = memberName(node) ?? keyName(node);
    if (name !== undefined) members.push({ name, offset: node.start, path: [...path] });
  });
  return { symbols, members };
}

function importedBindings(program: Program): ReadonlyMap<string, Binding> {
  const bindings = new Map<string, Binding>();
  for (const node of program.body) {
    if (node.type !== "ImportDeclaration" || !isZos(node.source.value)) continue;
    for (const [local, symbol] of specifiers(node)) {
      bindings.set(local, { module: String(node.source.value), symbol });
    }
  }
  return bindings;
}

function specifiers(node: ImportDeclaration): readonly (readonly [string, string])[] {
  return node.specifiers.map((each) => {
    if (each.type === "ImportNamespaceSpecifier") return [each.local.name, "*"];
    if (each.type === "ImportDefaultSpecifier") return [each.local.name, "default"];
    const { imported } = each;
    return [
      each.local.name,
      imported.type === "Identifier" ? imported.name : String(imported.value),
    ];
  });
}

function symbolUse(
  node: AnyNode,
  path: Path,
  bindings: ReadonlyMap<string, Binding>,
): ZosUse | undefined {
  if (node.type === "Identifier") return identifierUse(node.name, node.start, path, bindings);
  if (node.type !== "MemberExpression") return undefined;
  const symbol = memberName(node);
  const module = moduleOf(node.object, bindings);
  if (symbol === undefined || module === undefined) return undefined;
  return { module, symbol, local: symbol, offset: node.property.start, path: [...path] };
}

function identifierUse(
  name: string,
  offset: number,
  path: Path,
  bindings: ReadonlyMap<string, Binding>,
): ZosUse | undefined {
  const binding = bindings.get(name);
  if (binding === undefined || binding.symbol === "*") return undefined;
  return { ...binding, local: name, offset, path: [...path] };
}

/** The module that an expression is as a whole: a namespace import, or a loader call. */
function moduleOf(node: AnyNode, bindings: ReadonlyMap<string, Binding>): string | undefined {
  if (node.type === "Identifier") {
    const binding = bindings.get(node.name);
    return binding?.symbol === "*" ? binding.module : undefined;
  }
  if (node.type !== "CallExpression" || node.arguments.length !== 1) return undefined;
  const [argument] = node.arguments;
  const isModule = argument?.type === "Literal" && isZos(argument.value);
  return isModule ? String(argument.value) : undefined;
}

function keyName(node: AnyNode): string | undefined {
  if (node.type !== "Property" || node.computed) return undefined;
  return node.key.type === "Identifier" ? node.key.name : undefined;
}

function isZos(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("@zos/");
}
