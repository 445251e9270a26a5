/**
 * The programs that chaos is played with: the phone's side service as one script, and the account
 * service as one module whose clock can be set. Both are the sources as they are, but for a planted
 * fault, which takes the place of one exact line.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { bundleAccount } from "./account-program.ts";
import { projectRoot } from "./project.ts";

export interface Plant {
  /** From the project's root. */
  readonly file: string;
  readonly line: string;
  readonly instead: string;
}

export interface LifePrograms {
  /** The text of the phone's side service. */
  readonly side: string;
  /** The account service's module. */
  readonly account: string;
}

/** Time is the caller's: whatever in it asks for the date is told theirs. */
const CLOCK = `
let lifeNow = Date.now;
export const setClock = (now) => { lifeNow = now; };
const LifeDate = new Proxy(Date, {
  construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [lifeNow()], made),
  apply: () => new Date(lifeNow()).toString(),
  get: (target, key, self) => (key === "now" ? lifeNow : Reflect.get(target, key, self)),
});
`;

/** `folder` is the caller's, to be removed when it is done. */
export async function makeLifePrograms(folder: string, plant: Plant | null): Promise<LifePrograms> {
  const [side, account] = await Promise.all([makeSide(plant), makeAccount(folder, plant)]);
  return { side, account };
}

async function makeSide(plant: Plant | null): Promise<string> {
  const planting = plantingOf(plant, (file) => !file.startsWith("account/"));
  const result = await build({
    entryPoints: [join(projectRoot, "app-side", "index.ts")],
    bundle: true,
    format: "iife",
    target: "es2020",
    plugins: planting.plugins,
    write: false,
    logLevel: "silent",
  });
  planting.check();
  return result.outputFiles[0]?.text ?? "";
}

async function makeAccount(folder: string, plant: Plant | null): Promise<string> {
  const planting = plantingOf(plant, (file) => file.startsWith("account/"));
  const { plugins } = planting;
  const made = await bundleAccount(folder, {
    entry: "service.ts",
    define: { Date: "LifeDate" },
    banner: CLOCK,
    plugins,
  });
  planting.check();
  return made;
}

interface Planting {
  readonly plugins: Plugin[];
  /** Throws when the line was never met. */
  check(): void;
}

function plantingOf(plant: Plant | null, isHere: (file: string) => boolean): Planting {
  if (plant === null || !isHere(plant.file)) return { plugins: [], check: () => undefined };
  let isPlanted = false;
  const path = join(projectRoot, plant.file);
  const plugin: Plugin = {
    name: "plant",
    setup(bundle) {
      bundle.onLoad({ filter: /\.ts$/ }, (loaded) => {
        if (loaded.path !== path) return null;
        isPlanted = true;
        return { contents: planted(plant, readFileSync(path, "utf8")), loader: "ts" };
      });
    },
  };
  const check = () => {
    if (!isPlanted) throw new Error(`${plant.file} is no part of the program: plant it elsewhere.`);
  };
  return { plugins: [plugin], check };
}

function planted({ file, line, instead }: Plant, source: string): string {
  if (source.split(line).length !== 2) {
    throw new Error(`${file} does not say "${line}" once: plant it elsewhere.`);
  }
  return source.replace(line, () => instead);
}
