import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPicture } from "../../../desk/server/asset-picture.ts";

const PALETTE = [
  [0, 0, 255, 255],
  [255, 0, 0, 128],
];

/** Two by two, its rows padded to four, as the packager pads them. */
function targa(): Uint8Array {
  const header = new Uint8Array(18);
  const id = Uint8Array.of(0x53, 0x4f, 0x4d, 0x48, 2, 0);
  header.set([id.length, 1, 1, 0, 0, PALETTE.length, 0, 32]);
  header.set([4, 0, 2, 0, 8, 0x20], 12);
  const pixels = [0, 1, 0, 0, 1, 0, 0, 0];
  return Uint8Array.from([...header, ...id, ...PALETTE.flat(), ...pixels]);
}

/** The unfiltered pixels of a PNG, four bytes each. */
function pixelsOf(png: Uint8Array): number[][] {
  const view = Buffer.from(png);
  const at = view.indexOf("IDAT");
  const rows = inflateSync(view.subarray(at + 4, at + 4 + view.readUInt32BE(at - 4)));
  const widthPx = view.readUInt32BE(16);
  const pixels: number[][] = [];
  for (let index = 0; index < widthPx * view.readUInt32BE(20); index += 1) {
    const from = Math.floor(index / widthPx) + 1 + index * 4;
    pixels.push([...rows.subarray(from, from + 4)]);
  }
  return pixels;
}

describe("a picture from the package", () => {
  test("comes out in its real width, red and blue in their places", () => {
    const png = readPicture(targa());
    const [red, blue] = [
      [255, 0, 0, 255],
      [0, 0, 255, 128],
    ];
    expect(png && pixelsOf(png)).toEqual([red, blue, blue, red]);
  });

  test("with a whole palette finds its colours by columns, as the packager lays them out", () => {
    const header = new Uint8Array(18);
    header.set([0, 1, 1, 0, 0, 0, 1, 32]);
    header.set([2, 0, 1, 0, 8, 0x20], 12);
    const palette = new Uint8Array(256 * 4);
    palette.set([0, 0, 255, 255], 4 * 0x20);
    palette.set([255, 0, 0, 255], 4 * 0x11);
    const png = readPicture(Uint8Array.from([...header, ...palette, 0x02, 0x11]));
    expect(png && pixelsOf(png)).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  test("without transparency comes out of its sixteen bits whole", () => {
    const header = new Uint8Array(18);
    header.set([0, 0, 2]);
    header.set([2, 0, 1, 0, 16, 0x20], 12);
    const png = readPicture(Uint8Array.from([...header, 0x00, 0xf8, 0x1f, 0x00]));
    expect(png && pixelsOf(png)).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  test("that is a PNG already stays as it is", () => {
    const png = readPicture(targa());
    expect(png && readPicture(png)).toBe(png);
  });

  test("that is cut short, or of another kind, is none", () => {
    const whole = targa();
    for (let length = 0; length < whole.length; length += 1) {
      expect(readPicture(whole.subarray(0, length))).toBeUndefined();
    }
    expect(readPicture(new Uint8Array(400).fill(7))).toBeUndefined();
  });
});
