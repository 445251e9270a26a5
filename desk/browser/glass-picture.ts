/**
 * The glass as a PNG in the watch's own pixels, made here and now: its SVG with letters and pictures
 * inside it, drawn on a canvas in the shape of the glass. What is not glass is transparent.
 */

import type { WatchView } from "../server/view.ts";
import { asDataUrl } from "./data-url.ts";
import { svg } from "./dom.ts";
import { fontFaces } from "./font-faces.ts";
import { WATCH_FONT } from "./watch-font.ts";

type Size = Pick<WatchView, "widthPx" | "heightPx">;

export async function glassPicture(glass: SVGElement, size: Size): Promise<Blob> {
  const drawing = await standAlone(glass, size);
  const image = new Image();
  image.src = asUrl("image/svg+xml", new XMLSerializer().serializeToString(drawing));
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = size.widthPx;
  canvas.height = size.heightPx;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw a picture.");
  const { filter } = glass.style;
  context.beginPath();
  context.roundRect(0, 0, size.widthPx, size.heightPx, cornerOf(glass, size));
  context.clip();
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  context.filter = filter === "" ? "none" : filter;
  context.drawImage(image, 0, 0, size.widthPx, size.heightPx);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error("The picture came out empty.")) : resolve(blob),
    );
  });
}

/** A drawing that is its own document sees neither the page's style nor its letters. */
async function standAlone(glass: SVGElement, { widthPx, heightPx }: Size): Promise<SVGElement> {
  const drawing = glass.cloneNode(true) as SVGElement;
  drawing.removeAttribute("style");
  drawing.setAttribute("width", String(widthPx));
  drawing.setAttribute("height", String(heightPx));
  drawing.setAttribute("font-family", WATCH_FONT);
  await Promise.all([...drawing.querySelectorAll("image")].map(inline));
  const style = svg("style");
  style.textContent = `${ownRules()}\n${await fontFaces(drawing.textContent ?? "")}`;
  drawing.prepend(style);
  return drawing;
}

/** What the page's style says of what is on the glass. */
function ownRules(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.startsWith("#glass "))
    .map((rule) => rule.cssText)
    .join("\n");
}

async function inline(image: SVGImageElement): Promise<void> {
  const path = image.getAttribute("href");
  if (path === null) return;
  image.setAttribute("href", await asDataUrl(path));
}

function asUrl(type: string, text: string): string {
  return `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
}

/** As the page's own style rounds the glass, in parts of its size. */
function cornerOf(glass: SVGElement, { widthPx, heightPx }: Size): DOMPointInit {
  const [x = 0, y = x] = getComputedStyle(glass)
    .borderTopLeftRadius.split(" ")
    .map((part) => Number.parseFloat(part) / 100);
  return { x: x * widthPx, y: y * heightPx };
}
