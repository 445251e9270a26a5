/** Reads a bundle as a syntax tree and walks it with every node's ancestors at hand. */
import { type AnyNode, type Program, parse } from "acorn";
import { fullAncestor } from "acorn-walk";
import { BuildFault } from "../build-fault.ts";
import type { Bundle } from "../pack/bundle.ts";

/** From the program down to the node itself, which stands last. */
export type Path = readonly AnyNode[];

/** `role` is "VariablePattern" for a name that is being bound, otherwise of no interest. */
export type Visit = (node: AnyNode, path: Path, role: string) => void;

export function parseBundle(bundle: Bundle): Program {
  try {
    return parse(bundle.code, { ecmaVersion: "latest", sourceType: "module" });
  } catch (cause) {
    throw new BuildFault("engine", bundle.entry.source, `cannot be parsed: ${String(cause)}`);
  }
}

export function walk(program: Program, visit: Visit): void {
  fullAncestor(program, (node, _state, ancestors, role) => {
    visit(node as AnyNode, ancestors as AnyNode[], role);
  });
}

/** The member's name in `a.name`, `a?.name` and `a["name"]`. */
export function memberName(node: AnyNode): string | undefined {
  if (node.type !== "MemberExpression") return undefined;
  const { property, computed } = node;
  if (!computed && property.type === "Identifier") return property.name;
  return computed && property.type === "Literal" ? String(property.value) : undefined;
}

/** Every name the program binds itself, in whatever scope: those are not the engine's. */
export function boundNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  walk(program, (node, _path, role) => {
    if (node.type === "Identifier" && role === "VariablePattern") names.add(node.name);
    if (node.type === "ImportDeclaration") {
      for (const { local } of node.specifiers) names.add(local.name);
    }
    if ("id" in node && node.id?.type === "Identifier") names.add(node.id.name);
  });
  return names;
}
