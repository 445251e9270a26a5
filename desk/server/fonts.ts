/**
 * Noto Sans (OFL), the family of the watch's own letters, served by the desk itself: a text is
 * measured with the same letters on every machine, and no page of ours asks the Internet for one.
 */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PageFile } from "./page-files.ts";

const require = createRequire(import.meta.url);
const FOLDER = dirname(require.resolve("@fontsource/noto-sans/package.json"));
const WEIGHTS = [400, 700] as const;
/** `url(./files/x.woff2) format('woff2')` and what an older browser would want after it. */
const SOURCE = /url\(\.\/files\/([\w-]+\.woff2)\)[^;]*;/g;

export interface Fonts {
  readonly style: Uint8Array;
  readonly files: readonly (readonly [string, PageFile])[];
}

export async function readFonts(): Promise<Fonts> {
  const sheets = await Promise.all(
    WEIGHTS.map((weight) => readFile(join(FOLDER, `${weight}.css`), "utf8")),
  );
  const sheet = sheets.join("\n");
  const names = [...sheet.matchAll(SOURCE)].map(([, name = ""]) => name);
  const files = await Promise.all(names.map(fontFile));
  const licence = await readFile(join(FOLDER, "LICENSE"));
  const style = sheet.replaceAll(SOURCE, 'url("/fonts/$1") format("woff2");');
  return {
    style: Buffer.from(`${style}\n`),
    files: [...files, ["/fonts/LICENSE", { type: "text/plain; charset=utf-8", bytes: licence }]],
  };
}

async function fontFile(name: string): Promise<readonly [string, PageFile]> {
  const bytes = await readFile(join(FOLDER, "files", name));
  return [`/fonts/${name}`, { type: "font/woff2", bytes }];
}
