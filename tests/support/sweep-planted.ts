/**
 * The app with one line of its sources changed. What is bundled anew is put into the packed
 * programs in its old one's place, inside the packager's own wrapping.
 */

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Zpk } from "../../simulator/package/zab.ts";
import { readManifest } from "../../tools/app-manifest.ts";
import { bundleEntries } from "../../tools/pack/bundle.ts";
import { installed, projectRoot } from "../../tools/project.ts";
import type { OpenService } from "./sweep-account.ts";

export interface Plant {
  readonly file: string;
  readonly line: string;
  readonly instead: string;
}

const SOURCES = ["app.json", "app.ts", "core", "page", "app-side", "setting", "account"];

export interface PlantedTree {
  readonly root: string;
  remove(): void;
}

/** A copy of the sources, with the plant in it. */
export function plantSources(plant: Plant | null): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), "hip-sweep-planted-"));
  for (const source of SOURCES) {
    cpSync(join(projectRoot, source), join(root, source), { recursive: true });
  }
  symlinkSync(installed(), join(root, "node_modules"));
  if (plant !== null) change(join(root, plant.file), plant);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function change(path: string, { file, line, instead }: Plant): void {
  const source = readFileSync(path, "utf8");
  if (source.split(line).length !== 2) {
    throw new Error(`${file} does not say "${line}" once: plant it elsewhere.`);
  }
  writeFileSync(
    path,
    source.replace(line, () => instead),
  );
}

/** The programs of watch and phone, out of other sources. */
export async function plantedPrograms(packed: Zpk, root: string): Promise<Zpk> {
  const { entries } = readManifest(root);
  const bundles = await bundleEntries(root, entries, join(root, "bundled"));
  const files = new Map(packed.device.files);
  let { appSide = "" } = packed.phone;
  for (const { entry, code } of bundles) {
    const path = `${entry.path}.js`;
    const bytes = files.get(path);
    if (bytes !== undefined) {
      const text = inWrapping(new TextDecoder().decode(bytes), code);
      files.set(path, new TextEncoder().encode(text));
    } else if (entry.path.startsWith("app-side")) appSide = `(() => {${code}})();`;
  }
  return {
    device: { ...packed.device, files },
    phone: { ...packed.phone, appSide },
  };
}

const WRAPPING_BEGINS = "const __$$RQR$$__ = __$$R$$__;";
const WRAPPING_ENDS = /\}\s*\}\.bind\(__\$\$G\$\$__\)/;
const IMPORT = /^import \{([^}]*)\} from "([^"]+)";$/gm;

function inWrapping(packed: string, code: string): string {
  const begin = packed.indexOf(WRAPPING_BEGINS) + WRAPPING_BEGINS.length;
  const end = packed.search(WRAPPING_ENDS);
  if (end < begin) throw new Error("The packager wraps programs in another way now.");
  const body = code.replace(IMPORT, (_, names: string, module: string) => {
    return `const {${names.replaceAll(" as ", ": ")}} = __$$R$$__("${module}");`;
  });
  return `${packed.slice(0, begin)}\n${body}\n${packed.slice(end)}`;
}

/** The account service, out of other sources. */
export async function plantedService(root: string): Promise<OpenService> {
  // Beside the pages' own code, which finds its style sheets from where it stands.
  const outfile = join(root, "account", "web", "service.mjs");
  await build({
    entryPoints: [join(root, "account", "service.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "hono/jsx" } },
    logLevel: "silent",
  });
  const made = (await import(pathToFileURL(outfile).href)) as { openService: OpenService };
  return made.openService;
}
