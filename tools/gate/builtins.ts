/** Looks through a device bundle for built-ins that compile and then fail on the wrist. */
import type { AnyNode, CallExpression, Literal, MemberExpression, NewExpression } from "acorn";
import type { Bundle } from "../pack/bundle.ts";
import { asksForItself, isFeatureDetected } from "./feature-detection.ts";
import { type Finding, sourceAt } from "./finding.ts";
import { knownUses, missingGlobals, missingMethods, missingStatics } from "./missing-builtins.ts";
import { boundNames, memberName, type Path, parseBundle, walk } from "./syntax.ts";

interface Miss {
  readonly name: string;
  readonly why: string;
}

export function findMissingBuiltins(bundle: Bundle): readonly Finding[] {
  const program = parseBundle(bundle);
  const bound = boundNames(program);
  const findings: Finding[] = [];
  walk(program, (node, path, role) => {
    const miss = missAt(node, path, role, bound);
    if (!miss || asksForItself(path) || isFeatureDetected(path, lastName(miss.name))) return;
    const at = sourceAt(
      bundle,
      node.type === "MemberExpression" ? node.property.start : node.start,
    );
    if (isKnownUse(at, miss.name)) return;
    findings.push({ program: bundle.entry.path, at, what: `${miss.name}: ${miss.why}` });
  });
  return findings;
}

function missAt(
  node: AnyNode,
  path: Path,
  role: string,
  bound: ReadonlySet<string>,
): Miss | undefined {
  switch (node.type) {
    case "Identifier":
      return role === "VariablePattern" || bound.has(node.name)
        ? undefined
        : lookUp(missingGlobals, node.name);
    case "MemberExpression":
      return missingMember(node, path);
    case "Literal":
      return missingLiteral(node);
    case "NewExpression":
    case "CallExpression":
      return missingFlagOf(node);
    case "ImportExpression":
      return { name: "import()", why: "one program is one file on the watch" };
    default:
      return undefined;
  }
}

function missingMember(node: MemberExpression, path: Path): Miss | undefined {
  const name = memberName(node);
  if (name === undefined) return undefined;
  const { object } = node;
  if (object.type === "Identifier") {
    if (object.name === "globalThis") return lookUp(missingGlobals, name);
    const missing = lookUp(missingStatics, `${object.name}.${name}`);
    if (missing) return missing;
  }
  const parent = path.at(-2);
  const isCalled = parent?.type === "CallExpression" && parent.callee === node;
  return isCalled ? lookUp(missingMethods, name, ".") : undefined;
}

function missingLiteral(node: Literal): Miss | undefined {
  if (node.bigint) return { name: `${node.bigint}n`, why: "no BigInt on the watch" };
  return missingFlag(node.regex?.flags);
}

/** The bundler turns a literal with a new flag into a call. */
function missingFlagOf(node: NewExpression | CallExpression): Miss | undefined {
  const [, flags] = node.arguments;
  const isExpression = node.callee.type === "Identifier" && node.callee.name === "RegExp";
  return isExpression && flags?.type === "Literal" ? missingFlag(String(flags.value)) : undefined;
}

function missingFlag(flags = ""): Miss | undefined {
  const [flag] = /[dv]/.exec(flags) ?? [];
  return flag ? { name: `/…/${flag}`, why: `no ${flag} flag on the watch` } : undefined;
}

function lookUp(
  table: Readonly<Record<string, string>>,
  name: string,
  mark = "",
): Miss | undefined {
  const why = Object.hasOwn(table, name) ? table[name] : undefined;
  return why === undefined ? undefined : { name: `${mark}${name}`, why };
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function isKnownUse(at: string, name: string): boolean {
  return knownUses.some((use) => use.name === name && at.startsWith(use.file));
}
