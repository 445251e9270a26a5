/**
 * TypeScript in, one plain JavaScript program an entry out. The vendor's packager
 * knows no TypeScript and leaves npm packages unlowered, so everything is bundled here [packager].
 */
import { join } from "node:path";
import { build, type Message, type Metafile } from "esbuild";
import type { Entry } from "../app-manifest.ts";
import { BuildFault } from "../build-fault.ts";
import { installed } from "../project.ts";

export interface Bundle {
  /** The project it was made from, absolute. */
  readonly root: string;
  readonly entry: Entry;
  /** Where the program stands, absolute. */
  readonly file: string;
  readonly code: string;
  /** Source map, so that a gate can name the line somebody wrote. */
  readonly map: string;
  /** Sources that left something in it, from the project's root. */
  readonly parts: readonly string[];
}

/** What the watch, the phone and the packager bring along themselves. */
const PROVIDED = ["@zos/*", "i18n", "zosLoader:*"];

export async function bundleEntries(
  root: string,
  entries: readonly Entry[],
  outDir: string,
): Promise<readonly Bundle[]> {
  return Promise.all(entries.map((entry) => bundleEntry(root, entry, outDir)));
}

async function bundleEntry(root: string, entry: Entry, outDir: string): Promise<Bundle> {
  const file = join(outDir, `${entry.path}.js`);
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: file,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2020",
    platform: "neutral",
    mainFields: ["module", "main"],
    nodePaths: [installed()],
    external: PROVIDED,
    charset: "utf8",
    legalComments: "none",
    // Bytecode keeps every name: short ones make a page 5 % smaller. Lines stay, so that a finding
    // of the engine gate and a stack trace of a wrist still lead to the source.
    minifyIdentifiers: entry.host !== "phone",
    minifySyntax: true,
    sourcemap: "external",
    metafile: true,
    logLevel: "silent",
    tsconfigRaw: {},
  }).catch((failure: { errors?: Message[] }) => {
    throw bundleFault(entry, failure.errors ?? [], String(failure));
  });
  const [map, code] = ["map", "js"].map((kind) =>
    result.outputFiles.find((output) => output.path.endsWith(kind)),
  );
  return {
    root,
    entry,
    file,
    code: code?.text ?? "",
    map: map?.text ?? "{}",
    parts: partsOf(result.metafile),
  };
}

function partsOf(metafile: Metafile): readonly string[] {
  return Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
}

function bundleFault(entry: Entry, errors: readonly Message[], otherwise: string): BuildFault {
  const [first] = errors;
  if (first === undefined) return new BuildFault("bundle", entry.source, otherwise);
  const at = first.location;
  const path = at ? `${at.file}:${at.line}:${at.column + 1}` : entry.source;
  const rest = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return new BuildFault("bundle", path, `${first.text}${rest}`);
}
