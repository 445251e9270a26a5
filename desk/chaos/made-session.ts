/** Sessions that nobody did, as records a watch could have written; the same for the same chance. */

import { makePlan } from "../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { makeSessionId } from "../../core/record/session-id.ts";

const FIRST_AT = Date.UTC(2024, 0, 1, 6);
const HOUR_MS = 60 * 60 * 1000;

export function makeSession(random: () => number, index: number): SessionRecord {
  const startedAt = FIRST_AT + index * HOUR_MS;
  const isLong = random() < 0.3;
  const bits = Array.from({ length: 8 }, random);
  const sets = makePlan(isLong ? MORNING : BEFORE_LEGS, 6).sets;
  return {
    schema: 1,
    id: makeSessionId(startedAt, bits, index),
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

/** What the person confirms afterwards: the next revision. */
export function confirmSession(record: SessionRecord): SessionRecord {
  const sets = record.sets.map((set) => ({ ...set, clean: set.paced - set.marked }));
  return { ...record, revision: record.revision + 1, sets };
}
