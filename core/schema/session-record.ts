/**
 * The record's rules, for the phone and the account. `core/record/parse-record.ts` says the same by
 * hand for the watch; codes may differ, the verdict must not. In words:
 *
 * R1  An object with exactly the fields of `SessionRecord`, no more and no fewer, at every depth.
 * R2  Numbers are safe integers; negative zero is not one of ours.
 * R3  `schema` is 1. `id` is a UUIDv7 in lower case. `revision` 1 to 1,000,000.
 * R4  `outcome`, `routine`, `level`, `sinceLast` (or null) come from their lists.
 * R5  `repMs` 1200 to 5000.
 * R6  `startedAt` from 2020-01-01; the account, which has a clock, adds "at most 48 hours ahead".
 * R7  `tzOffsetMin` -1440 to 1440. `pauses` 0 to 10,000.
 * R8  `endedAt` from `startedAt` to six hours later; `pausedMs` from 0 to that length.
 * R9  `comfort`: `before` 0 to 10, `spasm` true or false, `hardest` null or 0 to 10.
 * R10 `lastSessionId` null or a UUIDv7 in lower case.
 * R11 `model`: text of at most 64 characters.
 * R12 `sets`: at most 36. `rested` has none; the other outcomes have at least one.
 * R13 `completed`: every set `ran`, or ended by `enough` with at least one rep paced.
 * S1  `exercise`, `side`, `ended`, `direction` (or null) come from their lists; `round` 1 to 3.
 * S2  `target`: `min` and `max` 1 to 99, `min` at most `max`.
 * S3  `paced`, `marked` 0 to 99; `clean` null or 0 to 99.
 * S4  `marked` at most `paced`; `paced` at most `target.max`; `clean` at most `paced`.
 * S5  `startMs` and `endMs` from 0, `startMs` at most `endMs`, both within the session's length.
 */

import * as v from "valibot";
import { LEVELS } from "../plan/plan.ts";
import { REP_MS, ROUTINE_NAMES } from "../plan/routine.ts";
import {
  OUTCOMES,
  RECORD_LIMITS,
  RECORD_SCHEMA,
  type SessionRecord,
  SINCE_LAST,
} from "../record/record.ts";
import type { Result } from "../result.ts";
import { list, oneOf, text, truth, uuidV7, wholeNumber } from "./field.ts";
import { parseWithSchema } from "./parse-with-schema.ts";
import { setRecordSchema } from "./set-record.ts";

const comfort = wholeNumber(0, 10);
const instant = wholeNumber(RECORD_LIMITS.startedAt, Number.MAX_SAFE_INTEGER);

export const sessionRecordSchema = v.pipe(
  v.strictObject({
    schema: v.literal(RECORD_SCHEMA, "This record was made by another version of the app."),
    id: uuidV7(),
    revision: wholeNumber(1, RECORD_LIMITS.revision),
    outcome: oneOf(OUTCOMES),
    routine: oneOf(ROUTINE_NAMES),
    level: oneOf(LEVELS),
    repMs: wholeNumber(REP_MS.min, REP_MS.max),
    startedAt: instant,
    endedAt: instant,
    tzOffsetMin: wholeNumber(-1440, 1440),
    pauses: wholeNumber(0, RECORD_LIMITS.pauses),
    pausedMs: wholeNumber(0, RECORD_LIMITS.sessionMs),
    comfort: v.strictObject({ before: comfort, spasm: truth(), hardest: v.nullable(comfort) }),
    sinceLast: v.nullable(oneOf(SINCE_LAST)),
    lastSessionId: v.nullable(uuidV7()),
    model: text(RECORD_LIMITS.modelChars),
    sets: list(setRecordSchema, RECORD_LIMITS.sets),
  }),
  v.check((record) => isSessionLong(lengthMs(record)), "It should end within six hours."),
  v.check((record) => record.pausedMs <= lengthMs(record), "It is paused longer than it lasts."),
  v.check((record) => record.outcome !== "rested" || record.sets.length === 0, "Rest has no sets."),
  v.check((record) => record.outcome === "rested" || record.sets.length > 0, "It has no sets."),
  v.check(
    (record) => record.sets.every((set) => set.endMs <= lengthMs(record)),
    "A set ends after the session.",
  ),
  v.check((record) => isAsWholeAsItSays(record), "A set of a completed session was not done."),
);

export function parseSessionRecord(raw: unknown): Result<SessionRecord> {
  return parseWithSchema(sessionRecordSchema, raw);
}

function lengthMs(record: SessionRecord): number {
  return record.endedAt - record.startedAt;
}

function isSessionLong(ms: number): boolean {
  return ms >= 0 && ms <= RECORD_LIMITS.sessionMs;
}

function isAsWholeAsItSays(record: SessionRecord): boolean {
  if (record.outcome !== "completed") return true;
  return record.sets.every(
    (set) => set.ended === "ran" || (set.ended === "enough" && set.paced >= 1),
  );
}
