/** A session of one round as the watch writes it: about 2.3 KB of JSON, what most sessions are. */

import { makePlan } from "../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../core/plan/routine.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { makeSessionId } from "../../core/record/session-id.ts";

export function sampleSession(startedAt: number, index: number): SessionRecord {
  const bits = Array.from({ length: 8 }, Math.random);
  return {
    schema: 1,
    id: makeSessionId(startedAt, bits, index),
    revision: 1,
    outcome: "completed",
    routine: "before-legs",
    level: 6,
    repMs: 2000,
    startedAt,
    endedAt: startedAt + 299_000,
    tzOffsetMin: 60,
    pauses: 0,
    pausedMs: 0,
    comfort: { before: index % 6, spasm: false, hardest: index % 4 },
    sinceLast: "same",
    lastSessionId: null,
    model: "Amazfit Balance",
    sets: makePlan(BEFORE_LEGS, 6).sets.map(({ exercise, side, direction, round, target }) => ({
      ...{ exercise, side, direction, round, target },
      paced: target.max,
      marked: index % 2,
      clean: target.max - (index % 2),
      ended: "ran",
      startMs: 10_000,
      endMs: 30_000,
    })),
  };
}
