/**
 * The answers so far, kept in case the watch goes out between two questions. A draft is good for
 * half an hour, and only as long as no session came after the one it was written after.
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
import { LEVELS } from "../plan/plan.ts";
import { ROUTINE_NAMES } from "../plan/routine.ts";
import { SINCE_LAST } from "../record/record.ts";
import type { Result } from "../result.ts";
import type { History } from "./history.ts";
import type { StartAnswers } from "./start-answers.ts";

export const START_DRAFT_VERSION = 1;
export const DRAFT_MS = 30 * 60 * 1000;

export interface StartDraft {
  readonly v: typeof START_DRAFT_VERSION;
  readonly at: number;
  /** The newest entry of the history when it was written. */
  readonly after: string | null;
  readonly answers: StartAnswers;
}

export function makeStartDraft(answers: StartAnswers, history: History, at: number): StartDraft {
  return { v: START_DRAFT_VERSION, at, after: history[0]?.id ?? null, answers };
}

/** The answers to go on with, or `null` when the draft is old, or of a time before another session. */
export function answersOf(draft: StartDraft, history: History, now: number): StartAnswers | null {
  const isOfNow = draft.after === (history[0]?.id ?? null);
  return isOfNow && isFresh(draft.at, now) ? draft.answers : null;
}

/** A clock that was set meanwhile makes a draft as old as the step it took. */
export function isFresh(at: number, now: number): boolean {
  return Math.abs(now - at) <= DRAFT_MS;
}

const KEYS = [
  "routine",
  "sinceLast",
  "discomfort",
  "spasm",
  "isChecked",
  "wantsWhole",
  "chosen",
] as const;

export function parseStartDraft(raw: unknown): Result<StartDraft> {
  return parse(() => {
    const fields = readObject(raw, "", ["v", "at", "after", "answers"]);
    if (fields["v"] !== START_DRAFT_VERSION) {
      refuse("unknown-version", "v", "These answers were kept by another version of the app.");
    }
    return {
      v: START_DRAFT_VERSION,
      at: readInteger(fields["at"], "at", 0, Number.MAX_SAFE_INTEGER),
      after: readNullable(fields["after"], (one) => readText(one, "after", 36)),
      answers: readAnswers(fields["answers"], "answers"),
    };
  });
}

function readAnswers(raw: unknown, path: string): StartAnswers {
  const fields = readObject(raw, path, KEYS);
  const at = (key: (typeof KEYS)[number]) => `${path}.${key}`;
  const answers: StartAnswers = {
    routine: readOneOf(fields["routine"], at("routine"), ROUTINE_NAMES),
    sinceLast: readNullable(fields["sinceLast"], (one) =>
      readOneOf(one, at("sinceLast"), SINCE_LAST),
    ),
    discomfort: readNullable(fields["discomfort"], (one) =>
      readInteger(one, at("discomfort"), 0, 10),
    ),
    spasm: readBoolean(fields["spasm"], at("spasm")),
    isChecked: readBoolean(fields["isChecked"], at("isChecked")),
    wantsWhole: readNullable(fields["wantsWhole"], (one) => readBoolean(one, at("wantsWhole"))),
    chosen: readNullable(fields["chosen"], (one) => readOneOf(one, at("chosen"), LEVELS)),
  };
  if (answers.isChecked && answers.discomfort === null) {
    refuse("inconsistent", at("isChecked"), "It is answered, but there is no number.");
  }
  return answers;
}
