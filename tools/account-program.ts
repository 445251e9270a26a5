/**
 * The account service as one file that plain Node starts, for runs that start it again and again: the
 * same sources, without the seconds it takes to read them one by one. Made in a throw-away folder.
 */
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { installed, projectRoot } from "./project.ts";

const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

export interface AccountBundle {
  /** In account/; the one that listens when left out. */
  readonly entry?: string;
  readonly define?: Readonly<Record<string, string>>;
  /** Stands in front of everything. */
  readonly banner?: string;
  readonly plugins?: Plugin[];
}

/** Answers the file. `folder` is the caller's, to be removed when it is done. */
export async function bundleAccount(folder: string, wish: AccountBundle = {}): Promise<string> {
  const { entry = "main.ts", define = {}, banner = "", plugins = [] } = wish;
  const web = join(projectRoot, "account", "web");
  // The pages find their style sheets from where they stand.
  const outfile = join(folder, "web", entry.replace(/\.ts$/, ".mjs"));
  mkdirSync(join(folder, "web"), { recursive: true });
  cpSync(web, join(folder, "web"), { recursive: true });
  symlinkSync(installed(), join(folder, "node_modules"));
  await build({
    entryPoints: [join(projectRoot, "account", entry)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Native code stays where it is.
    external: ["libsql", "pg-native"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    define,
    plugins,
    banner: { js: `${REQUIRE}\n${banner}` },
    logLevel: "error",
  });
  return outfile;
}
