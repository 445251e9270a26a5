/**
 * Packs a Zepp OS program that is not ours for one class of watches, for the desk: the folder is
 * copied, so that nothing of the packager's is left in it. Prints the path of the `.zab` last.
 */

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { BuildFault, describeFault } from "./build-fault.ts";
import { pickClasses } from "./devices.ts";
import { writeZeusCache } from "./pack/zeus-cache.ts";
import { zpmBuild } from "./pack/zpm.ts";
import { projectRoot } from "./project.ts";

const LEAST_LEVEL = "1.0";
const LEFT_OUT = new Set(["node_modules", "dist", ".git"]);

async function main([folder, classId]: readonly string[]): Promise<string> {
  if (folder === undefined || classId === undefined) {
    throw new BuildFault("bad-manifest", "", "a folder and a class of watches are needed");
  }
  const from = resolve(folder);
  const out = join(projectRoot, "build", "others", placeOf(from), classId);
  const staging = join(out, "program");
  const home = join(out, "home");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(from, staging, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  symlinkSync(modulesFor(from), join(staging, "node_modules"), "dir");
  writeZeusCache(home, pickClasses(LEAST_LEVEL, [classId]));
  const said = await zpmBuild({ staging, home, prune: false });
  const dist = join(staging, "dist");
  const made = existsSync(dist)
    ? readdirSync(dist).find((name) => name.endsWith(".zab"))
    : undefined;
  if (made === undefined) {
    throw new BuildFault("packager", "app.json", `the packager made no .zab. It said:\n${said}`);
  }
  return join(dist, made);
}

/** Two folders of the same name must not share a place. */
function placeOf(folder: string): string {
  const mark = createHash("sha256").update(folder).digest("hex").slice(0, 8);
  return `${basename(folder).replace(/[^\w-]/g, "-")}-${mark}`;
}

/** The program's own, or the nearest above it; ours has zml, which most programs want. */
function modulesFor(folder: string): string {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    const modules = join(at, "node_modules");
    if (existsSync(modules)) return modules;
  }
  return join(projectRoot, "node_modules");
}

main(process.argv.slice(2)).then(
  (path) => {
    process.stdout.write(`${path}\n`);
  },
  (fault: unknown) => {
    const message = fault instanceof BuildFault ? describeFault(fault) : String(fault);
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  },
);
