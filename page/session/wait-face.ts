/** Getting ready: what comes next, on which side, and how long there is. */

import { getText } from "@zos/i18n";
import type { SessionView } from "../../core/session/session-view.ts";
import { type Badge, badge } from "../look/badge.ts";
import { type Countdown, countdown } from "../look/countdown.ts";
import type { Screen } from "../look/frame.ts";
import { type Line, line } from "../look/line.ts";
import { INK, SOFT, sideColour } from "../look/palette.ts";
import { type Sign, sign } from "../look/sign.ts";
import { BODY, COUNT, HEAD, LABEL, SMALL } from "../look/type.ts";
import { directionName, exerciseName, hipName, lieOn, targetWords } from "../look/words.ts";

type WaitView = SessionView & { readonly face: "wait" };

export interface WaitFace {
  draw(view: WaitView): void;
  show(isVisible: boolean): void;
}

export function waitFace(screen: Screen): WaitFace {
  const ring: Countdown = countdown(screen);
  const title = line(screen, { y: [84, 106], size: HEAD, color: INK });
  const second = line(screen, { y: [144, 156], size: BODY, color: SOFT });
  const number = line(screen, { y: [232, 240], size: COUNT, color: INK });
  const detail = line(screen, { y: [324, 324], size: BODY, color: INK });
  const reminder = line(screen, { y: [370, 368], size: LABEL, color: SOFT });
  const hint = line(screen, { y: [414, 408], size: SMALL, color: SOFT });
  const lines: readonly Line[] = [title, second, number, detail, reminder, hint];
  const side: Badge = badge(screen, [232, 240]);
  const turn = sign(screen, "turn-clockwise-right", { x: [240, 195], y: [232, 240] });
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
      showTurn(turn, view);
      ring.draw(view.fractionLeft, sideColour(set.side));
    },
    show(isVisible) {
      ring.show(isVisible);
      for (const one of lines) one.show(isVisible);
      if (isVisible) return;
      side.show(null);
      turn.show(false);
    },
  };
}

function showTurn(turn: Sign, { wait, set }: WaitView): void {
  const direction = wait === "direction" ? set.direction : null;
  if (direction !== null) turn.be(`turn-${direction}-${set.side}`);
  turn.show(direction !== null);
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
