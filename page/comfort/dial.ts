/**
 * The numbers from 0 to 10 as dots, a ring on round glass and a row on square. They stand in three
 * groups, as the answers do: as planned, a short plan, rest. A dot can be touched to choose it.
 */

import { REST_FROM, SHORT_FROM } from "../../core/comfort/gate.ts";
import { ROUND_DESIGN_PX, type Screen, toPx } from "../look/frame.ts";
import { BLACK, CARE, TRACK } from "../look/palette.ts";
import { change, circle, listen, rect, show, type Touch, type Widget } from "../look/widget.ts";

export interface Dial {
  draw(value: number | null): void;
  show(isVisible: boolean): void;
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

const DOTS = 11;
const DOT_PX = 9;
const CHOSEN_PX = 17;
/** How far from a dot a finger still means it. */
const REACH_PX = 64;

/** Made before anything else on the page: what is drawn over it keeps its own touches. */
export function dial(screen: Screen, onChoose: (value: number) => void): Dial {
  const side = screen.isRound ? ROUND_DESIGN_PX : 520;
  const dots: readonly Dot[] = numbers().map((value) =>
    screen.isRound ? onRing(value) : inRow(value),
  );
  const glass = rect(screen, { x: 0, y: 0, w: side, h: side }, 0, BLACK);
  let downOn: number | null = null;
  listen(glass, {
    onDown: (at) => {
      downOn = nearest(screen, dots, at);
    },
    onUp: (at) => {
      const upOn = nearest(screen, dots, at);
      if (downOn !== null && upOn === downOn) onChoose(upOn);
      downOn = null;
    },
    onLeave: () => {
      downOn = null;
    },
  });
  const marks = dots.map(({ x, y }) => circle(screen, x, y, DOT_PX, TRACK));
  const all: readonly Widget[] = [glass, ...marks];
  return {
    draw(value) {
      marks.forEach((mark, index) => {
        const isFilled = value !== null && index <= value;
        change(mark, {
          center_x: toPx(screen, dots[index]?.x ?? 0),
          center_y: toPx(screen, dots[index]?.y ?? 0),
          radius: toPx(screen, index === value ? CHOSEN_PX : DOT_PX),
          color: isFilled ? CARE : TRACK,
        });
      });
    },
    show(isVisible) {
      for (const one of all) show(one, isVisible);
    },
  };
}

function numbers(): readonly number[] {
  const all: number[] = [];
  for (let value = 0; value < DOTS; value += 1) all.push(value);
  return all;
}

/** How many gaps between groups lie before a number. */
function gapsBefore(value: number): number {
  return (value >= SHORT_FROM ? 1 : 0) + (value >= REST_FROM ? 1 : 0);
}

function onRing(value: number): Dot {
  const degrees = -190 + value * 17.6 + gapsBefore(value) * 12;
  const radians = (degrees * Math.PI) / 180;
  const middle = ROUND_DESIGN_PX / 2;
  return { x: middle + 214 * Math.cos(radians), y: middle + 214 * Math.sin(radians) };
}

function inRow(value: number): Dot {
  return { x: 44 + value * 27.6 + gapsBefore(value) * 13, y: 72 };
}

function nearest(screen: Screen, dots: readonly Dot[], at: Touch): number | null {
  let best: number | null = null;
  let bestPx = toPx(screen, REACH_PX);
  dots.forEach(({ x, y }, value) => {
    const px = Math.hypot(at.x - toPx(screen, x), at.y - toPx(screen, y));
    if (px >= bestPx) return;
    best = value;
    bestPx = px;
  });
  return best;
}
