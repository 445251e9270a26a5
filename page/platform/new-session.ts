/** What is known of a session before anything is done: whose plan, after which answers, on which watch. */

import { lastSession } from "../../core/comfort/history.ts";
import { levelNow, type StartAnswers } from "../../core/comfort/start-answers.ts";
import { withLevel } from "../../core/comfort/wrist.ts";
import { makePlan, type Plan } from "../../core/plan/plan.ts";
import { routineNamed } from "../../core/plan/plan-shape.ts";
import { makeSessionId } from "../../core/record/session-id.ts";
import { JOURNAL_VERSION, type JournalHead } from "../../core/session/journal-head.ts";
import { nowMs, tzOffsetMin } from "./clock.ts";
import { readDevice } from "./device.ts";
import { startFacts } from "./start-draft.ts";
import { loadHistory, loadRoutine, loadWrist, nextCounter, saveWrist } from "./wrist-store.ts";

export function planFor(answers: StartAnswers): Plan {
  const routine = routineNamed(loadRoutine(), answers.routine);
  return makePlan(routine, levelNow(answers, startFacts()).today);
}

export function makeHead(answers: StartAnswers, discomfort: number): JournalHead {
  const startedAt = nowMs();
  const random = [0, 1, 2, 3, 4, 5].map(() => Math.random());
  return {
    v: JOURNAL_VERSION,
    id: makeSessionId(startedAt, random, nextCounter()),
    startedAt,
    tzOffsetMin: tzOffsetMin(),
    model: readDevice().model,
    discomfort,
    sinceLast: answers.sinceLast,
    lastSessionId: lastSession(loadHistory())?.id ?? null,
    plan: planFor(answers),
  };
}

/** What follows from the last session, or was set on the way, is the person's level from now on. */
export function keepLevel(answers: StartAnswers): void {
  const { level, reason } = levelNow(answers, startFacts());
  const wrist = loadWrist();
  if (level !== wrist.level) saveWrist(withLevel(wrist, level, reason));
}
