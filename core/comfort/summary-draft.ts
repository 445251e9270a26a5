/**
 * What was said in a summary that is not closed yet, kept in case the watch goes out before the last
 * answer. It belongs to one session and is good for half an hour; after that the summary starts anew.
 */

import {
  parse,
  readBoolean,
  readInteger,
  readList,
  readNullable,
  readObject,
  readText,
  refuse,
} from "../parse.ts";
import { RECORD_LIMITS, type SessionRecord } from "../record/record.ts";
import type { Result } from "../result.ts";
import { isFresh } from "./start-draft.ts";

export const SUMMARY_DRAFT_VERSION = 1;

export interface SummaryAnswers {
  /** Asked set by set; else the one answer was for all of them. */
  readonly isBySet: boolean;
  /** Clean reps of the sets answered so far, in order. All of them: the hardest moment is next. */
  readonly clean: readonly number[];
  /** What stands on the glass and was not sent off yet; `null` as long as nobody touched it. */
  readonly dialled: number | null;
}

export interface SummaryDraft {
  readonly v: typeof SUMMARY_DRAFT_VERSION;
  readonly at: number;
  readonly id: string;
  readonly answers: SummaryAnswers;
}

export function makeSummaryDraft(answers: SummaryAnswers, id: string, at: number): SummaryDraft {
  return { v: SUMMARY_DRAFT_VERSION, at, id, answers };
}

/** `null` when it is old, of another session, or says more than was done in this one. */
export function summaryAnswersOf(
  draft: SummaryDraft,
  record: SessionRecord,
  now: number,
): SummaryAnswers | null {
  const { answers, id, at } = draft;
  const { clean } = answers;
  if (id !== record.id || !isFresh(at, now) || clean.length > record.sets.length) return null;
  const isPossible = clean.every((reps, index) => reps <= (record.sets[index]?.paced ?? 0));
  return isPossible ? answers : null;
}

export function parseSummaryDraft(raw: unknown): Result<SummaryDraft> {
  return parse(() => {
    const fields = readObject(raw, "", ["v", "at", "id", "answers"]);
    if (fields["v"] !== SUMMARY_DRAFT_VERSION) {
      refuse("unknown-version", "v", "These answers were kept by another version of the app.");
    }
    return {
      v: SUMMARY_DRAFT_VERSION,
      at: readInteger(fields["at"], "at", 0, Number.MAX_SAFE_INTEGER),
      id: readText(fields["id"], "id", 36),
      answers: readAnswers(fields["answers"], "answers"),
    };
  });
}

function readAnswers(raw: unknown, path: string): SummaryAnswers {
  const fields = readObject(raw, path, ["isBySet", "clean", "dialled"]);
  const reps = (one: unknown, at: string) => readInteger(one, at, 0, RECORD_LIMITS.reps);
  return {
    isBySet: readBoolean(fields["isBySet"], `${path}.isBySet`),
    clean: readList(fields["clean"], `${path}.clean`, RECORD_LIMITS.sets).map((one, index) =>
      reps(one, `${path}.clean[${index}]`),
    ),
    dialled: readNullable(fields["dialled"], (one) => reps(one, `${path}.dialled`)),
  };
}
