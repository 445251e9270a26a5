/**
 * Pictures of a glass, or of a settings page, as PNG bytes: drawn in a headless Chrome that is handed
 * the desk's own files and nothing else, so that a picture is what the desk shows. What is not glass
 * is transparent.
 */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { readPicture } from "../server/asset-picture.ts";
import { type PageFile, pageFiles } from "../server/page-files.ts";
import { chineseFile, chineseStyle } from "./chinese-letters.ts";
import type { Shown } from "./shown.ts";

const ENTRY = fileURLToPath(new URL("../browser/shot.ts", import.meta.url));
/** Nobody answers there but us. */
const ORIGIN = "http://picture.invalid";
const ASSETS = "/assets/";
const PHONE_WIDTH_PX = 376;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="stylesheet" href="/desk.css">
<link rel="stylesheet" href="/picture.css">
<div id="case"></div>
<div id="phone" class="phone-screen"></div>
<script type="module" src="/shot.js"></script>
</html>`;

/** The case, the wrist and the page around them stay out of the picture. */
const STYLE = `html, body { margin: 0; background: transparent; }
#case { width: max-content; padding: 0; border: 0; background: none; }
#glass { max-width: none; transition: none; }
#phone { width: ${PHONE_WIDTH_PX}px; height: auto; overflow: hidden; container-type: inline-size; }
#case:empty, #phone:empty { display: none; }`;

type Files = ReadonlyMap<string, Uint8Array>;

/** Draws one picture after the other on the same page, which is what costs. */
export interface Easel {
  picture(shown: Shown): Promise<Uint8Array>;
  close(): Promise<void>;
}

export async function openChrome(executablePath: string): Promise<Browser> {
  // Chrome refuses its sandbox to root; containers often know no other user.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ["--no-sandbox"] : [] });
}

/** `files` are the program's: its pictures are among them. */
export async function openEasel(browser: Browser, files: Files): Promise<Easel> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 1000 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("**/*", await answers(files));
  await page.goto(ORIGIN, { waitUntil: "load" });
  return {
    async picture(shown) {
      const png = await draw(page, shown);
      if (complaints.length > 0) throw new Error(`It could not be drawn: ${complaints.join("; ")}`);
      return png;
    },
    close: () => context.close(),
  };
}

export async function takePicture(
  browser: Browser,
  shown: Shown,
  files: Files,
): Promise<Uint8Array> {
  const easel = await openEasel(browser, files);
  try {
    return await easel.picture(shown);
  } finally {
    await easel.close();
  }
}

async function draw(page: Page, shown: Shown): Promise<Uint8Array> {
  await page.evaluate(`draw(${JSON.stringify(shown)})`);
  const place = page.locator(shown.kind === "phone" ? "#phone" : "#case");
  return place.screenshot({ omitBackground: true, animations: "disabled" });
}

async function answers(files: Files): Promise<(route: Route) => Promise<void>> {
  const own = new Map<string, PageFile>([
    ...(await pageFiles()),
    ["/", { type: "text/html", bytes: Buffer.from(PAGE) }],
    ["/picture.css", { type: "text/css", bytes: Buffer.from(STYLE + (await chineseStyle())) }],
    ["/shot.js", { type: "text/javascript", bytes: await bundle() }],
  ]);
  return async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const file = own.get(path) ?? asset(files, path) ?? (await chineseFile(path));
    if (file === undefined) await route.fulfill({ status: 404 });
    else await route.fulfill({ contentType: file.type, body: Buffer.from(file.bytes) });
  };
}

function asset(files: Files, path: string): PageFile | undefined {
  const bytes = path.startsWith(ASSETS) ? files.get(path.slice(1)) : undefined;
  const picture = bytes && readPicture(bytes);
  return picture && { type: "image/png", bytes: picture };
}

async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("The picture's program came out empty.");
  return file.contents;
}
