/**
 * How the pulse strip looks: its colours, its words, and the few shapes it is made of. The picture
 * brings its own ground, so that it reads the same on a light page and on a dark one.
 */

import { CUE_PATTERN, type Cue, patternMs } from "../../core/haptics/cue.ts";
import type { WaitKind } from "../../core/plan/wait.ts";
import type { ExerciseId } from "../../core/series/series.ts";
import type { Side } from "../../core/series/side.ts";
import { element, escaped } from "./svg.ts";

export const GROUND = "#0c0d0f";
export const PANEL = "#16181b";
export const EDGE = "#3a3e45";
export const TRACK = "#5a5e66";
export const INK = "#f5f1e8";
export const SOFT = "#b9b6ae";
export const SIDE_COLOUR: Readonly<Record<Side, string>> = { right: "#ffb340", left: "#5cc2ff" };

const FONT = "system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif";

export const EXERCISE_WORDS: Readonly<Record<ExerciseId, string>> = {
  "side-leg-raise": "Side leg raise",
  "side-bicycle": "Side bicycle",
  "big-side-leg-raise": "Big side leg raise",
  "hip-circle": "Hip circles",
  "side-kick": "Side kick",
};

export const WAIT_WORDS: Readonly<Record<WaitKind, string>> = {
  setup: "lie down",
  "next-exercise": "next exercise",
  direction: "other way",
  switch: "roll over",
};

export const CUE_WORDS: Readonly<Record<Cue, readonly [name: string, when: string]>> = {
  "count-in": ["count-in", "three beats before a set"],
  rep: ["rep", "the start of every rep"],
  change: ["change", "next exercise, other way"],
  "switch-side": ["switch side", "roll over to the other side"],
  stopped: ["stopped", "the session is paused"],
  finished: ["finished", "the session is over"],
};

export interface Words {
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly isStrong?: boolean;
}

export function words(x: number, y: number, text: string, look: Words): string {
  const { size, fill = SOFT, anchor = "start", isStrong = false } = look;
  return element(
    "text",
    {
      x,
      y,
      "font-family": FONT,
      "font-size": size,
      fill,
      ...(anchor === "start" ? {} : { "text-anchor": anchor }),
      ...(isStrong ? { "font-weight": 600 } : {}),
    },
    escaped(text),
  );
}

export function line(x1: number, x2: number, y: number, stroke: string, width = 1.5): string {
  return element("line", { x1, x2, y1: y, y2: y, stroke, "stroke-width": width });
}

/** The pulses of one cue as bars whose widths and gaps are its times. */
export function pulses(
  cue: Cue,
  at: { readonly x: number; readonly y: number },
  look: { readonly pxPerMs: number; readonly height: number; readonly fill: string },
): string {
  const { pxPerMs, height, fill } = look;
  let x = at.x;
  const bars: string[] = [];
  CUE_PATTERN[cue].forEach((ms, index) => {
    const width = ms * pxPerMs;
    const rx = Math.min(width / 2, 3);
    if (index % 2 === 0) {
      bars.push(element("rect", { x, y: at.y - height / 2, width, height, rx, fill }));
    }
    x += width;
  });
  return bars.join("");
}

export function cueWidth(cue: Cue, pxPerMs: number): number {
  return patternMs(CUE_PATTERN[cue]) * pxPerMs;
}

/** As on the watch: a disc with R, a rounded square with L. */
export function badge(side: Side, x: number, y: number, radius: number): string {
  const fill = SIDE_COLOUR[side];
  const size = radius * 1.84;
  const shape =
    side === "right"
      ? element("circle", { cx: x, cy: y, r: radius, fill })
      : element("rect", {
          x: x - size / 2,
          y: y - size / 2,
          width: size,
          height: size,
          rx: radius * 0.3,
          fill,
        });
  const letter = { size: radius * 1.2, fill: "#000000", anchor: "middle", isStrong: true } as const;
  return shape + words(x, y + radius * 0.43, side === "right" ? "R" : "L", letter);
}
