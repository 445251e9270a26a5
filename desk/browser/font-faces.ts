/** The page's letters for a text, as style rules that hold the letters themselves. */

import { asDataUrl } from "./data-url.ts";

const ADDRESS = /url\("([^"]+)"\)/;

/** Only those files whose range has one of its characters: all of them together are many megabytes. */
export async function fontFaces(text: string): Promise<string> {
  const points = [...new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))];
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const wanted = rules.filter(
    (rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && isFor(rule, points),
  );
  return (await Promise.all(wanted.map(withLetters))).join("\n");
}

function isFor({ style }: CSSFontFaceRule, points: readonly number[]): boolean {
  const range = style.getPropertyValue("unicode-range");
  if (range === "") return true;
  const parts = range.split(",").map(partOf);
  return points.some((point) => parts.some(([from, to]) => point >= from && point <= to));
}

/** `U+2000-206F`, `U+2122` or `U+4??`. */
function partOf(part: string): readonly [from: number, to: number] {
  const [first = "", last = first] = part.trim().slice("U+".length).split("-");
  const from = Number.parseInt(first.replaceAll("?", "0"), 16);
  return [from, Number.parseInt(last.replaceAll("?", "F"), 16)];
}

async function withLetters({ cssText }: CSSFontFaceRule): Promise<string> {
  const address = ADDRESS.exec(cssText)?.[1];
  return address === undefined ? "" : cssText.replace(address, await asDataUrl(address));
}
