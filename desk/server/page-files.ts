/** The page's own files, made ready once at the start: the browser's program is bundled in memory. */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { readFonts } from "./fonts.ts";

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const BROWSER = fileURLToPath(new URL("../browser/", import.meta.url));
/** In this order: later ones may refine earlier ones. */
const STYLES = ["tokens", "frame", "watch", "phone", "pulses", "steps", "places", "panel"] as const;

export async function pageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const [html, css, icon, script, fonts] = await Promise.all([
    readFile(`${BROWSER}index.html`),
    Promise.all(STYLES.map((name) => readFile(`${BROWSER}style/${name}.css`))),
    readFile(`${BROWSER}icon.svg`),
    bundle(),
    readFonts(),
  ]);
  return new Map<string, PageFile>([
    ["/", { type: "text/html; charset=utf-8", bytes: html }],
    ["/desk.css", { type: "text/css; charset=utf-8", bytes: Buffer.concat([fonts.style, ...css]) }],
    ["/desk.js", { type: "text/javascript; charset=utf-8", bytes: script }],
    ["/icon.svg", { type: "image/svg+xml", bytes: icon }],
    ...fonts.files,
  ]);
}

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [`${BROWSER}main.ts`],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("The page's program came out empty.");
  return file.contents;
}
