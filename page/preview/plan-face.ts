/**
 * The plan before it starts: what is done, for how long, which hip first, and why it is as much as
 * it is. What may keep the cues from being felt is said here, above Start, with what it means.
 */

import { getText } from "@zos/i18n";
import type { LevelNow } from "../../core/comfort/start-answers.ts";
import type { ReadyNote } from "../../core/haptics/readiness.ts";
import type { Plan } from "../../core/plan/plan.ts";
import { planShape } from "../../core/plan/plan-shape.ts";
import { type Choice, primary, secondary } from "../look/buttons.ts";
import type { Offered } from "../look/focus.ts";
import { centred, pick, type Screen, scaled } from "../look/frame.ts";
import { levelWords, todayWords } from "../look/level-words.ts";
import { type Line, line } from "../look/line.ts";
import { CARE, INK, SOFT, sideColour } from "../look/palette.ts";
import { exercisesWords, lengthWords, sidesWords } from "../look/plan-words.ts";
import { readyHint, readyWords } from "../look/ready-words.ts";
import { change, show } from "../look/widget.ts";
import { fill, routineName } from "../look/words.ts";

export interface Planned {
  readonly plan: Plan;
  readonly level: LevelNow;
  /** Something to say before the start; the first is said in full. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly what: string;
  readonly hint: string;
}

export interface PlanFace {
  draw(planned: Planned): void;
  show(isVisible: boolean): void;
  offered(): readonly Offered[];
}

export interface PlanTaps {
  readonly onStart: () => void;
  readonly onLevel: () => void;
}

export function noteOf(note: ReadyNote): Note {
  return { what: readyWords(note), hint: readyHint(note) };
}

export function planFace(screen: Screen, taps: PlanTaps): PlanFace {
  const lines = planLines(screen);
  const x = pick(screen, [240, 195]);
  const start: Choice = {
    box: centred(x, pick(screen, [314, 316]), pick(screen, [310, 326]), 88),
    size: 44,
    label: getText("Start"),
    onTap: taps.onStart,
  };
  const level: Choice = {
    box: centred(x, pick(screen, [406, 402]), pick(screen, [240, 290]), 74),
    size: 28,
    label: " ",
    onTap: taps.onLevel,
  };
  const startButton = primary(screen, start);
  const levelButton = secondary(screen, level);
  return {
    draw(planned) {
      drawLines(lines, planned);
      change(levelButton, { ...scaled(screen, level.box), text: levelLabel(planned.level) });
    },
    show(isVisible) {
      for (const one of Object.values(lines)) one.show(isVisible);
      show(startButton, isVisible);
      show(levelButton, isVisible);
    },
    offered: () => [start, level],
  };
}

type Lines = Readonly<
  Record<"title" | "what" | "length" | "right" | "left" | "why" | "note" | "hint", Line>
>;

function planLines(screen: Screen): Lines {
  const side = { y: [180, 188], size: [30, 28] } as const;
  const reason = { y: [214, 222], size: [28, 26] } as const;
  return {
    title: line(screen, { y: [62, 76], size: [42, 38], color: INK }),
    what: line(screen, { y: [112, 126], size: [30, 28], color: SOFT }),
    length: line(screen, { y: [147, 158], size: [30, 28], color: SOFT }),
    right: line(screen, { ...side, color: sideColour("right") }),
    left: line(screen, { ...side, color: sideColour("left") }),
    why: line(screen, { ...reason, color: CARE }),
    note: line(screen, { ...reason, color: INK }),
    hint: line(screen, { y: [245, 252], size: [25, 25], color: SOFT }),
  };
}

function drawLines(lines: Lines, { plan, level, notes }: Planned): void {
  const { firstSide } = planShape(plan);
  const [note = null, second = null] = notes;
  const today = level.today < 6 ? ` · ${levelWords(level.today)}` : "";
  lines.title.say(routineName(plan.routine));
  lines.what.say(`${exercisesWords(plan)}${today}`);
  lines.length.say(lengthWords(plan));
  lines.right.say(firstSide === "right" ? sidesWords(plan) : "");
  lines.left.say(firstSide === "left" ? sidesWords(plan) : "");
  // There is room for one thing: what may keep the cues from being felt comes before the reason.
  lines.why.say(note === null ? todayWords(level) : "");
  lines.note.say(note === null ? "" : `! ${note.what}`);
  lines.hint.say(second === null ? (note?.hint ?? "") : `! ${second.what}`);
}

function levelLabel({ offered }: LevelNow): string {
  return offered === null ? getText("Change level") : fill(getText("Up to level {n}?"), offered);
}
