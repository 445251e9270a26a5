/** From a check-in to a session: the journal's head is written before anything is felt. */

import { isAfterSpasm, lastSession } from "../../core/comfort/history.ts";
import { type Level, makePlan } from "../../core/plan/plan.ts";
import { makeRestedRecord } from "../../core/record/make-record.ts";
import { makeSessionId } from "../../core/record/session-id.ts";
import { makeHeadLine } from "../../core/session/journal.ts";
import { JOURNAL_VERSION, type JournalHead } from "../../core/session/journal-head.ts";
import { nowMs, tzOffsetMin } from "../platform/clock.ts";
import { readDevice } from "../platform/device.ts";
import { readJournal, writeJournal } from "../platform/journal-file.ts";
import { putInOutbox } from "../platform/outbox-put.ts";
import { markOnWatch } from "../platform/sync-mark.ts";
import { loadHistory, loadRoutine, nextCounter } from "../platform/wrist-store.ts";

export interface CheckedIn {
  readonly discomfort: number;
  readonly spasm: boolean;
}

/** False when the watch would not take it, or still holds another; nothing has begun then. */
export function beginSession(checked: CheckedIn, level: Level): boolean {
  if (readJournal() !== null) return false;
  return writeJournal(makeHeadLine(makeHead(checked, level)));
}

/** A rest day is a record too. */
export function keepRestDay(checked: CheckedIn, level: Level): boolean {
  const { v: _, ...head } = makeHead(checked, level);
  const record = makeRestedRecord(head, checked.spasm);
  if (!putInOutbox(record)) return false;
  markOnWatch(record);
  return true;
}

export function spasmBefore(): boolean {
  return isAfterSpasm(loadHistory());
}

function makeHead({ discomfort }: CheckedIn, level: Level): JournalHead {
  const startedAt = nowMs();
  const random = [0, 1, 2, 3, 4, 5].map(() => Math.random());
  return {
    v: JOURNAL_VERSION,
    id: makeSessionId(startedAt, random, nextCounter()),
    startedAt,
    tzOffsetMin: tzOffsetMin(),
    model: readDevice().model,
    discomfort,
    sinceLast: null,
    lastSessionId: lastSession(loadHistory())?.id ?? null,
    plan: makePlan(loadRoutine(), level),
  };
}
