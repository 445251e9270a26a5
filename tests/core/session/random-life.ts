/**
 * Lives no person would: taps at every moment, ticks late, clocks set, the app gone and back. Every
 * step of such a life is kept, so that a test can look at each change and not at the end alone.
 */

import fc from "fast-check";
import type { Plan } from "../../../core/plan/plan.ts";
import { advance } from "../../../core/session/advance.ts";
import type { Effect } from "../../../core/session/effect.ts";
import type { SessionEvent } from "../../../core/session/event.ts";
import { nextAt } from "../../../core/session/next-at.ts";
import { type Session, startSession } from "../../../core/session/session.ts";
import { START_AT } from "../../support/live-session.ts";

type HandEvent = Exclude<SessionEvent, { type: "reopen" | "tick" | "pause" }>["type"];

export type Step =
  /** Time goes on for so long, each tick late by the next of these; a pause may be over first. */
  | {
      readonly do: "run";
      readonly resumes: boolean;
      readonly forMs: number;
      readonly lateMs: readonly number[];
    }
  | {
      readonly do: "hand";
      readonly type: HandEvent | "swipe" | "battery";
      readonly afterMs: number;
    }
  /** One tick, after this long without any. */
  | { readonly do: "sleep"; readonly forMs: number }
  | { readonly do: "set-clock"; readonly byMs: number }
  | { readonly do: "reopen"; readonly afterMs: number; readonly awayMs: number };

export interface Change {
  readonly before: Session;
  readonly after: Session;
  readonly event: SessionEvent;
  readonly effects: readonly Effect[];
}

export interface RandomLife {
  readonly session: Session;
  /** Only events that changed something, as the watch keeps them. */
  readonly events: readonly SessionEvent[];
  /** Every event, the futile ones too. */
  readonly changes: readonly Change[];
}

const lateness = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 301, max: 6000 }) },
);
const anyRun = fc.record({
  do: fc.constant("run" as const),
  resumes: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  forMs: fc.integer({ min: 0, max: 60_000 }),
  lateMs: fc.array(lateness, { minLength: 1, maxLength: 6 }),
});
const anyHand = fc.record({
  do: fc.constant("hand" as const),
  type: fc.constantFrom<HandEvent | "swipe" | "battery">(
    ...(["tap", "tap", "tap", "resume", "resume", "enough", "swipe", "battery"] as const),
    ...(["mark", "mark", "mark", "mark", "mark", "unmark", "unmark"] as const),
  ),
  afterMs: fc.integer({ min: 0, max: 3000 }),
});
const anySleep = fc.record({
  do: fc.constant("sleep" as const),
  forMs: fc.integer({ min: 0, max: 20_000 }),
});
const anyReopen = fc.record({
  do: fc.constant("reopen" as const),
  afterMs: fc.integer({ min: 0, max: 60_000 }),
  awayMs: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -1e6, max: 1e7 }) },
  ),
});
const anySetClock = fc.record({
  do: fc.constant("set-clock" as const),
  byMs: fc.oneof(
    fc.integer({ min: -5000, max: 5000 }),
    fc.integer({ min: -START_AT, max: START_AT }),
  ),
});

const anyEnd = fc.record({
  do: fc.constant("hand" as const),
  type: fc.constant("end" as const),
  afterMs: fc.integer({ min: 0, max: 3000 }),
});

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
    { weight: 20, arbitrary: anyRun },
    { weight: 15, arbitrary: anyHand },
    { weight: 1, arbitrary: anyEnd },
    { weight: 2, arbitrary: anySleep },
    { weight: 2, arbitrary: anyReopen },
    { weight: 2, arbitrary: anySetClock },
  ),
  { minLength: 5, maxLength: 60, size: "max" },
);

export function liveSteps(plan: Plan, steps: readonly Step[]): RandomLife {
  let moment: Moment = { session: startSession(plan, START_AT), now: START_AT, changes: [] };
  for (const step of steps) {
    moment =
      step.do === "run" ? run(plan, moment, step) : send(plan, moment, eventOf(step, moment.now));
  }
  const { session, changes } = moment;
  const events = changes.filter((one) => one.after !== one.before).map((one) => one.event);
  return { session, events, changes };
}

interface Moment {
  readonly session: Session;
  readonly now: number;
  readonly changes: Change[];
}

function send(plan: Plan, { session, changes }: Moment, event: SessionEvent): Moment {
  const [after, effects] = advance(plan, session, event);
  changes.push({ before: session, after, event, effects });
  return { session: after, now: event.at, changes };
}

function run(plan: Plan, from: Moment, step: Step & { do: "run" }): Moment {
  const { resumes, forMs, lateMs } = step;
  const end = from.now + forMs;
  let moment = resumes ? send(plan, from, { type: "resume", at: from.now }) : from;
  for (let tick = 0; moment.now <= end; tick += 1) {
    const due = nextAt(plan, moment.session);
    if (due === null || due > end) break;
    const at = Math.max(moment.now, due) + (lateMs[tick % lateMs.length] ?? 0);
    moment = send(plan, moment, { type: "tick", at });
  }
  return { ...moment, now: Math.max(moment.now, end) };
}

function eventOf(step: Exclude<Step, { do: "run" }>, now: number): SessionEvent {
  const at = now + waitMs(step);
  if (step.do === "reopen") return { type: "reopen", at, awayMs: step.awayMs };
  if (step.do !== "hand") return { type: "tick", at };
  if (step.type === "swipe") return { type: "pause", at, reason: "hand" };
  if (step.type === "battery") return { type: "pause", at, reason: "low-battery" };
  return { type: step.type, at };
}

function waitMs(step: Exclude<Step, { do: "run" }>): number {
  if (step.do === "sleep") return step.forMs;
  return step.do === "set-clock" ? step.byMs : step.afterMs;
}
