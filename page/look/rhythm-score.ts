/**
 * A rhythm as it can be seen: silence is a thin line, a buzz a bar as long as it lasts, so a short one
 * is a dot. While it plays, its bars light up one after the other: the visible twin of the buzz.
 */

import { type Both, type Box, centred, pick, type Screen, scaled } from "./frame.ts";
import { INK, TRACK } from "./palette.ts";
import { change, rect, show, type Widget } from "./widget.ts";

export interface RhythmScore {
  /** `pattern`: on, off, on, … in milliseconds. */
  draw(pattern: readonly number[]): void;
  /** How many of its bars are lit. */
  light(count: number): void;
  show(isVisible: boolean): void;
}

const PX_PER_MS = 0.2;
const BAR_PX = 38;
const MOST_BARS = 4;
const LINE: Both = [342, 318];
/** What the longest rhythm may take; the count-in's three seconds are drawn a little closer. */
const WIDEST: Both = [396, 296];
const LEAST_PX = 14;
const TAIL_PX = 20;

export function rhythmScore(screen: Screen, y: Both): RhythmScore {
  const middle = pick(screen, [240, 195]);
  const centerY = pick(screen, y);
  const lineBox = (w: number) => centred(middle, centerY, Math.max(w, pick(screen, LINE)), 4);
  const silence = rect(screen, lineBox(0), 2, TRACK);
  const widgets: readonly Widget[] = Array.from({ length: MOST_BARS }, () =>
    rect(screen, centred(middle, centerY, BAR_PX, BAR_PX), BAR_PX / 2, INK),
  );
  let boxes: readonly Box[] = [];
  let isShown = true;
  const showBars = () => {
    widgets.forEach((one, index) => {
      show(one, isShown && index < boxes.length);
    });
  };
  return {
    draw(pattern) {
      boxes = barBoxes(pattern, middle, centerY, pick(screen, WIDEST));
      const [first] = boxes;
      const half = first === undefined ? 0 : middle - first.x + TAIL_PX;
      change(silence, barProps(screen, lineBox(2 * half), TRACK));
      this.light(boxes.length);
      showBars();
    },
    light(count) {
      boxes.forEach((box, index) => {
        const one = widgets[index];
        if (one !== undefined) change(one, barProps(screen, box, index < count ? INK : TRACK));
      });
    },
    show(isVisible) {
      isShown = isVisible;
      show(silence, isVisible);
      showBars();
    },
  };
}

function barProps(screen: Screen, box: Box, color: number): Record<string, unknown> {
  const place = scaled(screen, box);
  return { ...place, radius: Math.floor(Math.min(place.w, place.h) / 2), color };
}

function barBoxes(
  pattern: readonly number[],
  middle: number,
  y: number,
  widest: number,
): readonly Box[] {
  const totalMs = pattern.reduce((sum, ms) => sum + ms, 0);
  const scale = Math.min(PX_PER_MS, widest / totalMs);
  let x = middle - (totalMs * scale) / 2;
  const boxes: Box[] = [];
  pattern.forEach((ms, index) => {
    const w = ms * scale;
    const isOn = index % 2 === 0;
    const wide = Math.round(Math.max(w, LEAST_PX));
    if (isOn) boxes.push(centred(x + w / 2, y, wide, Math.min(BAR_PX, wide)));
    x += w;
  });
  return boxes;
}
