/** Paused: go on, enough of this one, or end here. What was done is kept, whichever it is. */

import { getText } from "@zos/i18n";
import type { SessionView } from "../../core/session/session-view.ts";
import { type Choice, primary, secondary } from "../look/buttons.ts";
import { type Focus, focus } from "../look/focus.ts";
import { centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { TITLE } from "../look/type.ts";
import { show } from "../look/widget.ts";
import { exerciseName, fill } from "../look/words.ts";
import { nowMs } from "../platform/clock.ts";

type PausedView = SessionView & { readonly face: "paused" };

export interface PausedFace {
  draw(view: PausedView): void;
  show(isVisible: boolean): void;
  /** Crown and keys, while it is shown. */
  turn(by: 1 | -1): void;
  select(): void;
}

export interface PausedChoices {
  onResume(): void;
  onNext(): void;
  onEnd(): void;
}

/** A second tap in a hurry lands on what has just come up; End cannot be undone. */
const SETTLE_MS = 500;

export function pausedFace(screen: Screen, choices: PausedChoices): PausedFace {
  let shownAt = 0;
  const settled: Settled = (act) => () => {
    const sinceMs = nowMs() - shownAt;
    if (sinceMs < 0 || sinceMs >= SETTLE_MS) act();
  };
  const title = line(screen, { y: [76, 88], size: TITLE, color: INK });
  const where = line(screen, { y: [118, 136], size: [26, 24], color: SOFT });
  const offered = offer(screen, choices, settled);
  const buttons = offered.map((choice, at) => (at === 0 ? primary : secondary)(screen, choice));
  const ring: Focus = focus(screen);
  return {
    draw(view) {
      title.say(titleOf(view));
      const { set, paced } = view;
      const reps = fill(getText("{a} of {n}"), set.target.max).replace("{a}", String(paced));
      where.say(`${exerciseName(set.exercise)} · ${reps}`);
    },
    show(isVisible) {
      if (isVisible) shownAt = nowMs();
      title.show(isVisible);
      where.show(isVisible);
      for (const one of buttons) show(one, isVisible);
      ring.offer(isVisible ? offered : []);
    },
    turn: ring.turn,
    select: ring.select,
  };
}

type Settled = (act: () => void) => () => void;

function offer(screen: Screen, choices: PausedChoices, settled: Settled): readonly Choice[] {
  const x = pick(screen, [240, 195]);
  const wide = pick(screen, [330, 326]);
  return [
    {
      box: centred(x, pick(screen, [188, 208]), wide, pick(screen, [96, 92])),
      size: 40,
      label: getText("Resume"),
      onTap: settled(() => choices.onResume()),
    },
    {
      box: centred(x, pick(screen, [288, 306]), wide, 84),
      size: 34,
      label: getText("Next exercise"),
      onTap: settled(() => choices.onNext()),
    },
    {
      box: centred(x, pick(screen, [382, 400]), pick(screen, [250, 270]), 84),
      size: 34,
      label: getText("End"),
      onTap: settled(() => choices.onEnd()),
    },
  ];
}

function titleOf({ reason }: PausedView): string {
  switch (reason) {
    case "hand":
      return getText("Paused");
    case "gap":
      return getText("Interrupted");
    case "low-battery":
      return getText("Battery is low");
    case "reopened":
      return getText("Carry on?");
  }
}
