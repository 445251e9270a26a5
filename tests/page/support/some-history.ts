/** What a watch remembers of some comfortable sessions, newest first, as it lies in its store. */

import { type History, makeHistory } from "../../../core/comfort/history.ts";
import type { SessionSummary } from "../../../core/comfort/summary.ts";
import { idOf, makeSummary } from "../../core/comfort/make-summary.ts";
import { START_MS } from "../../support/watch-driver.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** One a day, the last of them yesterday. */
export function historyOf(count: number, change: Partial<SessionSummary> = {}) {
  const sessions: History = Array.from({ length: count }, (_, index) =>
    makeSummary({
      id: idOf(count - index),
      startedAt: START_MS - (index + 1) * DAY_MS,
      tzOffsetMin: 0,
      ...change,
    }),
  );
  return makeHistory(sessions);
}
