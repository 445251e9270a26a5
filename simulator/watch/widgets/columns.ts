/** Columns of values side by side, one of them in focus: what every picker is. */
import type { Box } from "../widget-node.ts";
import type { Part } from "./behaviour.ts";

export interface Column {
  values: readonly (string | number)[];
  index: number;
  readonly loops: boolean;
  readonly unit: string;
}

export interface Columns {
  readonly all: readonly Column[];
  focus: number;
}

export const ROW_PX = 60;
const VALUE_PX = 36;

export function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export function column(values: readonly (string | number)[], value: string | number): Column {
  return { values, index: Math.max(0, values.indexOf(value)), loops: true, unit: "" };
}

export function shownIn(one: Column | undefined): string | number | undefined {
  return one?.values[one.index];
}

/** Whether the column shows another value now. */
export function step(one: Column, by: number): boolean {
  const { length } = one.values;
  const before = one.index;
  const wanted = before + by;
  one.index = one.loops
    ? ((wanted % length) + length) % length || 0
    : Math.max(0, Math.min(wanted, length - 1));
  return one.index !== before;
}

export function columnAt({ all }: Columns, box: Box, x: number): number {
  const at = Math.floor(((x - box.x) / box.w) * all.length);
  return Math.max(0, Math.min(at, all.length - 1));
}

/** The value above, the chosen one in the middle, the value below. */
export function columnParts({ all, focus }: Columns, box: Box): readonly Part[] {
  const w = box.w / all.length;
  return all.flatMap((one, at) =>
    [-1, 0, 1].flatMap((row): Part[] => {
      const value = one.values[one.index + row];
      if (value === undefined) return [];
      const y = box.y + box.h / 2 - ROW_PX / 2 + row * ROW_PX;
      const isChosen = row === 0 && at === focus;
      const text = `${value}${row === 0 && one.unit !== "" ? ` ${one.unit}` : ""}`;
      const props = { text_size: VALUE_PX, color: isChosen ? 0xffffff : 0x888888 };
      return [{ type: "TEXT", box: { x: box.x + at * w, y, w, h: ROW_PX }, text, props }];
    }),
  );
}
