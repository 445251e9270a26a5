/** Where in a packed picture there is something to be seen: figures are drawn on transparent ground. */

import { inflateSync } from "node:zlib";
import { readPicture } from "../../desk/server/asset-picture.ts";
import type { Box } from "./glass-shape.ts";

export type Files = ReadonlyMap<string, Uint8Array>;

const CHANNELS = 4;
const HALF_SEEN = 128;
const NO_FILTER = 0;

const known = new WeakMap<Uint8Array, Box | null>();

/** Within the picture; `null` when it is none of ours, and its whole box has to count. */
export function opaqueBox(files: Files, src: string): Box | null {
  const bytes = files.get(`assets/${src}`);
  if (bytes === undefined) return null;
  const found = known.get(bytes);
  if (found !== undefined) return found;
  const png = readPicture(bytes);
  const box = png === undefined ? null : boundsOf(Buffer.from(png));
  known.set(bytes, box);
  return box;
}

function boundsOf(png: Buffer): Box | null {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(Buffer.concat([...dataOf(png)]));
  const rowBytes = 1 + width * CHANNELS;
  if (rows.length !== rowBytes * height) return null;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    if (rows[y * rowBytes] !== NO_FILTER) return null;
    for (let x = 0; x < width; x += 1) {
      if ((rows[y * rowBytes + 1 + x * CHANNELS + 3] ?? 0) < HALF_SEEN) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return right < 0 ? null : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}

function dataOf(png: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(png.subarray(at + 8, at + 8 + length));
    }
    at += 12 + length;
  }
  return parts;
}
