/** Where each session stands on the plot of how it felt: days from left to right, 0 to 10 upwards. */

import { scaleLinear } from "d3-scale";
import type { OverviewEntry } from "../../store/overview-store.ts";

export interface FeltFrame {
  readonly days: number;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

export interface FeltPoint {
  readonly entry: OverviewEntry;
  readonly xPx: number;
}

export function feltScales(frame: FeltFrame, today: number) {
  return {
    x: scaleLinear([today - frame.days + 1, today + 1], [frame.leftPx, frame.rightPx]),
    y: scaleLinear([0, 10], [frame.bottomPx, frame.topPx]),
  };
}

/** Several sessions of one day share its width, the earliest on the left. */
export function feltPoints(
  entries: readonly OverviewEntry[],
  frame: FeltFrame,
  today: number,
): readonly FeltPoint[] {
  const { x } = feltScales(frame, today);
  const byDay = new Map<number, OverviewEntry[]>();
  for (const entry of entries) {
    if (entry.day <= today - frame.days || entry.day > today) continue;
    byDay.set(entry.day, [entry, ...(byDay.get(entry.day) ?? [])]);
  }
  return [...byDay].flatMap(([day, ofDay]) =>
    ofDay.map((entry, index) => ({ entry, xPx: x(day + (index + 0.5) / ofDay.length) })),
  );
}
