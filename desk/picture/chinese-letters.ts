/**
 * Noto Sans SC (OFL) for pictures: a hundred slices, of which a page asks for those it needs. They
 * are no part of the desk itself, which has no use for 8 MB of letters.
 */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PageFile } from "../server/page-files.ts";

const require = createRequire(import.meta.url);
const FOLDER = dirname(require.resolve("@fontsource/noto-sans-sc/package.json"));
const ADDRESS = /^\/fonts\/(noto-sans-sc-[\w-]+\.woff2)$/;
const SOURCE = /url\(\.\/files\/([\w-]+\.woff2)\)[^;]*;/g;

export async function chineseStyle(): Promise<string> {
  const sheet = await readFile(join(FOLDER, "400.css"), "utf8");
  return sheet.replaceAll(SOURCE, 'url("/fonts/$1") format("woff2");');
}

export async function chineseFile(path: string): Promise<PageFile | undefined> {
  const name = ADDRESS.exec(path)?.[1];
  if (name === undefined) return undefined;
  return { type: "font/woff2", bytes: await readFile(join(FOLDER, "files", name)) };
}
