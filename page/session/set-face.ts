/** Moving and counting in: one big number, the name above it, one mark a rep around it. */

import { getText } from "@zos/i18n";
import type { PlannedSet } from "../../core/plan/plan.ts";
import type { SessionView } from "../../core/session/session-view.ts";
import { type Badge, badge } from "../look/badge.ts";
import type { Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT, sideColour, sideDim } from "../look/palette.ts";
import { type RepMarks, repMarks } from "../look/rep-marks.ts";
import { SMALL } from "../look/type.ts";
import { exerciseName } from "../look/words.ts";
import { type MovingFigure, movingFigure } from "./moving-figure.ts";
import { type RepNumber, repNumber } from "./rep-number.ts";

type SetView = SessionView & { readonly face: "set" };
type CountInView = SessionView & { readonly face: "count-in" };

export interface SetFace {
  draw(view: SetView | CountInView): void;
  show(isVisible: boolean): void;
}

export function setFace(screen: Screen): SetFace {
  const marks: RepMarks = repMarks(screen);
  const name = line(screen, { y: [86, 107], size: SMALL, color: SOFT });
  const enough = line(screen, { y: [86, 107], size: SMALL, color: INK });
  const number: RepNumber = repNumber(screen);
  const shown = [name, enough, number, marks];
  const side: Badge = badge(screen, [180, 200]);
  const person: MovingFigure = movingFigure(screen);
  let laid: PlannedSet | null = null;
  let drawnSlots = 0;
  let drawnMarked: readonly number[] = [];

  function layFor(set: PlannedSet): void {
    if (laid === set) return;
    laid = set;
    drawnSlots = 0;
    drawnMarked = [];
    marks.lay(set.target.max, set.direction);
    enough.say("");
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
        number.beat(view.set, view.beat);
        name.say(exerciseName(view.set.exercise));
        person.ready(view.set);
        return;
      }
      number.rep(view.set, view.rep);
      // One line of words: from the eighth rep of the bicycle on, that it may end here.
      const isEnough = view.isEnough && view.set.target.min < view.set.target.max;
      name.say(isEnough ? "" : exerciseName(view.set.exercise));
      enough.say(isEnough ? getText("enough is fine") : "");
      drawMarks(view);
      person.follow(view);
    },
    show(isVisible) {
      for (const one of shown) one.show(isVisible);
      person.show(isVisible);
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
