/**
 * A record out of storage or a message. The watch's own twin of the schema the phone and the account
 * use: it gives the same verdict on every value, in a fraction of the bytecode.
 */

import {
  parse,
  readBoolean,
  readInteger,
  readList,
  readNullable,
  readObject,
  readOneOf,
  readText,
  refuse,
} from "../parse.ts";
import { MOST_REPS, readTarget } from "../plan/parse-plan.ts";
import { LEVELS } from "../plan/plan.ts";
import { REP_MS, ROUNDS, ROUTINE_NAMES } from "../plan/routine.ts";
import type { Result } from "../result.ts";
import { DIRECTIONS, EXERCISE_IDS } from "../series/series.ts";
import { SIDES } from "../series/side.ts";
import { checkRecord } from "./check-record.ts";
import {
  type Comfort,
  OUTCOMES,
  RECORD_LIMITS,
  RECORD_SCHEMA,
  SET_ENDS,
  type SessionRecord,
  type SetRecord,
  SINCE_LAST,
} from "./record.ts";
import { isSessionId } from "./session-id.ts";

const KEYS = [
  "schema",
  "id",
  "revision",
  "outcome",
  "routine",
  "level",
  "repMs",
  "startedAt",
  "endedAt",
  "tzOffsetMin",
  "pauses",
  "pausedMs",
  "comfort",
  "sinceLast",
  "lastSessionId",
  "model",
  "sets",
];
const SET_KEYS = [
  "exercise",
  "side",
  "direction",
  "round",
  "target",
  "paced",
  "marked",
  "clean",
  "ended",
  "startMs",
  "endMs",
];
const LATEST = Number.MAX_SAFE_INTEGER;

export function parseRecord(raw: unknown): Result<SessionRecord> {
  return parse(() => readRecord(raw, ""));
}

export function readRecord(raw: unknown, path: string): SessionRecord {
  const fields = readObject(raw, path, KEYS);
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (fields["schema"] !== RECORD_SCHEMA) {
    refuse("unknown-version", at("schema"), "This record was made by another version of the app.");
  }
  const record: SessionRecord = {
    schema: RECORD_SCHEMA,
    id: readId(fields["id"], at("id")),
    revision: readInteger(fields["revision"], at("revision"), 1, RECORD_LIMITS.revision),
    outcome: readOneOf(fields["outcome"], at("outcome"), OUTCOMES),
    routine: readOneOf(fields["routine"], at("routine"), ROUTINE_NAMES),
    level: readOneOf(fields["level"], at("level"), LEVELS),
    repMs: readInteger(fields["repMs"], at("repMs"), REP_MS.min, REP_MS.max),
    startedAt: readInteger(fields["startedAt"], at("startedAt"), RECORD_LIMITS.startedAt, LATEST),
    endedAt: readInteger(fields["endedAt"], at("endedAt"), RECORD_LIMITS.startedAt, LATEST),
    tzOffsetMin: readInteger(fields["tzOffsetMin"], at("tzOffsetMin"), -1440, 1440),
    pauses: readInteger(fields["pauses"], at("pauses"), 0, RECORD_LIMITS.pauses),
    pausedMs: readInteger(fields["pausedMs"], at("pausedMs"), 0, LATEST),
    comfort: readComfort(fields["comfort"], at("comfort")),
    sinceLast: readNullable(fields["sinceLast"], (one) =>
      readOneOf(one, at("sinceLast"), SINCE_LAST),
    ),
    lastSessionId: readNullable(fields["lastSessionId"], (one) => readId(one, at("lastSessionId"))),
    model: readText(fields["model"], at("model"), RECORD_LIMITS.modelChars),
    sets: readList(fields["sets"], at("sets"), RECORD_LIMITS.sets).map((one, index) =>
      readSet(one, `${at("sets")}[${index}]`),
    ),
  };
  checkRecord(record, path);
  return record;
}

function readId(raw: unknown, path: string): string {
  const id = readText(raw, path, 36);
  if (!isSessionId(id)) refuse("unknown-value", path, "It should be a session's id.");
  return id;
}

function readComfort(raw: unknown, path: string): Comfort {
  const fields = readObject(raw, path, ["before", "spasm", "hardest"]);
  return {
    before: readInteger(fields["before"], `${path}.before`, 0, 10),
    spasm: readBoolean(fields["spasm"], `${path}.spasm`),
    hardest: readNullable(fields["hardest"], (one) => readInteger(one, `${path}.hardest`, 0, 10)),
  };
}

function readSet(raw: unknown, path: string): SetRecord {
  const fields = readObject(raw, path, SET_KEYS);
  const count = (key: string) => readInteger(fields[key], `${path}.${key}`, 0, MOST_REPS);
  return {
    exercise: readOneOf(fields["exercise"], `${path}.exercise`, EXERCISE_IDS),
    side: readOneOf(fields["side"], `${path}.side`, SIDES),
    direction: readNullable(fields["direction"], (one) =>
      readOneOf(one, `${path}.direction`, DIRECTIONS),
    ),
    round: readInteger(fields["round"], `${path}.round`, 1, ROUNDS.max),
    target: readTarget(fields["target"], `${path}.target`),
    paced: count("paced"),
    marked: count("marked"),
    clean: readNullable(fields["clean"], () => count("clean")),
    ended: readOneOf(fields["ended"], `${path}.ended`, SET_ENDS),
    startMs: readInteger(fields["startMs"], `${path}.startMs`, 0, RECORD_LIMITS.sessionMs),
    endMs: readInteger(fields["endMs"], `${path}.endMs`, 0, RECORD_LIMITS.sessionMs),
  };
}
