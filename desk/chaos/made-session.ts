/** Sessions that nobody did, as records a watch could have written; the same for the same chance. */

import { makePlan } from "../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { makeSessionId } from "../../core/record/session-id.ts";

const FIRST_AT = Date.UTC(2024, 0, 1, 6);
const HOUR_MS = 60 * 60 * 1000;

export function makeSession(random: () => number, index: number): SessionRecord {
  return makeSessionAt(random, FIRST_AT + index * HOUR_MS, index);
}

/** `counter`: one more for each session of one watch. */
export function makeSessionAt(
  random: () => number,
  startedAt: number,
  counter: number,
): SessionRecord {
  const isLong = random() < 0.3;
  const bits = Array.from({ length: 8 }, random);
  const sets = makePlan(isLong ? MORNING : BEFORE_LEGS, 6).sets;
  return {
    schema: 1,
    id: makeSessionId(startedAt, bits, counter),
    revision: 1,
    outcome: "completed",
    routine: isLong ? "morning" : "before-legs",
    level: 6,
    repMs: 2000,
    startedAt,
    endedAt: startedAt + 599_000,
    tzOffsetMin: 60,
    pauses: 0,
    pausedMs: 0,
    comfort: { before: Math.floor(random() * 6), spasm: false, hardest: null },
    sinceLast: "same",
    lastSessionId: null,
    model: "Amazfit Balance",
    sets: sets.map(({ exercise, side, direction, round, target }) => ({
      ...{ exercise, side, direction, round, target },
      paced: target.max,
      marked: Math.floor(random() * 3),
      clean: null,
      ended: "ran",
      startMs: 10_000,
      endMs: 30_000,
    })),
  };
}

/** Somebody who ended it halfway. */
export function endedEarly(record: SessionRecord): SessionRecord {
  const half = Math.floor(record.sets.length / 2);
  const sets = record.sets.map((set, index) => (index < half ? set : { ...set, ...SKIPPED }));
  return { ...record, outcome: "partial", sets };
}

const SKIPPED = { paced: 0, marked: 0, ended: "skipped", startMs: 0, endMs: 0 } as const;

/** Somebody for whom resting was the right thing that day. */
export function restedInstead(record: SessionRecord): SessionRecord {
  const comfort = { before: 7, spasm: false, hardest: null };
  return { ...record, outcome: "rested", endedAt: record.startedAt, comfort, sets: [] };
}

/** What the person confirms afterwards: the next revision. */
export function confirmSession(record: SessionRecord): SessionRecord {
  const sets = record.sets.map((set) => ({ ...set, clean: set.paced - set.marked }));
  return { ...record, revision: record.revision + 1, sets };
}
