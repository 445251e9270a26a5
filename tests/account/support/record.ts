/** Records to send: a Morning that was done whole, and whatever a test wants to be different. */

import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import type { SessionRecord, SetRecord } from "../../../core/record/record.ts";
import { makeSessionId } from "../../../core/record/session-id.ts";

let made = 0;

export function sessionId(atMs: number): string {
  made += 1;
  return makeSessionId(atMs, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], made);
}

/** Sunday 22 November 2026, 06:12 in UTC and 07:12 on the wall. */
export const STARTED_AT = Date.UTC(2026, 10, 22, 6, 12);

export function record(changes: Partial<SessionRecord> = {}): SessionRecord {
  const startedAt = changes.startedAt ?? STARTED_AT;
  const routine = changes.routine === "before-legs" ? BEFORE_LEGS : MORNING;
  return {
    schema: 1,
    id: sessionId(startedAt),
    revision: 1,
    outcome: "completed",
    routine: "morning",
    level: 6,
    repMs: 2000,
    startedAt,
    endedAt: startedAt + 599_000,
    tzOffsetMin: 60,
    pauses: 0,
    pausedMs: 0,
    comfort: { before: 3, spasm: false, hardest: 2 },
    sinceLast: "same",
    lastSessionId: null,
    model: "Amazfit Balance",
    sets: makePlan(routine, 6).sets.map(whole),
    ...changes,
  };
}

export function rested(changes: Partial<SessionRecord> = {}): SessionRecord {
  const startedAt = changes.startedAt ?? STARTED_AT;
  const comfort = { before: 7, spasm: true, hardest: null };
  return record({ outcome: "rested", endedAt: startedAt, comfort, sets: [], ...changes });
}

/** The person confirmed this many of each set. */
export function confirmed(one: SessionRecord, cleanOf: (set: SetRecord) => number): SessionRecord {
  const sets = one.sets.map((set) => ({ ...set, clean: cleanOf(set) }));
  return { ...one, revision: one.revision + 1, sets };
}

type Planned = Pick<SetRecord, "exercise" | "side" | "direction" | "round" | "target">;

function whole(set: Planned): SetRecord {
  const { max: paced } = set.target;
  return { ...set, paced, marked: 0, clean: null, ended: "ran", startMs: 10_000, endMs: 30_000 };
}
