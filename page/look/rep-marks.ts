/** One mark a rep: segments of a ring on round glass, of a bar on square glass. */

import type { Direction } from "../../core/series/series.ts";
import { type Screen, scaled } from "./frame.ts";
import { TRACK } from "./palette.ts";
import { arc, arcProps, change, rect, show, type Widget } from "./widget.ts";

export interface RepMarks {
  /** Lays out the marks of a new set, all still to come. */
  lay(count: number, direction: Direction | null): void;
  /** `index` from 0: begun in the side's colour, thinner when it was marked. */
  fill(index: number, color: number, isThin: boolean): void;
  show(isVisible: boolean): void;
}

const MOST = 10;
const WIDE_PX = 14;
const THIN_PX = 5;
const COMING_PX = 7;

export function repMarks(screen: Screen): RepMarks {
  const props = screen.isRound ? ringProps : barProps;
  let count = MOST;
  let isMirrored = false;
  const propsOf = (index: number, color: number, widthPx: number) =>
    props(screen, isMirrored ? count - 1 - index : index, count, color, widthPx);
  const marks: Widget[] = [];
  for (let index = 0; index < MOST; index += 1) {
    marks.push(
      screen.isRound
        ? arc(screen, ringLook(index, count, TRACK, COMING_PX))
        : rect(screen, barBox(index, count, COMING_PX), COMING_PX / 2, TRACK),
    );
  }
  const put = (index: number, color: number, widthPx: number) => {
    const mark = marks[index];
    if (mark !== undefined) change(mark, propsOf(index, color, widthPx));
  };
  return {
    lay(wanted, direction) {
      count = Math.min(MOST, wanted);
      isMirrored = direction === "counter-clockwise";
      for (let index = 0; index < count; index += 1) put(index, TRACK, COMING_PX);
      marks.forEach((mark, index) => {
        show(mark, index < count);
      });
    },
    fill: (index, color, isThin) => put(index, color, isThin ? THIN_PX : WIDE_PX),
    show(isVisible) {
      marks.forEach((mark, index) => {
        show(mark, isVisible && index < count);
      });
    },
  };
}

/** One mark alone, where `repMarks` would have it. */
export interface LoneMark {
  draw(index: number, count: number, direction: Direction | null, color: number): void;
  show(isVisible: boolean): void;
}

export function loneMark(screen: Screen): LoneMark {
  const props = screen.isRound ? ringProps : barProps;
  const mark = screen.isRound
    ? arc(screen, ringLook(0, MOST, TRACK, WIDE_PX))
    : rect(screen, barBox(0, MOST, WIDE_PX), WIDE_PX / 2, TRACK);
  return {
    draw(index, count, direction, color) {
      const at = direction === "counter-clockwise" ? count - 1 - index : index;
      change(mark, props(screen, at, count, color, WIDE_PX));
    },
    show: (isVisible) => show(mark, isVisible),
  };
}

type Props = (
  screen: Screen,
  index: number,
  count: number,
  color: number,
  widthPx: number,
) => Record<string, unknown>;

const ringProps: Props = (screen, index, count, color, widthPx) =>
  arcProps(screen, ringLook(index, count, color, widthPx));

const barProps: Props = (screen, index, count, color, widthPx) => ({
  ...scaled(screen, barBox(index, count, widthPx)),
  radius: Math.floor(widthPx / 2),
  color,
});

/** The gap of 6 degrees survives round or square line ends. */
function ringLook(index: number, count: number, color: number, lineWidth: number) {
  const step = 360 / count;
  const startDegrees = -90 + 3 + index * step;
  const box = { x: 16, y: 16, w: 448, h: 448 };
  return { box, startDegrees, endDegrees: startDegrees + step - 6, lineWidth, color };
}

function barBox(index: number, count: number, heightPx: number) {
  const widthPx = (326 - 8 * (count - 1)) / count;
  return { x: 32 + index * (widthPx + 8), y: 70 - heightPx / 2, w: widthPx, h: heightPx };
}
