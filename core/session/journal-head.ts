/** The head of a journal, read back: a session that cannot be trusted to be whole is not resumed. */

import {
  parse,
  parseJson,
  readInteger,
  readNullable,
  readObject,
  readOneOf,
  readText,
  refuse,
} from "../parse.ts";
import { readPlan } from "../plan/parse-plan.ts";
import type { Plan } from "../plan/plan.ts";
import { RECORD_LIMITS, SINCE_LAST, type SinceLast } from "../record/record.ts";
import type { Result } from "../result.ts";

export const JOURNAL_VERSION = 1;

export interface JournalHead {
  readonly v: typeof JOURNAL_VERSION;
  readonly id: string;
  readonly startedAt: number;
  readonly tzOffsetMin: number;
  readonly model: string;
  readonly discomfort: number;
  readonly sinceLast: SinceLast | null;
  readonly lastSessionId: string | null;
  readonly plan: Plan;
}

const KEYS = [
  "v",
  "id",
  "startedAt",
  "tzOffsetMin",
  "model",
  "discomfort",
  "sinceLast",
  "lastSessionId",
  "plan",
];

export function parseHead(text: string): Result<JournalHead> {
  const json = parseJson(text);
  if (!json.ok) return json;
  return parse(() => readHead(json.value));
}

function readHead(raw: unknown): JournalHead {
  const fields = readObject(raw, "", KEYS);
  if (fields["v"] !== JOURNAL_VERSION) {
    refuse("unknown-version", "v", "This session was begun by another version of the app.");
  }
  return {
    v: JOURNAL_VERSION,
    id: readText(fields["id"], "id", 64),
    startedAt: readInteger(fields["startedAt"], "startedAt", 0, Number.MAX_SAFE_INTEGER),
    tzOffsetMin: readInteger(fields["tzOffsetMin"], "tzOffsetMin", -1440, 1440),
    model: readText(fields["model"], "model", RECORD_LIMITS.modelChars),
    discomfort: readInteger(fields["discomfort"], "discomfort", 0, 10),
    sinceLast: readNullable(fields["sinceLast"], (one) => readOneOf(one, "sinceLast", SINCE_LAST)),
    lastSessionId: readNullable(fields["lastSessionId"], (one) =>
      readText(one, "lastSessionId", 64),
    ),
    plan: readPlan(fields["plan"], "plan"),
  };
}
