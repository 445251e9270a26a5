/**
 * `npm run figure`: draws every picture of the watch into `assets/`, the same for both shapes. The
 * packager never merges the folders of two shapes [packager], so each has all of them.
 */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RenderedImage, Resvg } from "@resvg/resvg-js";
import { projectRoot } from "../project.ts";
import { CONTACT_SHEET, writeContactSheet } from "./contact-sheet.ts";
import { allPictures, type Picture } from "./pictures.ts";

const ASSET_FOLDERS = ["assets/default.r", "assets/default.s"];
/** What these folders hold is drawn here and nowhere else. */
const DRAWN = ["figure", "sign"];

function pictureSvg({ widthPx, heightPx, view, drawing }: Picture): string {
  const box = `${view.x} ${view.y} ${view.w} ${view.h}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="${box}">${drawing}</svg>`;
}

export function render(picture: Picture): RenderedImage {
  return new Resvg(pictureSvg(picture)).render();
}

function drawAll(): number {
  const pictures = allPictures();
  for (const folder of ASSET_FOLDERS) {
    for (const drawn of DRAWN)
      rmSync(join(projectRoot, folder, drawn), { recursive: true, force: true });
  }
  for (const picture of pictures) {
    const png = render(picture).asPng();
    for (const folder of ASSET_FOLDERS) {
      const path = join(projectRoot, folder, picture.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, png);
    }
  }
  return pictures.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${drawAll()} pictures in ${ASSET_FOLDERS.join(" and ")}\n`);
  writeContactSheet();
  process.stdout.write(`${CONTACT_SHEET}\n`);
}
