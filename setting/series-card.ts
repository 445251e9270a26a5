/** The series: which routine, how fast, and how strong the buzz should be. */

import { STRENGTHS } from "../core/haptics/cue.ts";
import { BEFORE_LEGS, MORNING, REP_MS, type Routine } from "../core/plan/routine.ts";
import { favourFor, NO_FAVOUR } from "../core/sync/favour.ts";
import { withRoutine } from "../core/sync/routine-document.ts";
import type { Act } from "./act.ts";
import { card, choice, text } from "./look.ts";
import type { Kit, Node, Option } from "./platform/settings-types.ts";
import type { SettingsModel } from "./settings-model.ts";
import type { Words } from "./words/words.ts";

const PACES_MS = [1200, 1400, 1600, 1800, 2000, 2200, 2500, 2800, 3000, 3500, 4000, 4500, 5000];
/** A Select has no empty value: this one means that nothing is asked of the watch. */
const WATCH_DECIDES = "watch";

export function seriesCard(kit: Kit, model: SettingsModel, act: Act, words: Words): Node {
  const { chosen, routine } = model;
  const choose = (next: Routine) => act.setRoutine(withRoutine(chosen, next));
  if (!routine.ok) {
    return card(kit, words.series, [
      text(kit, words.seriesUnreadable, "care"),
      text(kit, words.chooseAgain, "hint"),
      routineChoice(kit, null, MORNING, choose, words),
    ]);
  }
  const { value } = routine;
  return card(kit, words.series, [
    routineChoice(kit, value.name, value, choose, words),
    paceChoice(kit, value, choose, words),
    text(kit, words.watchTakesIt, "hint"),
  ]);
}

export function feelCard(
  kit: Kit,
  { favour, isGranted }: SettingsModel,
  act: Act,
  words: Words,
): Node {
  const options = [
    { name: words.strengthOwn, value: WATCH_DECIDES },
    ...STRENGTHS.map((strength) => ({ name: words.strengths[strength], value: strength })),
  ];
  const hint = isGranted ? words.strengthGiven : words.strengthWanted;
  return card(kit, words.feel, [
    choice(kit, words.strength, options, favour.strength ?? WATCH_DECIDES, (picked) => {
      const strength = STRENGTHS.find((one) => one === picked) ?? null;
      act.ask(favourFor(isGranted ? NO_FAVOUR : favour, Date.now(), { strength }));
    }),
    ...(favour.strength === null ? [] : [text(kit, hint, "hint")]),
  ]);
}

/** The pace and the sides stay as they are: they belong to the person, not to the routine. */
function routineChoice(
  kit: Kit,
  name: Routine["name"] | null,
  now: Routine,
  choose: (next: Routine) => void,
  words: Words,
): Node {
  const offered = name === "custom" ? [MORNING, BEFORE_LEGS, now] : [MORNING, BEFORE_LEGS];
  const options = offered.map((one) => ({ name: words.routines[one.name], value: one.name }));
  return choice(kit, words.routine, options, name, (picked) => {
    const chosen = offered.find((one) => one.name === picked);
    if (chosen === undefined) return;
    const { repMs, firstSide, bothSides, waitsAtSwitch } = now;
    choose({ ...chosen, repMs, firstSide, bothSides, waitsAtSwitch });
  });
}

function paceChoice(
  kit: Kit,
  routine: Routine,
  choose: (next: Routine) => void,
  words: Words,
): Node {
  const paces = PACES_MS.includes(routine.repMs)
    ? PACES_MS
    : [...PACES_MS, routine.repMs].sort((one, other) => one - other);
  const options = paces.map((repMs): Option => {
    return { name: words.repPace(repMs, repMs === REP_MS.usual), value: String(repMs) };
  });
  return choice(kit, words.pace, options, String(routine.repMs), (picked) => {
    const repMs = paces.find((one) => String(one) === picked);
    if (repMs !== undefined) choose({ ...routine, repMs });
  });
}
