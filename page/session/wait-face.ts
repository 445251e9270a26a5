/**
 * Waits, each with its own face: getting ready, the next exercise, the other way round, rolling over.
 * One thing is said at a time; the ring around it shortens to the first rep.
 */

import type { SessionView } from "../../core/session/session-view.ts";
import { type Countdown, countdown } from "../look/countdown.ts";
import type { Screen } from "../look/frame.ts";
import { sideColour } from "../look/palette.ts";
import { nextFace } from "./next-face.ts";
import { setupFace } from "./setup-face.ts";
import { switchFace } from "./switch-face.ts";
import { turnFace } from "./turn-face.ts";

export type WaitView = SessionView & { readonly face: "wait" };
type CountInView = SessionView & { readonly face: "count-in" };

export interface WaitFace {
  draw(view: WaitView | CountInView): void;
  show(isVisible: boolean): void;
}

/** What is said inside the ring. */
export interface Inner {
  draw(view: WaitView): void;
  show(isVisible: boolean): void;
}

type Kind = "setup" | "next" | "switch" | "turn";

export function waitFace(screen: Screen): WaitFace {
  const ring: Countdown = countdown(screen);
  const turn = turnFace(screen);
  const inners: Readonly<Record<Kind, Inner>> = {
    setup: setupFace(screen),
    next: nextFace(screen),
    switch: switchFace(screen),
    turn,
  };
  let shown: Kind | null = null;

  function cutTo(kind: Kind | null): void {
    if (kind === shown) return;
    if (shown !== null) inners[shown].show(false);
    if (kind !== null) inners[kind].show(true);
    shown = kind;
  }

  for (const kind of KINDS) inners[kind].show(false);
  return {
    draw(view) {
      const kind = kindOf(view);
      cutTo(kind);
      if (view.face === "count-in") turn.beat(view.set, view.beat);
      else inners[kind].draw(view);
      ring.draw(view.fractionLeft, sideColour(view.set.side));
    },
    show(isVisible) {
      ring.show(isVisible);
      if (!isVisible) cutTo(null);
    },
  };
}

const KINDS: readonly Kind[] = ["setup", "next", "switch", "turn"];

function kindOf({ wait }: { readonly wait: WaitView["wait"] }): Kind {
  if (wait === "setup" || wait === "switch") return wait;
  return wait === "direction" ? "turn" : "next";
}
