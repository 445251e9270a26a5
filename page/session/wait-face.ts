/** Getting ready: what comes next, on which side, and how long there is. */

import { getText } from "@zos/i18n";
import type { SessionView } from "../../core/session/session-view.ts";
import { type Badge, badge } from "../look/badge.ts";
import { type Countdown, countdown } from "../look/countdown.ts";
import type { Screen } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { INK, SOFT, sideColour } from "../look/palette.ts";
import { directionName, exerciseName, hipName, lieOn, targetWords } from "../look/words.ts";

type WaitView = SessionView & { readonly face: "wait" };

export interface WaitFace {
  draw(view: WaitView): void;
  show(isVisible: boolean): void;
}

export function waitFace(screen: Screen): WaitFace {
  const ring: Countdown = countdown(screen);
  const title = line(screen, { y: [84, 106], size: [50, 44], color: INK });
  const second = line(screen, { y: [144, 156], size: [34, 30], color: SOFT });
  const number = line(screen, { y: [232, 240], size: [128, 120], color: INK });
  const detail = line(screen, { y: [324, 324], size: [34, 30], color: INK });
  const reminder = line(screen, { y: [370, 368], size: [30, 28], color: SOFT });
  const hint = line(screen, { y: [414, 408], size: [28, 26], color: SOFT });
  const lines: readonly Line[] = [title, second, number, detail, reminder, hint];
  const side: Badge = badge(screen, [232, 240]);
  return {
    draw(view) {
      const { set } = view;
      title.say(titleOf(view));
      second.say(
        view.wait === "switch" || view.wait === "setup" ? lieOn(set.side) : hipName(set.side),
      );
      number.say(view.secondsLeft === null ? "…" : String(view.secondsLeft));
      detail.say(view.wait === "direction" ? directionOf(view) : exerciseName(set.exercise));
      reminder.say(
        view.wait === "setup" || view.wait === "switch"
          ? getText("Hips stacked, go slow")
          : targetWords(set.target),
      );
      hint.say(view.secondsLeft === null ? getText("waiting, tap to go") : getText("tap to go on"));
      side.show(set.side);
      ring.draw(view.fractionLeft, sideColour(set.side));
    },
    show(isVisible) {
      ring.show(isVisible);
      for (const one of lines) one.show(isVisible);
      if (!isVisible) side.show(null);
    },
  };
}

function titleOf({ wait, set }: WaitView): string {
  switch (wait) {
    case "switch":
      return getText("Roll over");
    case "direction":
      return getText("Other way");
    case "setup":
      return hipName(set.side);
    case "next-exercise":
      return getText("Next");
    case "resume":
      return getText("Ready");
  }
}

function directionOf({ set }: WaitView): string {
  return set.direction === null ? exerciseName(set.exercise) : directionName(set.direction);
}
