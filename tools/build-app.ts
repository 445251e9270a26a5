/**
 * From sources to one `.zab`: bundle, check against the watch's engine and API
 * level, stage, pack, verify. `npm run build`, the tests, the demo and the desk
 * all come through here, so what is tested is what is shipped.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "./app-manifest.ts";
import { checkBudgets } from "./budgets.ts";
import { pickClasses } from "./devices.ts";
import { checkApiLevel } from "./gate/api-level.ts";
import { checkContents } from "./gate/contents.ts";
import { checkEngine } from "./gate/engine.ts";
import { withLock } from "./lock.ts";
import { bundleEntries } from "./pack/bundle.ts";
import { stageProject } from "./pack/stage.ts";
import type { Package } from "./pack/zab.ts";
import { writeZeusCache } from "./pack/zeus-cache.ts";
import { runZpm } from "./pack/zpm.ts";
import { projectRoot } from "./project.ts";

export interface BuildOptions {
  /** The project to build; another one only in tests. */
  readonly root?: string;
  readonly outDir: string;
  /** Ids such as `round480`; every class of the catalogue when left out. */
  readonly classes?: readonly string[];
  /** Leaves the `.js` twins out, as a store release does. The simulator needs them. */
  readonly prune?: boolean;
  readonly progress?: (step: string) => void;
}

export interface BuiltApp {
  readonly zabPath: string;
  readonly packages: readonly Package[];
}

export function buildApp(options: BuildOptions): Promise<BuiltApp> {
  mkdirSync(options.outDir, { recursive: true });
  return withLock(join(options.outDir, ".lock"), () => build(options));
}

async function build(options: BuildOptions): Promise<BuiltApp> {
  const { root = projectRoot, outDir, prune = false, progress } = options;
  const manifest = readManifest(root);
  const classes = pickClasses(manifest.minVersion, options.classes);
  const staging = join(outDir, "staging");
  const home = join(outDir, "home");

  progress?.(`bundling ${manifest.entries.length} programs`);
  const bundles = await bundleEntries(root, manifest.entries, staging);

  checkContents(bundles);
  progress?.("checking them against the watch's engine and API level");
  const device = bundles.filter((bundle) => bundle.entry.host === "device");
  checkApiLevel(device, manifest.minVersion);
  await checkEngine(device, join(outDir, "engine"));

  progress?.(`packing ${classes.length} classes: ${classes.map((each) => each.id).join(", ")}`);
  stageProject(root, manifest, bundles, staging);
  writeZeusCache(home, classes);
  const packed = await runZpm({ manifest, classes, staging, home, prune });
  checkBudgets(packed.packages);

  const zabPath = join(outDir, `hip-series-${manifest.version}.zab`);
  copyFileSync(packed.zab, zabPath);
  rmSync(home, { recursive: true, force: true });
  return { zabPath, packages: packed.packages };
}
