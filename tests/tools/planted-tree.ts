/** A throw-away project with the house's own linter rules and whatever a test plants in it. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installed, projectRoot } from "../../tools/project.ts";

export interface PlantedTree {
  readonly root: string;
  plant(path: string, code: string): void;
  remove(): void;
}

export function plantTree(): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), "hip-series-planted-"));
  return {
    root,
    plant(path, code) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Complaint {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

interface BiomeReport {
  diagnostics: { category: string; message: string; location: { path: string } }[];
}

/** Runs the project's linter, with the project's rules, over the planted tree. */
export async function lintTree(tree: PlantedTree): Promise<readonly Complaint[]> {
  for (const rules of ["biome.json", "tools/lint"]) {
    cpSync(join(projectRoot, rules), join(tree.root, rules), { recursive: true });
  }
  const report: BiomeReport = JSON.parse(
    await run(
      installed(".bin", "biome"),
      ["lint", "--reporter=json", "--max-diagnostics=none"],
      tree.root,
    ),
  );
  return report.diagnostics.map(({ category, message, location }) => ({
    path: location.path,
    rule: category,
    message,
  }));
}

/** What it prints, whether it ends well or not: a linter that complains ends badly. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd, maxBuffer: 1 << 26 }, (_failure, stdout) =>
      resolve(stdout),
    );
  });
}
