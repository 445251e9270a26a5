/** Moving and counting in: one big number, the name above it, one mark a rep around it. */

import { getText } from "@zos/i18n";
import type { PlannedSet } from "../../core/plan/plan.ts";
import type { SessionView } from "../../core/session/session-view.ts";
import { type Badge, badge } from "../look/badge.ts";
import type { Screen } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { INK, SOFT, sideColour, sideDim } from "../look/palette.ts";
import { type RepMarks, repMarks } from "../look/rep-marks.ts";
import { exerciseName, fill } from "../look/words.ts";

type SetView = SessionView & { readonly face: "set" };
type CountInView = SessionView & { readonly face: "count-in" };

export interface SetFace {
  draw(view: SetView | CountInView): void;
  show(isVisible: boolean): void;
}

export function setFace(screen: Screen): SetFace {
  const marks: RepMarks = repMarks(screen);
  const name = line(screen, { y: [92, 112], size: [30, 28], color: SOFT });
  const number = line(screen, { y: [224, 222], size: [208, 184], color: INK });
  const below = line(screen, { y: [350, 340], size: [36, 32], color: SOFT });
  const hint = line(screen, { y: [398, 384], size: [30, 28], color: SOFT });
  const lines: readonly Line[] = [name, number, below, hint];
  const side: Badge = badge(screen, [224, 222]);
  let laid: PlannedSet | null = null;
  let drawnSlots = 0;
  let drawnMarked: readonly number[] = [];

  function layFor(set: PlannedSet): void {
    if (laid === set) return;
    laid = set;
    drawnSlots = 0;
    drawnMarked = [];
    marks.lay(set.target.max, set.direction);
    name.say(exerciseName(set.exercise));
    side.show(set.side);
  }

  function drawMarks(view: SetView): void {
    const { set, slots, marked } = view;
    if (marked !== drawnMarked) drawnSlots = Math.min(drawnSlots, firstChange(drawnMarked, marked));
    for (let slot = drawnSlots; slot < slots; slot += 1) {
      const isMarked = marked.includes(slot + 1);
      marks.fill(slot, isMarked ? sideDim(set.side) : sideColour(set.side), isMarked);
    }
    drawnSlots = slots;
    drawnMarked = marked;
  }

  return {
    draw(view) {
      layFor(view.set);
      side.show(view.set.side);
      if (view.face === "count-in") {
        number.say(String(view.beat));
        below.say(getText("ready"));
        hint.say("");
        return;
      }
      number.say(String(view.rep));
      below.say(fill(getText("of {n}"), view.set.target.max));
      hint.say(view.isEnough ? getText("enough is fine") : "");
      drawMarks(view);
    },
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
      marks.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}

/** The lowest slot whose mark differs: from there on the ring is drawn again. */
function firstChange(before: readonly number[], after: readonly number[]): number {
  const changed = [
    ...before.filter((rep) => !after.includes(rep)),
    ...after.filter((rep) => !before.includes(rep)),
  ];
  return changed.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...changed) - 1;
}
