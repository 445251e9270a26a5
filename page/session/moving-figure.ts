/** The person beside the number: moves along with the rep, and stands still when nothing is paced. */

import type { PlannedSet } from "../../core/plan/plan.ts";
import { mayRedraw, repPhase } from "../../core/session/rep-phase.ts";
import type { SessionView } from "../../core/session/session-view.ts";
import { figure } from "../look/figure.ts";
import type { Screen } from "../look/frame.ts";
import { alarm, nowMs } from "../platform/clock.ts";

type SetView = SessionView & { readonly face: "set" };

export interface MovingFigure {
  /** As it lies before the first rep. */
  ready(set: PlannedSet): void;
  /** Called with every change of the session; between them it wakes itself for the next pose. */
  follow(view: SetView): void;
  show(isVisible: boolean): void;
}

export function movingFigure(screen: Screen): MovingFigure {
  const person = figure(screen, { x: [140, 95], y: [284, 296] });
  let rep: SetView | null = null;
  const wake = alarm(step);

  function step(): void {
    if (rep === null) return;
    const { set, repAt, repMs } = rep;
    const sinceMs = nowMs() - repAt;
    const { phase, untilMs } = repPhase(sinceMs, repMs);
    // Rung too late, the pose is left out: the next cue matters more.
    if (mayRedraw(sinceMs, repMs)) person.move(set, phase);
    if (untilMs !== null) wake.set(repAt + untilMs);
  }

  return {
    ready(set) {
      rep = null;
      wake.clear();
      person.move(set, 0);
    },
    follow(view) {
      const isNew = rep === null || rep.repAt !== view.repAt || rep.set !== view.set;
      rep = view;
      if (isNew) step();
    },
    show(isVisible) {
      if (!isVisible) {
        rep = null;
        wake.clear();
      }
      person.show(isVisible);
    },
  };
}
