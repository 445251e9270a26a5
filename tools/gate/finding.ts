/** One thing a gate will not let through: where somebody wrote it, and why. */
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import type { Bundle } from "../pack/bundle.ts";

export interface Finding {
  /** The bundle's own file name. */
  readonly program: string;
  /** `path:line` of the source, as far as the source map tells. */
  readonly at: string;
  readonly what: string;
}

/** Turns an offset in a bundle into the source line it came from. */
export function sourceAt(bundle: Bundle, offset: number): string {
  const before = bundle.code.slice(0, offset);
  const line = before.split("\n").length - 1;
  const column = offset - (before.lastIndexOf("\n") + 1);
  return sourceAtLine(bundle, line, column);
}

/** Both from 0. */
export function sourceAtLine(bundle: Bundle, line: number, column: number): string {
  const found = new SourceMap(JSON.parse(bundle.map)).findEntry(line, column);
  if (!("originalSource" in found)) return bundle.entry.source;
  return `${tidyPath(bundle, found.originalSource)}:${found.originalLine + 1}`;
}

/** Map paths are relative to the bundle; people read them from the project's root. */
function tidyPath(bundle: Bundle, path: string): string {
  const modules = path.lastIndexOf("node_modules/");
  if (modules >= 0) return path.slice(modules);
  const file = resolve(dirname(bundle.file), path);
  return relative(bundle.root, file).replaceAll("\\", "/");
}

export function listFindings(findings: readonly Finding[]): string {
  return findings.map(({ at, what }) => `\n  ${at}: ${what}`).join("");
}
