/** A comfortable session at level 2, with what the test cares about changed. */

import type { SessionSummary } from "../../../core/comfort/summary.ts";

export function idOf(number: number): string {
  return `01934f00-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

export function makeSummary(change: Partial<SessionSummary> = {}): SessionSummary {
  return {
    id: idOf(1),
    startedAt: Date.UTC(2026, 10, 22, 6, 30),
    tzOffsetMin: 60,
    outcome: "completed",
    routine: "morning",
    level: 2,
    before: 1,
    hardest: 2,
    spasm: false,
    paced: 40,
    clean: 38,
    sinceLast: "same",
    ...change,
  };
}

export function makeRest(change: Partial<SessionSummary> = {}): SessionSummary {
  const nothing = { outcome: "rested", before: 7, hardest: null, paced: 0, clean: 0 } as const;
  return makeSummary({ ...nothing, sinceLast: null, ...change });
}
