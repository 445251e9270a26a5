/** All pictures of one language on one sheet: a row for every scene, a column for every class. */

import type { Browser } from "playwright-core";

export interface SheetPicture {
  readonly scene: string;
  readonly classId: string;
  readonly png: Uint8Array;
}

const ORIGIN = "http://sheet.invalid";
const THUMB_PX = 150;
const STYLE = `body { margin: 0; padding: 12px; background: #2b2d31; color: #f5f1e8;
  font: 12px "Noto Sans", sans-serif; column-gap: 16px; width: max-content; }
section { break-inside: avoid; margin-bottom: 8px; }
h2 { font-size: 12px; font-weight: 400; margin: 0 0 2px; color: #b9b6ae; }
div { display: flex; gap: 6px; }
img { height: ${THUMB_PX}px; }`;

export async function contactSheet(
  browser: Browser,
  pictures: readonly SheetPicture[],
): Promise<Uint8Array> {
  const context = await browser.newContext({ viewport: { width: 2000, height: 1000 } });
  try {
    const page = await context.newPage();
    await page.route("**/*", async (route) => {
      const path = new URL(route.request().url()).pathname;
      const picture = pictures[Number(path.slice(1))];
      if (path === "/") await route.fulfill({ contentType: "text/html", body: sheet(pictures) });
      else if (picture === undefined) await route.fulfill({ status: 404 });
      else await route.fulfill({ contentType: "image/png", body: Buffer.from(picture.png) });
    });
    await page.goto(ORIGIN, { waitUntil: "load" });
    return await page.locator("body").screenshot();
  } finally {
    await context.close();
  }
}

function sheet(pictures: readonly SheetPicture[]): string {
  const scenes = [...new Set(pictures.map(({ scene }) => scene))];
  const classes = new Set(pictures.map(({ classId }) => classId)).size;
  // About as high as it is wide, so that a screen shows all of it.
  const columns = Math.max(1, Math.round(Math.sqrt(scenes.length / classes)));
  const rows = scenes.map((scene) => {
    const images = pictures.map((one, index) =>
      one.scene === scene ? `<img src="/${index}" alt="${one.classId}">` : "",
    );
    return `<section><h2>${scene}</h2><div>${images.join("")}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE} body { columns: ${columns}; }</style>${rows.join("")}`;
}
