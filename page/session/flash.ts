/**
 * A cue for the eye, for who has turned vibration off: the rim of the glass lights up in the rhythm
 * that the wrist would have felt. The newest cue is the one that is shown.
 */

import { type Felt, patternOf } from "../../core/haptics/quiet.ts";
import { ROUND_DESIGN_PX, type Screen, SQUARE_DESIGN_PX } from "../look/frame.ts";
import { INK } from "../look/palette.ts";
import { outline, show } from "../look/widget.ts";

export interface Flash {
  play(felt: Felt): void;
}

const LINE_PX = 22;
const SQUARE_HEIGHT_PX = 450;

export function openFlash(screen: Screen): Flash {
  const w = screen.isRound ? ROUND_DESIGN_PX : SQUARE_DESIGN_PX;
  const h = screen.isRound ? ROUND_DESIGN_PX : SQUARE_HEIGHT_PX;
  const radius = screen.isRound ? w / 2 : 84;
  const rim = outline(screen, {
    box: { x: 0, y: 0, w, h },
    radius,
    lineWidth: LINE_PX,
    color: INK,
  });
  show(rim, false);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const step = (pattern: readonly number[], at: number) => {
    const ms = pattern[at];
    timer = null;
    show(rim, ms !== undefined && at % 2 === 0);
    if (ms !== undefined) timer = setTimeout(() => step(pattern, at + 1), ms);
  };
  return {
    play(felt) {
      if (timer !== null) clearTimeout(timer);
      step(patternOf(felt), 0);
    },
  };
}
