/**
 * A session in a few numbers: what the watch remembers of it once the record itself has gone to the
 * account. The last ninety are enough for the level, the streak and a look back.
 */

import {
  parse,
  readBoolean,
  readInteger,
  readNullable,
  readObject,
  readOneOf,
  readText,
  refuse,
} from "../parse.ts";
import { LEVELS, type Level } from "../plan/plan.ts";
import { ROUTINE_NAMES, type RoutineName } from "../plan/routine.ts";
import { cleanReps, pacedReps } from "../record/make-record.ts";
import {
  OUTCOMES,
  type Outcome,
  RECORD_LIMITS,
  type SessionRecord,
  SINCE_LAST,
  type SinceLast,
} from "../record/record.ts";
import { isSessionId } from "../record/session-id.ts";
import type { Result } from "../result.ts";

export interface SessionSummary {
  readonly id: string;
  readonly startedAt: number;
  readonly tzOffsetMin: number;
  readonly outcome: Outcome;
  readonly routine: RoutineName;
  readonly level: Level;
  /** Discomfort before, and at its hardest; `null` until answered. */
  readonly before: number;
  readonly hardest: number | null;
  readonly spasm: boolean;
  readonly paced: number;
  /** `null` until every set that was begun is confirmed. */
  readonly clean: number | null;
  /** How the person was after the session before this one. */
  readonly sinceLast: SinceLast | null;
}

const KEYS = [
  "id",
  "startedAt",
  "tzOffsetMin",
  "outcome",
  "routine",
  "level",
  "before",
  "hardest",
  "spasm",
  "paced",
  "clean",
  "sinceLast",
];
const MOST_PACED = RECORD_LIMITS.sets * RECORD_LIMITS.reps;

export function summaryOf(record: SessionRecord): SessionSummary {
  const { id, startedAt, tzOffsetMin, outcome, routine, level, comfort, sinceLast } = record;
  const { before, hardest, spasm } = comfort;
  const paced = pacedReps(record);
  const clean = cleanReps(record);
  return {
    id,
    startedAt,
    tzOffsetMin,
    outcome,
    routine,
    level,
    before,
    hardest,
    spasm,
    paced,
    clean,
    sinceLast,
  };
}

export function parseSummary(raw: unknown): Result<SessionSummary> {
  return parse(() => readSummary(raw, ""));
}

export function readSummary(raw: unknown, path: string): SessionSummary {
  const fields = readObject(raw, path, KEYS);
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  const count = (key: string, max: number) => readInteger(fields[key], at(key), 0, max);
  const id = readText(fields["id"], at("id"), 36);
  if (!isSessionId(id)) refuse("unknown-value", at("id"), "It should be a session's id.");
  const paced = count("paced", MOST_PACED);
  return {
    id,
    startedAt: count("startedAt", Number.MAX_SAFE_INTEGER),
    tzOffsetMin: readInteger(fields["tzOffsetMin"], at("tzOffsetMin"), -1440, 1440),
    outcome: readOneOf(fields["outcome"], at("outcome"), OUTCOMES),
    routine: readOneOf(fields["routine"], at("routine"), ROUTINE_NAMES),
    level: readOneOf(fields["level"], at("level"), LEVELS),
    before: count("before", 10),
    hardest: readNullable(fields["hardest"], () => count("hardest", 10)),
    spasm: readBoolean(fields["spasm"], at("spasm")),
    paced,
    clean: readNullable(fields["clean"], () => count("clean", paced)),
    sinceLast: readNullable(fields["sinceLast"], (one) =>
      readOneOf(one, at("sinceLast"), SINCE_LAST),
    ),
  };
}
