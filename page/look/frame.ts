/**
 * The glass. Everything is laid out in design pixels, 480 × 480 on round watches and 390 × 450 on
 * square ones, and scaled once, here. Text gets the width the glass has at its height.
 */

export interface Screen {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isRound: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A measure on round glass and on square glass, in design pixels. */
export type Both = readonly [round: number, square: number];

export const ROUND_DESIGN_PX = 480;
export const SQUARE_DESIGN_PX = 390;
const TEXT_RADIUS_PX = 236;
const SQUARE_MARGIN_PX = 24;
/** How far letters reach from the middle of their line, in shares of their size. */
const HALF_LETTER = 0.5;

export function pick(screen: Screen, both: Both): number {
  return screen.isRound ? both[0] : both[1];
}

/** Design pixels to the pixels of this screen. */
export function toPx(screen: Screen, design: number): number {
  const designWidth = screen.isRound ? ROUND_DESIGN_PX : SQUARE_DESIGN_PX;
  return Math.round((design * screen.widthPx) / designWidth);
}

export function scaled(screen: Screen, box: Box): Box {
  return {
    x: toPx(screen, box.x),
    y: toPx(screen, box.y),
    w: toPx(screen, box.w),
    h: toPx(screen, box.h),
  };
}

/** A box for one centred line: as wide as the glass allows at that height. */
export function lineBox(screen: Screen, centerY: number, textSize: number): Box {
  const h = Math.ceil(textSize * 1.34);
  const y = Math.round(centerY - h / 2);
  if (!screen.isRound) {
    return { x: SQUARE_MARGIN_PX, y, w: SQUARE_DESIGN_PX - 2 * SQUARE_MARGIN_PX, h };
  }
  const middle = ROUND_DESIGN_PX / 2;
  // What bends away is above the letters, not above their line.
  const farPx = Math.abs(centerY - middle) + textSize * HALF_LETTER;
  const half = Math.floor(Math.sqrt(Math.max(0, TEXT_RADIUS_PX ** 2 - farPx ** 2)));
  return { x: middle - half, y, w: 2 * half, h };
}

/** A box around a centre. */
export function centred(centerX: number, centerY: number, w: number, h: number): Box {
  return { x: Math.round(centerX - w / 2), y: Math.round(centerY - h / 2), w, h };
}
