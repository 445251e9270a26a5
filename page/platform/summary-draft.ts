/** What was said in an open summary, kept over a death of the watch. See the core's draft. */

import {
  makeSummaryDraft,
  parseSummaryDraft,
  type SummaryAnswers,
  type SummaryDraft,
  summaryAnswersOf,
} from "../../core/comfort/summary-draft.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { nowMs } from "./clock.ts";
import { store } from "./stored.ts";
import { readStored } from "./wrist-store.ts";

const KEY = "summary-draft";

/** `null` when nothing was said of this session lately. */
export function loadSummaryAnswers(record: SessionRecord): SummaryAnswers | null {
  const draft = readStored<SummaryDraft | null>(KEY, parseSummaryDraft, null);
  return draft === null ? null : summaryAnswersOf(draft, record, nowMs());
}

/** `null` when the first question is open again. A watch that cannot keep it goes on without. */
export function keepSummaryAnswers(record: SessionRecord, answers: SummaryAnswers | null): void {
  try {
    if (answers === null) store.removeItem(KEY);
    else store.setItem(KEY, makeSummaryDraft(answers, record.id, nowMs()));
  } catch (error) {
    console.log(`the answers are not kept: ${String(error)}`);
  }
}

/** What a death left behind between the summary's last answer and its own end. */
export function dropSummaryAnswers(): void {
  store.removeItem(KEY);
}
