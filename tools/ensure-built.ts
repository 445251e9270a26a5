/**
 * The packed app for whoever runs it here: tests, the demo, the desk. Builds
 * only when an input changed since the last time, and only the classes asked for.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildApp } from "./build-app.ts";
import { everydayClasses } from "./devices.ts";
import { hashInputs } from "./inputs-hash.ts";
import { withLock } from "./lock.ts";
import { projectRoot } from "./project.ts";

export interface EnsureOptions {
  readonly root?: string;
  readonly classes?: readonly string[];
  readonly progress?: (step: string) => void;
}

/** What was built last, kept beside it. */
interface Stamp {
  readonly inputs: string;
  readonly zabPath: string;
}

export async function ensureBuilt(options: EnsureOptions = {}): Promise<{ zabPath: string }> {
  const { root = projectRoot, classes = everydayClasses, progress } = options;
  const outDir = join(root, "build", classes.join("-"));
  mkdirSync(outDir, { recursive: true });
  return withLock(join(outDir, ".ensure"), async () => {
    const inputs = hashInputs(root, classes);
    const fresh = freshZab(outDir, inputs);
    if (fresh) return { zabPath: fresh };
    const { zabPath } = await buildApp({ root, outDir, classes, ...(progress && { progress }) });
    const stamp: Stamp = { inputs, zabPath };
    writeFileSync(join(outDir, "inputs.json"), JSON.stringify(stamp));
    return { zabPath };
  });
}

function freshZab(outDir: string, inputs: string): string | undefined {
  const path = join(outDir, "inputs.json");
  if (!existsSync(path)) return undefined;
  const stamp: Stamp = JSON.parse(readFileSync(path, "utf8"));
  return stamp.inputs === inputs && existsSync(stamp.zabPath) ? stamp.zabPath : undefined;
}
