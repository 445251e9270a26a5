/** Plans and routines out of storage or messages, checked field by field. */

import {
  readBoolean,
  readInteger,
  readList,
  readNullable,
  readObject,
  readOneOf,
  refuse,
} from "../parse.ts";
import { DIRECTIONS, EXERCISE_IDS, type Target } from "../series/series.ts";
import { SIDES } from "../series/side.ts";
import { LEVELS, type Plan, type PlannedSet } from "./plan.ts";
import { REP_MS, ROUNDS, ROUTINE_NAMES, type Routine } from "./routine.ts";

export const MOST_REPS = 99;
export const MOST_SETS = 36;

export function readRoutine(raw: unknown, path: string): Routine {
  const fields = readObject(raw, path, [
    "name",
    "exercises",
    "rounds",
    "firstSide",
    "bothSides",
    "repMs",
    "waitsAtSwitch",
  ]);
  const exercises = readList(fields["exercises"], `${path}.exercises`, EXERCISE_IDS.length).map(
    (one, index) => readOneOf(one, `${path}.exercises[${index}]`, EXERCISE_IDS),
  );
  if (exercises.length === 0) refuse("missing", `${path}.exercises`, "There is no exercise in it.");
  if (new Set(exercises).size < exercises.length) {
    refuse("inconsistent", `${path}.exercises`, "An exercise is named twice.");
  }
  return {
    name: readOneOf(fields["name"], `${path}.name`, ROUTINE_NAMES),
    exercises,
    rounds: readInteger(fields["rounds"], `${path}.rounds`, ROUNDS.min, ROUNDS.max),
    firstSide: readOneOf(fields["firstSide"], `${path}.firstSide`, SIDES),
    bothSides: readBoolean(fields["bothSides"], `${path}.bothSides`),
    repMs: readInteger(fields["repMs"], `${path}.repMs`, REP_MS.min, REP_MS.max),
    waitsAtSwitch: readBoolean(fields["waitsAtSwitch"], `${path}.waitsAtSwitch`),
  };
}

export function readPlan(raw: unknown, path: string): Plan {
  const fields = readObject(raw, path, ["routine", "level", "repMs", "waitsAtSwitch", "sets"]);
  const sets = readList(fields["sets"], `${path}.sets`, MOST_SETS).map((one, index) =>
    readPlannedSet(one, `${path}.sets[${index}]`),
  );
  if (sets.length === 0) refuse("missing", `${path}.sets`, "There is no set in it.");
  return {
    routine: readOneOf(fields["routine"], `${path}.routine`, ROUTINE_NAMES),
    level: readOneOf(fields["level"], `${path}.level`, LEVELS),
    repMs: readInteger(fields["repMs"], `${path}.repMs`, REP_MS.min, REP_MS.max),
    waitsAtSwitch: readBoolean(fields["waitsAtSwitch"], `${path}.waitsAtSwitch`),
    sets,
  };
}

function readPlannedSet(raw: unknown, path: string): PlannedSet {
  const fields = readObject(raw, path, ["exercise", "side", "direction", "round", "target"]);
  return {
    exercise: readOneOf(fields["exercise"], `${path}.exercise`, EXERCISE_IDS),
    side: readOneOf(fields["side"], `${path}.side`, SIDES),
    direction: readNullable(fields["direction"], (one) =>
      readOneOf(one, `${path}.direction`, DIRECTIONS),
    ),
    round: readInteger(fields["round"], `${path}.round`, 1, ROUNDS.max),
    target: readTarget(fields["target"], `${path}.target`),
  };
}

export function readTarget(raw: unknown, path: string): Target {
  const fields = readObject(raw, path, ["min", "max"]);
  const min = readInteger(fields["min"], `${path}.min`, 1, MOST_REPS);
  return { min, max: readInteger(fields["max"], `${path}.max`, min, MOST_REPS) };
}
