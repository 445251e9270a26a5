/** A journal's head for tests: a plain Morning on a plain day, with what the test cares about changed. */

import { makePlan } from "../../core/plan/plan.ts";
import { MORNING } from "../../core/plan/routine.ts";
import type { JournalHead } from "../../core/session/journal-head.ts";

export function makeHead(change: Partial<JournalHead> = {}): JournalHead {
  return {
    v: 1,
    id: "01934f00-0000-7000-8000-000000000001",
    startedAt: Date.UTC(2026, 10, 22, 6, 30),
    tzOffsetMin: 60,
    model: "Amazfit Balance",
    discomfort: 2,
    sinceLast: null,
    lastSessionId: null,
    plan: makePlan(MORNING, 6),
    ...change,
  };
}
