/** The sheets below home: three ways on each. */

import { type Choice, secondary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { centred, pick, type Screen, scaled } from "../look/frame.ts";
import { onSheet } from "../look/sheet.ts";
import { change, show } from "../look/widget.ts";
import { type Entry, MOST_ENTRIES } from "./entries.ts";

export interface MoreFace {
  draw(entries: readonly Entry[]): void;
  offered(): readonly Offered[];
}

export interface MoreTaps {
  readonly onEntry: (entry: Entry) => void;
  readonly onReach: (sheet: number) => void;
}

const A_SHEET = 3;

export function sheetsFor(count: number): number {
  return 1 + Math.ceil(count / A_SHEET);
}

export function moreFace(screen: Screen, { onEntry, onReach }: MoreTaps): MoreFace {
  let shown: readonly Entry[] = [];
  const choices: (Choice & Offered)[] = [];
  for (let slot = 0; slot < MOST_ENTRIES; slot += 1) {
    const sheet = 1 + Math.floor(slot / A_SHEET);
    const y = pick(screen, [134, 122]) + (slot % A_SHEET) * pick(screen, [106, 104]);
    const width = pick(screen, [340, 334]);
    choices.push({
      box: onSheet(screen, sheet, centred(pick(screen, [240, 195]), y, width, 88)),
      size: pick(screen, [32, 30]),
      label: " ",
      onTap: () => {
        const entry = shown[slot];
        if (entry !== undefined) onEntry(entry);
      },
      onReach: () => onReach(sheet),
    });
  }
  const buttons = choices.map((one) => secondary(screen, one));
  return {
    draw(entries) {
      shown = entries;
      buttons.forEach((button, slot) => {
        const [label, box] = [entries[slot]?.label, choices[slot]?.box];
        if (label !== undefined && box !== undefined) {
          change(button, { ...scaled(screen, box), text: label });
        }
        show(button, label !== undefined);
      });
    },
    offered: () => choices.slice(0, shown.length),
  };
}
