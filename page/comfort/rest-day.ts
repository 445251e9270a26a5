/** A rest day is a record too: what was answered, and no sets. */

import type { StartAnswers } from "../../core/comfort/start-answers.ts";
import { makeRestedRecord } from "../../core/record/make-record.ts";
import { note } from "../platform/diagnostics.ts";
import { keepLevel, makeHead } from "../platform/new-session.ts";
import { putInOutbox } from "../platform/outbox-put.ts";
import { dropAnswers } from "../platform/start-draft.ts";
import { markOnWatch } from "../platform/sync-mark.ts";

/** False when the watch would not take it: the answers stay as they are, for another try. */
export function keepRestDay(answers: StartAnswers, discomfort: number): boolean {
  const { v: _, ...head } = makeHead(answers, discomfort);
  const record = makeRestedRecord(head, answers.spasm);
  if (!putInOutbox(record)) return false;
  note("put-away", { id: record.id });
  markOnWatch(record);
  keepLevel(answers);
  dropAnswers();
  return true;
}
