/**
 * Twenty-one people with habits, watches and bad luck of their own. What they did lies in
 * `tests/desk/recordings/`; `npm run record` has them do it again when the app has changed.
 */

import type { Level } from "../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING, type Routine } from "../../core/plan/routine.ts";
import { type Habits, PLAIN_HABITS } from "../wrist-person.ts";
import { type Mishap, randomMishaps } from "./mishap.ts";
import type { Role } from "./record-person.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2026, 10, 22, 6, 30);
const ZONES = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland"];

/** One set of ten on the right, at the quickest pace. */
export const ONE_SET: Routine = {
  ...MORNING,
  name: "custom",
  exercises: ["side-leg-raise"],
  rounds: 1,
  bothSides: false,
  repMs: 1200,
};
const QUICK: Routine = { ...BEFORE_LEGS, repMs: 1200 };
const LEFT_FIRST: Routine = { ...QUICK, firstSide: "left" };
const BICYCLE: Routine = { ...ONE_SET, exercises: ["side-bicycle"], bothSides: true };
const RAISES: Routine = { ...ONE_SET, exercises: ["big-side-leg-raise", "hip-circle"] };
const PATIENT: Routine = { ...QUICK, exercises: ["side-kick"], waitsAtSwitch: true };

interface Sketch {
  readonly name: string;
  readonly model: string;
  readonly routine: Routine;
  readonly level?: Level;
  readonly habits?: Partial<Habits>;
  readonly mishaps?: readonly Mishap[];
}

const ROUND = "Amazfit Balance";
const SQUARE = "Amazfit Bip 6";

const SKETCHES: readonly Sketch[] = [
  { name: "plain-set", model: ROUND, routine: ONE_SET },
  { name: "plain-set-square", model: SQUARE, routine: ONE_SET, habits: { discomfort: 0 } },
  { name: "bicycle-at-eight", model: ROUND, routine: BICYCLE, habits: { bicycleReps: 8 } },
  { name: "bicycle-at-nine-square", model: SQUARE, routine: BICYCLE, habits: { bicycleReps: 9 } },
  { name: "marks-by-crown", model: ROUND, routine: RAISES, habits: { marks: true } },
  { name: "marks-square", model: SQUARE, routine: RAISES, habits: { marks: true, hardest: 5 } },
  { name: "level-one", model: ROUND, routine: MORNING, level: 1 },
  { name: "level-two-left-first", model: SQUARE, routine: LEFT_FIRST, level: 2 },
  {
    name: "rests-today",
    model: ROUND,
    routine: MORNING,
    habits: { discomfort: 8 },
    mishaps: at("agrees-to-rest", 22_000),
  },
  { name: "waits-at-the-switch", model: ROUND, routine: PATIENT, mishaps: at("tap", 48_000) },
  {
    name: "pauses-and-drags",
    model: ROUND,
    routine: ONE_SET,
    mishaps: [...at("tap", 22_000), ...at("drag", 24_300), ...at("swipe-right", 31_000)],
  },
  {
    name: "long-presses-and-back",
    model: SQUARE,
    routine: ONE_SET,
    mishaps: [...at("long-press", 21_500), ...at("back", 26_000), ...at("back", 34_000)],
  },
  {
    name: "watch-app-killed",
    model: ROUND,
    routine: QUICK,
    level: 2,
    mishaps: [...at("watch-app-killed", 27_777), ...at("watch-app-killed", 60_001)],
  },
  {
    name: "home-in-the-middle",
    model: SQUARE,
    routine: ONE_SET,
    mishaps: [...at("home", 23_456), ...at("wrist-up", 24_000)],
  },
  {
    name: "bluetooth-comes-back",
    model: ROUND,
    routine: ONE_SET,
    mishaps: [...at("bluetooth-off", 9000), ...at("bluetooth-on", 75_000)],
  },
  {
    name: "phone-app-dies",
    model: ROUND,
    routine: ONE_SET,
    habits: { hardest: 0 },
    mishaps: [...at("phone-app-killed", 30_000), ...at("phone-app-back", 62_000)],
  },
  {
    name: "account-away",
    model: SQUARE,
    routine: ONE_SET,
    mishaps: [...at("account-away", 20_000), ...at("account-back", 90_000)],
  },
  {
    name: "bad-luck",
    model: ROUND,
    routine: QUICK,
    level: 3,
    mishaps: randomMishaps(4711, 9, 110_000),
  },
  {
    name: "worse-luck",
    model: SQUARE,
    routine: QUICK,
    level: 2,
    mishaps: randomMishaps(815, 14, 90_000),
  },
  {
    name: "whole-morning",
    model: ROUND,
    routine: MORNING,
    habits: { bicycleReps: 8, marks: true },
  },
  {
    name: "clock-jumps",
    model: ROUND,
    routine: ONE_SET,
    mishaps: [
      ...at("clock-forward", 19_000),
      ...at("clock-back", 28_500),
      ...at("screen-off", 35_000),
      ...at("wrist-up", 39_000),
      ...at("clock-right", 41_000),
    ],
  },
];

export interface CastRole extends Role {
  /** As the catalogue calls it. */
  readonly model: string;
}

export const CAST: readonly CastRole[] = SKETCHES.map((sketch, index) => ({
  level: 6,
  mishaps: [],
  ...sketch,
  habits: { ...PLAIN_HABITS, ...sketch.habits },
  startMs: FIRST_DAY + index * DAY_MS + index * 1234,
  seed: 1000 + index * 37,
  timeZone: ZONES[index % ZONES.length] ?? "UTC",
}));

function at(what: Mishap["what"], atMs: number): readonly Mishap[] {
  return [{ atMs, what }];
}
