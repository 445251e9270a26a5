/** One number for everything a build reads: unchanged inputs need no second build. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** `tools/` counts too: another builder may make another app of the same sources. */
const INPUTS = [
  "app.json",
  "app.ts",
  "core",
  "page",
  "app-side",
  "setting",
  "assets",
  "tools",
  "package-lock.json",
];

export function hashInputs(root: string, choices: readonly string[]): string {
  const hash = createHash("sha256");
  for (const choice of choices) hash.update(`${choice}\n`);
  for (const file of INPUTS.flatMap((input) => filesUnder(join(root, input)))) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
