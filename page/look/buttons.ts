/** Capsule buttons: one primary a screen, the rest quiet. */

import type { Box, Screen } from "./frame.ts";
import { BLACK, FAINT, INK, INK_PRESSED, PANEL } from "./palette.ts";
import { button, type Widget } from "./widget.ts";

export interface Choice {
  readonly box: Box;
  readonly size: number;
  readonly label: string;
  readonly onTap: () => void;
}

export function primary(screen: Screen, choice: Choice): Widget {
  return button(screen, { ...choice, color: BLACK, background: INK, pressed: INK_PRESSED });
}

export function secondary(screen: Screen, choice: Choice): Widget {
  return button(screen, { ...choice, color: INK, background: PANEL, pressed: FAINT });
}
