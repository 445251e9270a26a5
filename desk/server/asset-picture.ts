/**
 * Pictures as the packager leaves them: Targa with a palette, its real width in an extra field after
 * "SOMH" (rows are padded) [packager]. Made into PNG, because that is what a browser can draw.
 */

import { writePng } from "./png.ts";

const TARGA = { header: 18, indexed: 1, trueColour: 2 } as const;
const WHOLE_PALETTE = 256;
const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47];
const SOMH = [0x53, 0x4f, 0x4d, 0x48];

/** PNG bytes, or undefined for a kind that is not known here. */
export function readPicture(bytes: Uint8Array): Uint8Array | undefined {
  if (startsWith(bytes, PNG_SIGN)) return bytes;
  if (bytes.byteLength < TARGA.header) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const idLength = view.getUint8(0);
  const rowPx = view.getUint16(12, true);
  const heightPx = view.getUint16(14, true);
  const id = bytes.subarray(TARGA.header, TARGA.header + idLength);
  const isPadded = startsWith(id, SOMH) && id.byteLength >= 6;
  const widthPx = isPadded ? view.getUint16(TARGA.header + 4, true) : rowPx;
  const pixelOf = pixelReader(view, TARGA.header + idLength, rowPx * heightPx);
  if (pixelOf === undefined || widthPx === 0 || heightPx === 0 || widthPx > rowPx) return undefined;
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const at = pixelOf(y * rowPx + x);
      rgba.set([at(2), at(1), at(0), at(3)], (y * widthPx + x) * 4);
    }
  }
  return writePng(widthPx, heightPx, rgba);
}

/** The channel of a pixel: blue, green, red, alpha. */
type Channel = (index: number) => number;

function pixelReader(view: DataView, start: number, count: number) {
  const kind = view.getUint8(2);
  const bits = view.getUint8(16);
  if (kind === TARGA.trueColour && bits === 32 && start + count * 4 <= view.byteLength) {
    return (pixel: number): Channel => {
      return (index) => view.getUint8(start + pixel * 4 + index);
    };
  }
  if (kind === TARGA.trueColour && bits === 16 && start + count * 2 <= view.byteLength) {
    return (pixel: number): Channel => fiveSixFive(view.getUint16(start + pixel * 2, true));
  }
  const colours = view.getUint16(5, true);
  const pixels = start + colours * 4;
  const isWhole = view.getUint8(7) === 32 && bits === 8 && pixels + count <= view.byteLength;
  if (kind !== TARGA.indexed || !isWhole) return undefined;
  return (pixel: number): Channel => {
    const index = view.getUint8(pixels + pixel);
    const place = colours === WHOLE_PALETTE ? swapped(index) : Math.min(index, colours - 1);
    const entry = start + place * 4;
    return (channel) => view.getUint8(entry + channel);
  };
}

/** The packager lays a palette of 256 out by columns of 16, and the pixels count by rows [packager]. */
function swapped(index: number): number {
  return ((index & 15) << 4) | (index >> 4);
}

/** Five bits of red, six of green, five of blue, nothing to see through: an opaque picture [packager]. */
function fiveSixFive(pixel: number): Channel {
  const [blue, green, red] = [pixel & 31, (pixel >> 5) & 63, pixel >> 11];
  const channels = [(blue * 255) / 31, (green * 255) / 63, (red * 255) / 31, 255];
  return (index) => Math.round(channels[index] ?? 0);
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte);
}
