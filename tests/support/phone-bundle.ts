/** One program of the phone as a single script, without the packager: for tests that only need the phone. */

import { build, type Plugin } from "esbuild";

/** The packer puts the words of all languages in this place; here the ids, which are English. */
const PACKERS_WORDS: Plugin = {
  name: "packers-words",
  setup(pack) {
    pack.onResolve({ filter: /^i18n$/ }, ({ path }) => ({ path, namespace: "words" }));
    pack.onLoad({ filter: /.*/, namespace: "words" }, () => ({
      contents: "export const gettext = (id) => id;",
    }));
  },
};

export async function phoneBundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    target: "es2020",
    plugins: [PACKERS_WORDS],
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}
