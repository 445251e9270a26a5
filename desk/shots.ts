/**
 * `npm run shots`: every scene on every class of watches in every language, and a contact sheet for
 * each language. Drawn by Chrome with the desk's own code: a second renderer would show another watch.
 */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { CHROME_WANTED, findChrome } from "../tools/chrome.ts";
import { runCommand } from "./command.ts";
import { contactSheet, type SheetPicture } from "./picture/contact-sheet.ts";
import { type Fitted, fittingRoom, LOCALES } from "./picture/fitting-room.ts";
import { type Easel, openChrome, openEasel } from "./picture/take-picture.ts";
import { sceneNames, walkAll } from "./picture/walk.ts";

const USAGE = `npm run shots -- [--classes round480,square390] [--locales en-US,de-DE]
  every screen as build/shots/CLASS/LOCALE/SCREEN.png, and one sheet a language, build/shots/LOCALE.png
npm run shots -- --readme
  the few of them that the README shows, as docs/pictures/watch.png`;

const README_PICTURE = fileURLToPath(new URL("../docs/pictures/watch.png", import.meta.url));
const README_SCENES = [
  "home",
  "comfort-a-little",
  "setup",
  "count-in",
  "session",
  "before-side-bicycle",
  "before-hip-circle-back",
  "switch",
  "left",
  "summary-marked",
  "done",
  "history",
];

const OUT = fileURLToPath(new URL("../build/shots/", import.meta.url));

interface ShotsArgs {
  readonly classes: readonly string[] | undefined;
  readonly locales: readonly string[];
  /** The only ones wanted, on one sheet for people to read. */
  readonly scenes: readonly string[] | null;
}

function parseShotsArgs(): ShotsArgs | null {
  try {
    const { values } = parseArgs({
      options: {
        classes: { type: "string" },
        locales: { type: "string" },
        readme: { type: "boolean", default: false },
      },
    });
    if (values.readme) return { classes: ["round480"], locales: ["en-US"], scenes: README_SCENES };
    return {
      scenes: null,
      classes: values.classes?.split(","),
      locales: values.locales?.split(",") ?? LOCALES,
    };
  } catch {
    return null;
  }
}

async function run({ classes, locales, scenes }: ShotsArgs): Promise<number> {
  const chrome = findChrome();
  if (chrome === undefined) throw new Error(CHROME_WANTED);
  const fitted = await fittingRoom(say, classes);
  const browser = await openChrome(chrome);
  try {
    const pictures = new Map(locales.map((locale) => [locale, [] as SheetPicture[]]));
    for (const [index, one] of fitted.entries()) {
      const easel = await openEasel(browser, one.packed.device.files);
      for (const [locale, taken] of pictures) {
        taken.push(...(await takeAll(one, locale, easel, scenes)));
        const done = index * locales.length + locales.indexOf(locale) + 1;
        say(`${done}/${fitted.length * locales.length}  ${one.model.classId} ${locale}`);
      }
      await easel.close();
    }
    for (const [locale, taken] of pictures) {
      const path = scenes === null ? `${OUT}${locale}.png` : README_PICTURE;
      await writeSheet(browser, path, taken);
    }
    return 0;
  } finally {
    await browser.close();
  }
}

async function takeAll(
  { model, packed }: Fitted,
  locale: string,
  easel: Easel,
  scenes: readonly string[] | null,
): Promise<readonly SheetPicture[]> {
  const { classId } = model;
  const folder = `${OUT}${classId}/${locale}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const taken: SheetPicture[] = [];
  await walkAll({ model, packed, locale }, async ({ scene, shown }) => {
    if (scenes !== null && !scenes.includes(scene.name)) return;
    const png = await easel.picture(shown);
    taken.push({ scene: scene.name, classId, png });
    await writeFile(`${folder}/${scene.name}.png`, png);
  });
  return scenes === null ? taken : taken.sort((a, b) => place(scenes, a) - place(scenes, b));
}

function place(scenes: readonly string[], { scene }: SheetPicture): number {
  return scenes.indexOf(scene);
}

async function writeSheet(
  browser: Browser,
  path: string,
  taken: readonly SheetPicture[],
): Promise<void> {
  await writeFile(path, await contactSheet(browser, taken));
  say(`${path}: ${taken.length} pictures, of ${sceneNames().length} screens there are`);
}

const started = Date.now();

function say(line: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stderr.write(`${seconds.padStart(6)} s  ${line}\n`);
}

void runCommand({ args: parseShotsArgs(), usage: USAGE, run, codeOfFailure: 1 });
