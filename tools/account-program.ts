/**
 * The account service as one file that plain Node starts, for runs that start it again and again: the
 * same sources, without the seconds it takes to read them one by one. Made in a throw-away folder.
 */
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { installed, projectRoot } from "./project.ts";

/** Answers the file. `folder` is the caller's, to be removed when it is done. */
export async function bundleAccount(folder: string): Promise<string> {
  const web = join(projectRoot, "account", "web");
  // The pages find their style sheets from where they stand.
  const outfile = join(folder, "web", "main.mjs");
  mkdirSync(join(folder, "web"), { recursive: true });
  cpSync(web, join(folder, "web"), { recursive: true });
  symlinkSync(installed(), join(folder, "node_modules"));
  await build({
    entryPoints: [join(projectRoot, "account", "main.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Native code stays where it is.
    external: ["libsql", "pg-native"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  return outfile;
}
