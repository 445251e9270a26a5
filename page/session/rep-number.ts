/** The one big number: a beat in its side's colour, or a rep in ink with "of 10" below the badge. */

import { getText } from "@zos/i18n";
import type { PlannedSet } from "../../core/plan/plan.ts";
import { SIDES, type Side } from "../../core/series/side.ts";
import type { Both, Screen } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { INK, SOFT, sideColour } from "../look/palette.ts";
import { REP, SMALL } from "../look/type.ts";
import { fill } from "../look/words.ts";

export interface RepNumber {
  beat(set: PlannedSet, beat: number): void;
  rep(set: PlannedSet, rep: number): void;
  show(isVisible: boolean): void;
}

const BELOW_BADGE: Readonly<Record<Side, Both>> = { right: [398, 334], left: [82, 56] };

export function repNumber(screen: Screen): RepNumber {
  const big = (color: number) => line(screen, { y: [186, 204], size: REP, color });
  const reps = big(INK);
  const beats: Record<Side, Line> = {
    right: big(sideColour("right")),
    left: big(sideColour("left")),
  };
  const below = (side: Side) =>
    line(screen, { x: BELOW_BADGE[side], y: [238, 254], size: SMALL, color: SOFT });
  const of: Record<Side, Line> = { right: below("right"), left: below("left") };
  const lines = [reps, ...SIDES.flatMap((side) => [beats[side], of[side]])];

  function put(side: Side, rep: string, beat: string, target: string): void {
    reps.say(rep);
    for (const one of SIDES) {
      beats[one].say(one === side ? beat : "");
      of[one].say(one === side ? target : "");
    }
  }

  return {
    beat: ({ side }, beat) => put(side, "", String(beat), ""),
    rep: ({ side, target }, rep) => put(side, String(rep), "", fill(getText("of {n}"), target.max)),
    show(isVisible) {
      for (const one of lines) one.show(isVisible);
    },
  };
}
