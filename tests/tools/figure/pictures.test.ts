/** The watch's pictures: drawn from the sources that stand beside them, whole, and all there. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { figureFile } from "../../../core/series/figure-frame.ts";
import { PHASES, poseAt } from "../../../core/series/pose.ts";
import { SERIES } from "../../../core/series/series.ts";
import { SIDES } from "../../../core/series/side.ts";
import { render } from "../../../tools/figure/draw.ts";
import { allPictures, type Picture } from "../../../tools/figure/pictures.ts";
import { projectRoot } from "../../../tools/project.ts";

const FOLDERS = ["assets/default.r", "assets/default.s"];
const pictures = allPictures();
const rendered = new Map(pictures.map((picture) => [picture, render(picture)]));

function pixelsOf(png: Uint8Array, { widthPx, heightPx }: Picture): Uint8Array {
  const data = Buffer.from(png).toString("base64");
  const image = `<image href="data:image/png;base64,${data}" width="${widthPx}" height="${heightPx}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

/** Hardly any byte far apart: another processor may round an edge another way. */
function isAlike(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let far = 0;
  one.forEach((value, at) => {
    if (Math.abs(value - (other[at] ?? 0)) > 24) far += 1;
  });
  return far / one.length < 0.002;
}

describe("the pictures in assets", () => {
  test("are what the drawings make, in both shapes: otherwise run npm run figure", () => {
    const stale = [...rendered].flatMap(([picture, drawn]) => {
      const png = drawn.asPng();
      return FOLDERS.flatMap((folder) => {
        const stored = readFileSync(join(projectRoot, folder, picture.file));
        const isSame = stored.equals(png) || isAlike(pixelsOf(stored, picture), drawn.pixels);
        return isSame ? [] : [picture.file];
      });
    });
    expect(stale).toEqual([]);
  });

  test("are all drawn here: none is left over", () => {
    const wanted = pictures.map(({ file }) => file).sort();
    for (const folder of FOLDERS) {
      const found = readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" });
      expect(found.filter((file) => file.endsWith(".png")).sort()).toEqual(wanted);
    }
  });

  test("have a picture for every pose of every movement, on both sides", () => {
    const there = new Set(pictures.map(({ file }) => file));
    const movements = SERIES.flatMap(({ id, directions }) =>
      directions.flatMap((direction) => SIDES.map((side) => ({ exercise: id, direction, side }))),
    );
    for (const movement of movements) {
      for (const phase of PHASES) {
        expect(there).toContain(figureFile("small", movement.side, poseAt(movement, phase)));
      }
    }
  });

  test("show the whole of what they are cut from: nothing bright on their edge", () => {
    const cut = [...rendered].filter(([, { pixels, width: w, height: h }]) => {
      const isBright = (x: number, y: number) => {
        const at = 4 * (y * w + x);
        return (pixels[at + 3] ?? 0) > 40 && Math.max(...pixels.subarray(at, at + 3)) > 90;
      };
      const edge = [
        ...Array.from({ length: w }, (_, x) => [isBright(x, 0), isBright(x, h - 1)]),
        ...Array.from({ length: h }, (_, y) => [isBright(0, y), isBright(w - 1, y)]),
      ];
      return edge.flat().some(Boolean);
    });
    expect(cut.map(([{ file }]) => file)).toEqual([]);
  });
});
