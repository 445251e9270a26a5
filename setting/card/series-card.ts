/** The series: which exercises, how often, on which side, how fast; and how long that honestly takes. */

import type { Level } from "../../core/plan/plan.ts";
import { makePlan } from "../../core/plan/plan.ts";
import { planLength } from "../../core/plan/plan-length.ts";
import { planShape } from "../../core/plan/plan-shape.ts";
import { MORNING, REP_MS, ROUNDS, type Routine } from "../../core/plan/routine.ts";
import { type ExerciseId, exerciseOf } from "../../core/series/series.ts";
import { withRoutine } from "../../core/sync/routine-document.ts";
import { card, choice, fold, heading, plain, text, toggle } from "../look.ts";
import type { SeriesView } from "../model/settings-model.ts";
import type { WatchView } from "../model/watch-view.ts";
import type { Node, Option } from "../platform/settings-types.ts";
import {
  asHabitual,
  listed,
  movedUp,
  named,
  PRESETS,
  SIDE_CHOICES,
  sideChoiceOf,
  withExercise,
} from "../series-change.ts";
import { levelPart } from "./level-part.ts";
import type { Page } from "./page.ts";

const PACES_MS = [1200, 1400, 1600, 1800, 2000, 2200, 2500, 2800, 3000, 3500, 4000, 4500, 5000];
const MINUTE_MS = 60_000;

/** A routine, and what becomes of another one. */
interface Chosen {
  readonly routine: Routine;
  readonly choose: (next: Routine) => void;
}

export function seriesCard(page: Page, series: SeriesView, watch: WatchView): Node {
  const { kit, act, state, words } = page;
  const { routine } = series;
  const choose = (next: Routine) => act.setRoutine(withRoutine(series.document, next));
  const isOpen = state.isOpen("series", !routine.ok);
  const folding = {
    title: words.series.title,
    isOpen,
    turn: () => state.fold("series", !isOpen),
  };
  if (!routine.ok) {
    // Now that it can be read there is nothing left to open the card for; the person is still at it.
    const repair = (next: Routine) => {
      choose(next);
      state.fold("series", true);
    };
    const again = routineChoice(page, null, { routine: MORNING, choose: repair });
    return card(kit, folding, { words: words.series.unreadable, look: "care" }, [
      ...(isOpen ? [text(kit, words.series.chooseAgain, "hint"), again] : []),
    ]);
  }
  const shape = shapeWords(page, routine.value, 6);
  const rows = () => [
    ...chosenRows(page, { routine: routine.value, choose }),
    text(kit, takenWords(page, series, watch), "hint"),
    ...levelPart(page, watch, (level) => shapeWords(page, routine.value, level)),
  ];
  return card(kit, folding, { words: shape, look: "line" }, isOpen ? rows() : []);
}

/** As a session would be: every wait and every rep, from enough to the last rep. */
function shapeWords({ words }: Page, routine: Routine, level: Level): string {
  const plan = makePlan(routine, level);
  const { exercises, rounds, isBothSides } = planShape(plan);
  const { minMs, maxMs } = planLength(plan);
  const minutes = [minutesOf(minMs), minutesOf(maxMs)] as const;
  return words.series.shape({ exercises: exercises.length, rounds, isBothSides, minutes });
}

function minutesOf(ms: number): number {
  return Math.max(1, Math.round(ms / MINUTE_MS));
}

function takenWords({ words }: Page, { document }: SeriesView, watch: WatchView): string {
  const isTaken = watch.routineVersion === document.version;
  return isTaken ? words.series.watchHasIt : words.series.watchTakesIt;
}

function chosenRows(page: Page, chosen: Chosen): readonly Node[] {
  const { kit } = page;
  const { series: words } = page.words;
  const { routine, choose } = chosen;
  return [
    routineChoice(page, routine.name, chosen),
    heading(kit, words.exercises),
    ...listed(routine).map((id) => exerciseRow(page, id, chosen)),
    text(kit, words.enoughIsFine, "hint"),
    ...(routine.exercises.length > 1 ? [orderPart(page, chosen)] : []),
    roundsChoice(page, chosen),
    sidesChoice(page, chosen),
    paceChoice(page, chosen),
    toggle(kit, words.waits, routine.waitsAtSwitch, (waitsAtSwitch) =>
      choose({ ...routine, waitsAtSwitch }),
    ),
  ];
}

function routineChoice(
  page: Page,
  name: Routine["name"] | null,
  { routine, choose }: Chosen,
): Node {
  const { kit } = page;
  const { series: words } = page.words;
  const offered = name === "custom" ? [...PRESETS, routine] : PRESETS;
  const options = offered.map((one) => ({ name: words.routines[one.name], value: one.name }));
  return choice(kit, { label: words.routine, options, value: name }, (picked) => {
    const preset = PRESETS.find((one) => one.name === picked);
    if (preset !== undefined) choose(asHabitual(preset, routine));
  });
}

function exerciseRow(page: Page, id: ExerciseId, { routine, choose }: Chosen): Node {
  const { kit } = page;
  const { series: words } = page.words;
  const { target, directions } = exerciseOf(id);
  const reps = words.reps({ ...target, isBothWays: directions.length > 1 });
  const label = `${words.names[id]}, ${reps}`;
  const isOn = routine.exercises.includes(id);
  if (isOn && routine.exercises.length === 1) return text(kit, words.lastOne(label));
  return toggle(kit, label, isOn, (wanted) => choose(withExercise(routine, id, wanted)));
}

/** One press, one place up: nothing has to be dragged, and each button says whom it moves. */
function orderPart(page: Page, { routine, choose }: Chosen): Node {
  const { kit, state } = page;
  const { series: words } = page.words;
  const isOpen = state.isOpen("order", false);
  const folding = { title: words.order, isOpen, turn: () => state.fold("order", !isOpen) };
  const [first, ...others] = routine.exercises;
  if (!isOpen || first === undefined) return fold(kit, folding, []);
  return fold(kit, folding, [
    text(kit, words.orderHint, "hint"),
    text(kit, `1. ${words.names[first]}`),
    ...others.map((id, index) =>
      plain(kit, `↑ ${index + 2}. ${words.names[id]}`, () => choose(movedUp(routine, id))),
    ),
  ]);
}

function roundsChoice(page: Page, { routine, choose }: Chosen): Node {
  const { kit } = page;
  const { series: words } = page.words;
  const counts: number[] = [];
  for (let count = ROUNDS.min; count <= ROUNDS.max; count += 1) counts.push(count);
  const options = counts.map((count) => ({ name: words.roundCount(count), value: String(count) }));
  const value = String(routine.rounds);
  return choice(kit, { label: words.rounds, options, value }, (picked) => {
    const rounds = counts.find((count) => String(count) === picked);
    if (rounds !== undefined) choose(named({ ...routine, rounds }));
  });
}

function sidesChoice(page: Page, { routine, choose }: Chosen): Node {
  const { kit } = page;
  const { series: words } = page.words;
  const all = Object.entries(SIDE_CHOICES);
  const names: Readonly<Record<string, string>> = words.sideChoices;
  const options = all.map(([value]) => ({ name: names[value] ?? value, value }));
  const value = sideChoiceOf(routine);
  return choice(kit, { label: words.sides, options, value }, (picked) => {
    const sides = all.find(([name]) => name === picked)?.[1];
    if (sides !== undefined) choose(named({ ...routine, ...sides }));
  });
}

/** One that lies between the steps is offered, too: it was chosen somewhere. */
function paceChoice(page: Page, { routine, choose }: Chosen): Node {
  const { kit } = page;
  const { series: words } = page.words;
  const paces = PACES_MS.includes(routine.repMs)
    ? PACES_MS
    : [...PACES_MS, routine.repMs].sort((one, other) => one - other);
  const options = paces.map((repMs): Option => {
    return { name: words.repPace(repMs, repMs === REP_MS.usual), value: String(repMs) };
  });
  return choice(kit, { label: words.pace, options, value: String(routine.repMs) }, (picked) => {
    const repMs = paces.find((one) => String(one) === picked);
    if (repMs !== undefined) choose({ ...routine, repMs });
  });
}
