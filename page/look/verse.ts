/**
 * A few short lines under each other. Where a line ends is for the translation to say, by a line
 * break in its text: each line gets the width the glass has at its height, and none is broken by it.
 */

import { type Both, pick, type Screen } from "./frame.ts";
import { line } from "./line.ts";

export interface VerseLook {
  /** The middle of all its lines. */
  readonly y: Both;
  readonly size: Both;
  readonly color: number;
  readonly text: string;
}

export interface Verse {
  show(isVisible: boolean): void;
}

const LINE_HEIGHT = 1.32;

export function verse(screen: Screen, { y, size, color, text }: VerseLook): Verse {
  const words = text.split("\n");
  const stepPx = pick(screen, size) * LINE_HEIGHT;
  const lines = words.map((one, row) => {
    const down = Math.round((row - (words.length - 1) / 2) * stepPx);
    return line(screen, { y: [y[0] + down, y[1] + down], size, color, text: one });
  });
  return {
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
    },
  };
}
