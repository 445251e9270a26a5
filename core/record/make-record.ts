/** A record out of a session that is over, or out of a day on which resting was the right thing. */

import type { Plan, PlannedSet } from "../plan/plan.ts";
import type { JournalHead } from "../session/journal-head.ts";
import { type Session, type SetTally, tallyOf } from "../session/session.ts";
import {
  type Outcome,
  RECORD_LIMITS,
  RECORD_SCHEMA,
  type SessionRecord,
  type SetRecord,
} from "./record.ts";

/** What is known before anything is done; a rest day has nothing more. */
export type CheckIn = Omit<JournalHead, "v">;

/** Revision 1 of a session that is finished; what the person confirms comes with the next. */
export function makeRecord(head: CheckIn, session: Session): SessionRecord {
  const { phase } = session;
  const endedAt = phase.kind === "finished" ? phase.at : session.startedAt;
  // A clock that was set during the session must not make a record that says the impossible.
  const lengthMs = clamp(endedAt - head.startedAt, RECORD_LIMITS.sessionMs);
  const base = common(head);
  return {
    ...base,
    outcome: outcomeOf(head.plan, session),
    endedAt: base.startedAt + lengthMs,
    pauses: Math.min(session.pauses, RECORD_LIMITS.pauses),
    pausedMs: clamp(session.pausedMs, lengthMs),
    comfort: { before: head.discomfort, spasm: false, hardest: null },
    sets: head.plan.sets.map((set, index) => setRecord(set, tallyOf(session, index), lengthMs)),
  };
}

export function makeRestedRecord(head: CheckIn, spasm: boolean): SessionRecord {
  const base = common(head);
  return {
    ...base,
    outcome: "rested",
    endedAt: base.startedAt,
    pauses: 0,
    pausedMs: 0,
    comfort: { before: head.discomfort, spasm, hardest: null },
    sets: [],
  };
}

function common(head: CheckIn) {
  const { plan } = head;
  // A watch whose battery was empty may believe in 1970. What was done is still true, so it is kept,
  // under the first date that a record can have.
  const latest = Number.MAX_SAFE_INTEGER - RECORD_LIMITS.sessionMs;
  return {
    schema: RECORD_SCHEMA,
    id: head.id,
    revision: 1,
    routine: plan.routine,
    level: plan.level,
    repMs: plan.repMs,
    startedAt: Math.max(RECORD_LIMITS.startedAt, Math.min(head.startedAt, latest)),
    // At UTC a platform's sign turned round gives -0, which is not a number of ours.
    tzOffsetMin: head.tzOffsetMin === 0 ? 0 : head.tzOffsetMin,
    sinceLast: head.sinceLast,
    lastSessionId: head.lastSessionId,
    model: head.model,
  } as const;
}

/** Completed: every set ran out, or was closed as enough with at least one rep. */
export function outcomeOf(plan: Plan, session: Session): Outcome {
  const isWhole = plan.sets.every((_, index) => {
    const { ended, paced } = tallyOf(session, index);
    return ended === "ran" || (ended === "enough" && paced > 0);
  });
  return isWhole ? "completed" : "partial";
}

function setRecord(set: PlannedSet, tally: SetTally, lengthMs: number): SetRecord {
  const { exercise, side, direction, round, target } = set;
  const startMs = clamp(tally.startMs, lengthMs);
  return {
    exercise,
    side,
    direction,
    round,
    target,
    paced: tally.paced,
    marked: tally.marked.length,
    clean: null,
    ended: tally.ended ?? "skipped",
    startMs,
    endMs: Math.max(startMs, clamp(tally.endMs, lengthMs)),
  };
}

function clamp(ms: number, mostMs: number): number {
  return Math.max(0, Math.min(ms, mostMs));
}

/** Reps of a record that were paced, for the words "216 of 224". */
export function pacedReps(record: SessionRecord): number {
  return record.sets.reduce((sum, set) => sum + set.paced, 0);
}

/** `null` until every set that was begun is confirmed. */
export function cleanReps(record: SessionRecord): number | null {
  let sum = 0;
  for (const set of record.sets) {
    if (set.paced === 0) continue;
    if (set.clean === null) return null;
    sum += set.clean;
  }
  return sum;
}
