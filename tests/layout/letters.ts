/**
 * How wide words come out, and how far their ink reaches, in the letters the desk draws with: Noto Sans
 * and, for Chinese, Noto Sans SC, which comes in slices. A watch's own letters may be a little wider.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as fontkit from "fontkit";

/** Everything in shares of the letters' size. */
interface Letter {
  readonly advance: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Ink {
  readonly width: number;
  /** Above the baseline. */
  readonly top: number;
  /** Below the baseline. */
  readonly bottom: number;
}

/** Of the font's own line, above and below the baseline. */
export const ASCENT = 1.069;
export const DESCENT = 0.293;

interface Slice {
  readonly file: string;
  readonly covers: (code: number) => boolean;
  font?: fontkit.Font;
}

const require = createRequire(import.meta.url);
const slices: Slice[] = ["noto-sans", "noto-sans-sc"].flatMap(slicesOf);
const letters = new Map<string, Letter>();

export function inkOf(words: string, size: number): Ink {
  let [width, top, bottom] = [0, 0, 0];
  for (const sign of words) {
    const letter = letters.get(sign) ?? measure(sign);
    letters.set(sign, letter);
    width += letter.advance;
    top = Math.max(top, letter.top);
    bottom = Math.max(bottom, letter.bottom);
  }
  return { width: width * size, top: top * size, bottom: bottom * size };
}

function measure(sign: string): Letter {
  const code = sign.codePointAt(0) ?? 0;
  const slice = slices.find(({ covers }) => covers(code));
  if (slice === undefined) throw new Error(`No bundled letters have "${sign}".`);
  slice.font ??= open(slice.file);
  const { font } = slice;
  if (!font.hasGlyphForCodePoint(code)) throw new Error(`No bundled letters have "${sign}".`);
  const { advanceWidth, bbox } = font.glyphForCodePoint(code);
  const share = 1 / font.unitsPerEm;
  const hasInk = sign.trim() !== "";
  return {
    advance: advanceWidth * share,
    top: hasInk ? bbox.maxY * share : 0,
    bottom: hasInk ? -bbox.minY * share : 0,
  };
}

function open(file: string): fontkit.Font {
  const font = fontkit.create(readFileSync(file));
  if ("fonts" in font) throw new Error(`${file} is a collection.`);
  return font;
}

function slicesOf(family: string): readonly Slice[] {
  const folder = dirname(require.resolve(`@fontsource/${family}/package.json`));
  const ranges: unknown = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
  return Object.entries(ranges as Record<string, string>).map(([name, range]) => ({
    file: join(folder, "files", `${family}-${name.replace(/[[\]]/g, "")}-400-normal.woff2`),
    covers: coverOf(range),
  }));
}

/** From `U+0000-00FF,U+0131`. */
function coverOf(range: string): (code: number) => boolean {
  const spans = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (code) => spans.some(([from, to]) => code >= from && code <= to);
}
