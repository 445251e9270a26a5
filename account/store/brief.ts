/**
 * A session in the few numbers that the overview draws, kept beside the record and inside an index: a
 * look over years reads the account's own entries of that index, and no record. Made from the record
 * as it is shown, so whoever lays something over a record makes its brief anew.
 */

import { localDay } from "../../core/comfort/streak.ts";
import type { Outcome, SessionRecord, SetRecord } from "../../core/record/record.ts";
import type { ExerciseId } from "../../core/series/series.ts";
import type { Side } from "../../core/series/side.ts";

/** Reps of one exercise on one side, all rounds and directions; `clean` is `null` until confirmed. */
export interface SideReps {
  readonly paced: number;
  readonly clean: number | null;
}

export interface Brief {
  readonly outcome: Outcome;
  /** The calendar day where the person was: 0 is 1970-01-01. */
  readonly day: number;
  readonly before: number;
  readonly hardest: number | null;
  readonly reps: Readonly<Partial<Record<ExerciseId, Readonly<Partial<Record<Side, SideReps>>>>>>;
}

export function briefOf(record: SessionRecord): Brief {
  const { outcome, startedAt, tzOffsetMin, comfort, sets } = record;
  const reps: Partial<Record<ExerciseId, Partial<Record<Side, SideReps>>>> = {};
  for (const set of sets) {
    if (set.ended === "skipped") continue;
    const sides = { ...reps[set.exercise] };
    sides[set.side] = together(sides[set.side], set);
    reps[set.exercise] = sides;
  }
  const { before, hardest } = comfort;
  return { outcome, day: localDay(startedAt, tzOffsetMin), before, hardest, reps };
}

export function briefText(record: SessionRecord): string {
  return JSON.stringify(briefOf(record));
}

/** Only `briefText` writes them, so they are read back without asking again. */
export function readBrief(text: string): Brief {
  return JSON.parse(text) as Brief;
}

function together(sum: SideReps | undefined, { paced, clean }: SetRecord): SideReps {
  if (sum === undefined) return { paced, clean };
  const isKnown = sum.clean !== null && clean !== null;
  return { paced: sum.paced + paced, clean: isKnown ? sum.clean + clean : null };
}
