/**
 * The watch's engine is QuickJS 2020-07-05. Its own compiler, shipped inside the
 * vendor's packager, judges the syntax; a scan judges the built-ins, which no compiler sees.
 */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BuildFault } from "../build-fault.ts";
import type { Bundle } from "../pack/bundle.ts";
import { installed } from "../project.ts";
import { findMissingBuiltins } from "./builtins.ts";
import { type Finding, listFindings, sourceAtLine } from "./finding.ts";
import { parseBundle } from "./syntax.ts";

const COMPILERS: Readonly<Record<string, string>> = {
  "linux-x64": "qjsc",
  "linux-arm64": "qjsc_arm64",
  "darwin-x64": "qjsc_darwin",
  "darwin-arm64": "qjsc_darwin_arm64",
  "win32-x64": "qjsc_win32.exe",
};

/** `scratch` is emptied before and after. */
export async function checkEngine(bundles: readonly Bundle[], scratch: string): Promise<void> {
  const findings: Finding[] = bundles.flatMap(findMissingBuiltins);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const bundle of bundles) findings.push(...(await compile(bundle, scratch)));
  rmSync(scratch, { recursive: true, force: true });
  const [first] = findings;
  if (first === undefined) return;
  throw new BuildFault(
    "engine",
    first.program,
    `not for the watch's engine${listFindings(findings)}`,
  );
}

function compile(bundle: Bundle, scratch: string): Promise<readonly Finding[]> {
  const name = bundle.entry.path.replaceAll("/", "-");
  const source = join(scratch, `${name}.js`);
  writeFileSync(source, bundle.code);
  return new Promise((resolve) => {
    const provided = importedModules(bundle).flatMap((module) => ["-M", `${module},provided`]);
    const args = ["-c", "-m", ...provided, "-o", join(scratch, `${name}.c`), source];
    execFile(compiler(), args, (failure, _stdout, stderr) => {
      resolve(failure ? [compilerFinding(bundle, stderr || String(failure))] : []);
    });
  });
}

/** Named to the compiler, or it would look for them as files. */
function importedModules(bundle: Bundle): readonly string[] {
  const modules = parseBundle(bundle).body.flatMap((node) =>
    node.type === "ImportDeclaration" ? [String(node.source.value)] : [],
  );
  return [...new Set(modules)];
}

function compiler(): string {
  const machine = `${process.platform}-${process.arch}`;
  const name = COMPILERS[machine];
  if (name !== undefined) return installed("@zeppos", "zpm", "bin", name);
  throw new BuildFault("engine", machine, "the vendor ships no qjsc for this machine");
}

/** qjsc says `SyntaxError: …` and, on the next line, `at <file>:<line>`. */
function compilerFinding(bundle: Bundle, said: string): Finding {
  const line = /:(\d+)\s*$/m.exec(said)?.[1];
  const what = said.split("\n")[0] ?? said;
  const at = line === undefined ? bundle.entry.source : sourceAtLine(bundle, Number(line) - 1, 0);
  return { program: bundle.entry.path, at, what: `qjsc: ${what}` };
}
