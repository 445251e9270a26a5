/** What a person must be able to read and to hit, as rules over the words and shapes on a glass. */

import { contrast } from "./contrast.ts";
import { around, isOnGlass, isWithin, middleOf, outline, overlapPx } from "./glass-shape.ts";
import type { Picture, Shape } from "./picture.ts";
import type { Words } from "./words-on-glass.ts";

/** At a glass 480 px wide; smaller ones in proportion. */
const DESIGN_WIDTH_PX = 480;
const LEAST_TEXT_PX = 24;
const LEAST_NUMBER_PX = 96;
const LEAST_TARGET_PX = { inSession: 80, elsewhere: 72 } as const;
const LEAST_CONTRAST = { inSession: 7, elsewhere: 4.5, ofShapes: 3 } as const;
/** Two inks that share less than this look apart. */
const TOUCH_PX = 1;

export type Rule = (picture: Picture) => readonly string[];

const cutWords: Rule = ({ words }) =>
  words.flatMap(({ text, node, lines, ink, isLabel, size }) => {
    const room = isLabel ? roomInCapsule(node, size) : node.w;
    const widest = Math.max(...lines.map(({ w }) => w));
    if (widest > room + TOUCH_PX) {
      return [`"${text}" is cut: ${Math.ceil(widest)} px in ${Math.floor(room)}`];
    }
    return ink.h > node.h + TOUCH_PX
      ? [`"${text}" is cut: ${lines.length} lines, ${Math.ceil(ink.h)} px high in ${node.h}`]
      : [];
  });

/** A capsule is narrower where the letters have their tops and feet. */
function roomInCapsule({ w, h, props }: Words["node"], size: number): number {
  const radius = Math.min(Number(props["radius"] ?? 0), h / 2, w / 2);
  const above = Math.max(0, size * 0.36 - (h / 2 - radius));
  return w - 2 * (radius - Math.sqrt(Math.max(0, radius ** 2 - above ** 2)));
}

const offTheGlass: Rule = ({ glass, words, shapes, scrolls }) => {
  const isOff = (points: readonly { x: number; y: number }[]) => {
    // What scrolls comes to the middle of the glass when it is read.
    const seen = scrolls ? points.map(({ x }) => ({ x, y: glass.heightPx / 2 })) : points;
    return seen.some((point) => !isOnGlass(glass, point));
  };
  return [
    ...words.flatMap(({ text, lines }) =>
      lines.some((line) => isOff(outline(line))) ? [`"${text}" is off the glass`] : [],
    ),
    ...shapes.flatMap((shape) => (isOff(edgeOf(shape)) ? [`${shape.name} is off the glass`] : [])),
  ];
};

function edgeOf(shape: Shape) {
  const { node, cornerPx, ring } = shape;
  if (ring === null) return outline(node, cornerPx);
  const { startDegrees, endDegrees, outerPx } = ring;
  const [middle, steps] = [middleOf(node), 12];
  return Array.from({ length: steps + 1 }, (_, step) =>
    around(middle, outerPx, startDegrees + ((endDegrees - startDegrees) * step) / steps),
  );
}

const overlapping: Rule = ({ words, shapes }) => {
  const found: string[] = [];
  words.forEach((one, index) => {
    for (const other of words.slice(index + 1)) {
      if (overlapPx(one.ink, other.ink) > TOUCH_PX) {
        found.push(`"${one.text}" and "${other.text}" overlap`);
      }
    }
    for (const shape of shapes) {
      if (shape.node.id !== one.node.id && runsInto(one, shape)) {
        found.push(`"${one.text}" runs into ${shape.name}`);
      }
    }
  });
  const buttons = shapes.filter(({ isTarget }) => isTarget);
  buttons.forEach((one, index) => {
    for (const other of buttons.slice(index + 1)) {
      if (overlapPx(one.node, other.node) > TOUCH_PX) {
        found.push(`${one.name} and ${other.name} overlap`);
      }
    }
  });
  return found;
};

/** Words may lie wholly on a shape, such as a letter on its disc, but not on a button that has its own. */
function runsInto({ ink }: Words, { node, ring, isTarget }: Shape): boolean {
  if (ring === null) {
    const isOver = overlapPx(ink, node) > TOUCH_PX;
    return isOver && (isTarget || !isWithin(ink, node));
  }
  const middle = middleOf(node);
  return grid(ink).some((corner) => {
    const [far, degrees] = [
      Math.hypot(corner.x - middle.x, corner.y - middle.y),
      (Math.atan2(corner.y - middle.y, corner.x - middle.x) * 180) / Math.PI,
    ];
    const isBeside = far < ring.innerPx + TOUCH_PX || far > ring.outerPx;
    return !isBeside && spans(ring.startDegrees, ring.endDegrees, degrees);
  });
}

/** Close enough together that no ring slips between them. */
function grid({ x, y, w, h }: Words["ink"]) {
  const steps = Math.ceil(w / 6);
  return Array.from({ length: steps + 1 }, (_, step) => x + (w * step) / steps).flatMap((across) =>
    [0, 0.5, 1].map((part) => ({ x: across, y: y + h * part })),
  );
}

function spans(start: number, end: number, degrees: number): boolean {
  const from = Math.min(start, end);
  return (((degrees - from) % 360) + 360) % 360 <= Math.abs(end - start);
}

const tooSmall: Rule = ({ glass, words, isSession }) => {
  const scale = glass.widthPx / DESIGN_WIDTH_PX;
  const small = words
    .filter(({ size }) => size < Math.floor(LEAST_TEXT_PX * scale))
    .map(({ text, size }) => `"${text}" is too small: ${size} px`);
  const numbers = words.filter(({ text, isLabel }) => !isLabel && /^\d+$/.test(text));
  const largest = Math.max(...numbers.map(({ size }) => size));
  const isFaint = isSession && numbers.length > 0 && largest < Math.floor(LEAST_NUMBER_PX * scale);
  return isFaint ? [...small, `the big number is too small: ${largest} px`] : small;
};

const tooFaint: Rule = ({ words, shapes, isSession, groundUnder }) => {
  const least = isSession ? LEAST_CONTRAST.inSession : LEAST_CONTRAST.elsewhere;
  return [
    ...words.flatMap((one) => {
      const ratio = contrast(one.color, groundUnder(one));
      return ratio < least ? [`"${one.text}" is too faint: ${ratio.toFixed(1)} of ${least}`] : [];
    }),
    ...shapes.flatMap(({ name, color, isTarget, isDecoration }) => {
      if (color === null || isTarget || isDecoration) return [];
      const ratio = contrast(color, 0);
      return ratio < LEAST_CONTRAST.ofShapes
        ? [`${name} is too faint: ${ratio.toFixed(1)} of ${LEAST_CONTRAST.ofShapes}`]
        : [];
    }),
  ];
};

const hardToHit: Rule = ({ glass, shapes, isSession }) => {
  const design = isSession ? LEAST_TARGET_PX.inSession : LEAST_TARGET_PX.elsewhere;
  const least = Math.floor((design * glass.widthPx) / DESIGN_WIDTH_PX);
  return shapes
    .filter(({ isTarget, node }) => isTarget && Math.min(node.w, node.h) < least)
    .map(({ name, node }) => `${name} is hard to hit: ${node.w} × ${node.h} px, not ${least}`);
};

export const RULES: readonly Rule[] = [
  cutWords,
  offTheGlass,
  overlapping,
  tooSmall,
  tooFaint,
  hardToHit,
];
