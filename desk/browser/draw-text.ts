/** A TEXT in its box: measured with the page's own font, so that it is cut where it would not fit. */

import { ALIGNS, TEXT_STYLES } from "../../simulator/watch/zos/ui-constants.ts";
import type { WatchNode } from "../server/view.ts";
import { svg } from "./dom.ts";
import { type Fit, textLines } from "./text-lines.ts";
import { WATCH_FONT } from "./watch-font.ts";

export interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly alignH: number;
  readonly alignV: number;
  readonly style: number;
  readonly lineSpace: number;
  readonly charSpace: number;
  readonly opacity?: number;
}

/** Of the size of the letters, as in Noto Sans. */
const LINE_HEIGHT = 1.34;

const FITS: Readonly<Record<number, Fit>> = {
  [TEXT_STYLES.WRAP]: "words",
  [TEXT_STYLES.CHAR_WRAP]: "letters",
  [TEXT_STYLES.ELLIPSIS]: "ellipsis",
};

const ruler = document.createElement("canvas").getContext("2d");

export function drawText(node: WatchNode, look: TextLook): SVGElement {
  const { size, fill, charSpace } = look;
  const { ascent, descent, measure } = fontOf(size, charSpace);
  const lines = textLines(node.text ?? "", node.w, FITS[look.style] ?? "as it is", measure);
  const lineHeight = size * LINE_HEIGHT + look.lineSpace;
  const top = node.y + (node.h - lines.length * lineHeight) * share(look.alignV, "vertical");
  const baseline = top + (lineHeight + ascent - descent) / 2;
  const part = share(look.alignH, "horizontal");
  const element = svg("text", {
    fill,
    "font-size": size,
    "text-anchor": part === 0 ? "start" : part === 1 ? "end" : "middle",
    ...(charSpace === 0 ? {} : { "letter-spacing": charSpace }),
    ...(look.opacity === undefined ? {} : { opacity: look.opacity }),
  });
  lines.forEach((line, index) => {
    const x = node.x + node.w * part;
    const span = svg("tspan", { x, y: baseline + index * lineHeight });
    span.textContent = line;
    element.append(span);
  });
  return element;
}

/** How much of what is left over lies before the text. */
function share(align: number, way: "horizontal" | "vertical"): number {
  if (align === (way === "horizontal" ? ALIGNS.CENTER_H : ALIGNS.CENTER_V)) return 0.5;
  return align === (way === "horizontal" ? ALIGNS.RIGHT : ALIGNS.BOTTOM) ? 1 : 0;
}

function fontOf(size: number, charSpace: number) {
  if (ruler === null) return { ascent: size, descent: size * 0.3, measure: () => 0 };
  ruler.font = `${size}px ${WATCH_FONT}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ruler.measureText("0");
  const measure = (text: string) => {
    ruler.font = `${size}px ${WATCH_FONT}`;
    return ruler.measureText(text).width + charSpace * text.length;
  };
  return { ascent, descent, measure };
}
