/**
 * The pictures a figure is made of, and where each stands in the figure's box of 200 × 140: the
 * drawings are cut out by it and the watch lays them over each other by it.
 */

import type { Camera, Movement, Pose } from "./pose.ts";
import type { Side } from "./side.ts";

export const FIGURE_BOX = { w: 200, h: 140 } as const;

/** Beside a rep's number, and where the figure is what the screen is about. */
export const FIGURE_SCALES = { small: 1, large: 1.35 } as const;
export type FigureSize = keyof typeof FIGURE_SCALES;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type Layer = "body" | "arm";

/** For the right hip working; the left is mirrored. */
const FRAMES: Readonly<Record<Camera, Readonly<Record<Layer, Frame>>>> = {
  front: {
    body: { x: 0, y: 78, w: 200, h: 58 },
    arm: { x: 86, y: 52, w: 74, h: 52 },
  },
  above: {
    body: { x: 0, y: 4, w: 200, h: 132 },
    arm: { x: 92, y: 26, w: 66, h: 28 },
  },
};

/** The leg alone is small, and read anew with every pose: cut out as close as it is drawn. */
const LEGS: Readonly<Record<Pose, readonly [x: number, y: number, w: number, h: number]>> = {
  flat: [2, 79, 113, 49],
  low: [2, 75, 113, 42],
  raised: [4, 57, 112, 60],
  high: [18, 29, 98, 88],
  "circle-top": [12, 46, 107, 72],
  "circle-in": [14, 64, 112, 56],
  "circle-low": [4, 78, 115, 40],
  "circle-out": [0, 59, 111, 57],
  straight: [3, 25, 123, 47],
  kick: [32, 23, 92, 108],
  back: [2, 5, 124, 57],
  "knee-up": [35, 22, 88, 78],
  reach: [32, 23, 92, 107],
  sweep: [1, 9, 125, 53],
  "heel-back": [18, 8, 107, 63],
};

/** The foot's way in a circle, behind the figure. */
const TRACE: Frame = { x: 0, y: 28, w: 54, h: 76 };

export function figureFrame(camera: Camera, layer: Layer, side: Side): Frame {
  return mirrored(FRAMES[camera][layer], side);
}

export function legFrame(pose: Pose, side: Side): Frame {
  const [x, y, w, h] = LEGS[pose];
  return mirrored({ x, y, w, h }, side);
}

export function traceFrame(side: Side): Frame {
  return mirrored(TRACE, side);
}

function mirrored(frame: Frame, side: Side): Frame {
  return side === "right" ? frame : { ...frame, x: FIGURE_BOX.w - frame.x - frame.w };
}

/** The picture of a layer; `what` is a pose for the leg, a camera for what does not move. */
export function figureFile(size: FigureSize, side: Side, what: Pose | string): string {
  return `figure/${size}/${side}-${what}.png`;
}

export function traceFile({ side, direction }: Movement): string {
  return figureFile("small", side, `trace-${direction}`);
}
