/** The faces of a session and the one glass over them. A screen changes with a cut, one face at a time. */

import { getText } from "@zos/i18n";
import type { SessionView } from "../../core/session/session-view.ts";
import { ROUND_DESIGN_PX, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { BLACK, INK } from "../look/palette.ts";
import { rect, show, type Widget } from "../look/widget.ts";
import { type PausedChoices, pausedFace } from "./paused-face.ts";
import { setFace } from "./set-face.ts";
import { onTap } from "./tap.ts";
import { waitFace } from "./wait-face.ts";

export interface Faces {
  draw(view: SessionView): void;
  /** The buttons of a pause are up: crown and keys are theirs. */
  readonly isChoosing: boolean;
  turn(by: 1 | -1): void;
  select(): void;
}

type Shown = "wait" | "set" | "paused" | "finished";

export function faces(screen: Screen, choices: PausedChoices, tapped: () => void): Faces {
  const glass = fullGlass(screen);
  onTap(glass, tapped);
  const wait = waitFace(screen);
  const set = setFace(screen);
  const paused = pausedFace(screen, choices);
  const finished = line(screen, {
    y: [232, 225],
    size: [56, 52],
    color: INK,
    text: getText("Well done"),
  });
  let shown: Shown | null = null;

  function cutTo(face: Shown): void {
    if (face === shown) return;
    shown = face;
    wait.show(face === "wait");
    set.show(face === "set");
    paused.show(face === "paused");
    finished.show(face === "finished");
    // Over the buttons of a pause there is no glass to tap.
    show(glass, face !== "paused");
  }

  return {
    get isChoosing() {
      return shown === "paused";
    },
    turn: paused.turn,
    select: paused.select,
    draw(view) {
      cutTo(faceOf(view));
      if (view.face === "wait") wait.draw(view);
      else if (view.face === "paused") paused.draw(view);
      else if (view.face !== "finished") set.draw(view);
    },
  };
}

function faceOf(view: SessionView): Shown {
  return view.face === "count-in" ? "set" : view.face;
}

/** Black glass behind everything: what is drawn over it does not listen, so every touch is its. */
function fullGlass(screen: Screen): Widget {
  const side = screen.isRound ? ROUND_DESIGN_PX : 520;
  return rect(screen, { x: 0, y: 0, w: side, h: side }, 0, BLACK);
}
