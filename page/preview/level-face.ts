/** The level, set by the person: how much of the plan is done from now on. */

import { getText } from "@zos/i18n";
import { LEVELS, type Level } from "../../core/plan/plan.ts";
import { type Choice, primary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { type Both, centred, pick, type Screen } from "../look/frame.ts";
import { line } from "../look/line.ts";
import { INK, SOFT } from "../look/palette.ts";
import { stepper } from "../look/stepper.ts";
import { show } from "../look/widget.ts";

export interface LevelFace {
  put(level: Level): void;
  show(isVisible: boolean): void;
  offered(): readonly Offered[];
}

export interface LevelTaps {
  /** What such a level asks for, in words. */
  readonly describe: (level: Level) => readonly [how: string, long: string];
  readonly onChoose: (level: Level) => void;
}

const NUMBER_Y: Both = [198, 208];
const MOST = 6;

export function levelFace(screen: Screen, { describe, onChoose }: LevelTaps): LevelFace {
  const title = line(screen, {
    y: [84, 100],
    size: [40, 36],
    color: INK,
    text: getText("Your level"),
  });
  const number = stepper(screen, { y: NUMBER_Y, max: MOST, onChange: (value) => put(value) });
  const words = [298, 332].map((y) => line(screen, { y: [y, y], size: [28, 27], color: SOFT }));
  const done: Choice = {
    box: centred(pick(screen, [240, 195]), pick(screen, [396, 396]), 230, 80),
    size: 38,
    label: getText("Fine"),
    onTap: () => onChoose(levelOf(number.value)),
  };
  const button = primary(screen, done);

  function put(value: number): void {
    const level = levelOf(value);
    number.reset(level, MOST);
    const said = describe(level);
    words.forEach((one, row) => {
      one.say(said[row] ?? "");
    });
  }

  return {
    put,
    show(isVisible) {
      for (const one of [title, number, ...words]) one.show(isVisible);
      show(button, isVisible);
    },
    offered: () => [
      {
        box: centred(pick(screen, [240, 195]), pick(screen, NUMBER_Y), 190, 160),
        step: (by) => number.step(by),
      },
      done,
    ],
  };
}

/** Below the lowest is the lowest. */
function levelOf(value: number | null): Level {
  return LEVELS.find((one) => one === value) ?? LEVELS[0];
}
