/**
 * The summary, question by question: good form for all of it, or set by set, then the hardest moment.
 * A set that was never begun is not asked about. Each step can be taken back.
 */

import { allClean, unmarkedClean } from "../record/confirm.ts";
import type { SessionRecord, SetRecord } from "../record/record.ts";
import type { Side } from "../series/side.ts";
import type { SummaryAnswers } from "./summary-draft.ts";

export type FormAnswer = "all-clean" | "all-but-marked" | "by-set";

export type SummaryQuestion =
  | { readonly kind: "form" }
  /** `proposed`: what is on the glass at first, paced less what was marked while doing. */
  | { readonly kind: "set"; readonly set: SetRecord; readonly proposed: number }
  | { readonly kind: "hardest" };

export function answerForm(record: SessionRecord, said: FormAnswer): SummaryAnswers {
  if (said === "by-set") return skipUnbegun(record, { isBySet: true, clean: [], dialled: null });
  const clean = said === "all-clean" ? allClean(record) : unmarkedClean(record);
  return { isBySet: false, clean, dialled: null };
}

/** `null`: nothing was said yet. */
export function summaryQuestion(
  record: SessionRecord,
  answers: SummaryAnswers | null,
): SummaryQuestion {
  if (answers === null) return { kind: "form" };
  const set = record.sets[answers.clean.length];
  if (set === undefined) return { kind: "hardest" };
  return { kind: "set", set, proposed: set.paced - set.marked };
}

/** The clean reps of the set that was asked about. */
export function answerSet(
  record: SessionRecord,
  answers: SummaryAnswers,
  clean: number,
): SummaryAnswers {
  return skipUnbegun(record, { ...answers, clean: [...answers.clean, clean], dialled: null });
}

/** The question before, with what was said to it; `null` for the one about form. */
export function takeBack(record: SessionRecord, answers: SummaryAnswers): SummaryAnswers | null {
  if (!answers.isBySet) return null;
  let last = answers.clean.length - 1;
  while (last >= 0 && record.sets[last]?.paced === 0) last -= 1;
  const dialled = answers.clean[last];
  return dialled === undefined
    ? null
    : { ...answers, clean: answers.clean.slice(0, last), dialled };
}

/** Reps paced on each side that was worked. */
export function pacedBySide(record: SessionRecord): Readonly<Record<Side, number>> {
  const sum = { right: 0, left: 0 };
  for (const { side, paced } of record.sets) sum[side] += paced;
  return sum;
}

function skipUnbegun(record: SessionRecord, answers: SummaryAnswers): SummaryAnswers {
  const clean = [...answers.clean];
  while (record.sets[clean.length]?.paced === 0) clean.push(0);
  return { ...answers, clean };
}
