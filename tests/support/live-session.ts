/** Lives a plan in virtual time: ticks when the session asks for one, late by what the caller says. */

import type { Plan } from "../../core/plan/plan.ts";
import { advance } from "../../core/session/advance.ts";
import type { Effect } from "../../core/session/effect.ts";
import type { SessionEvent } from "../../core/session/event.ts";
import { nextAt } from "../../core/session/next-at.ts";
import { type Session, startSession } from "../../core/session/session.ts";

export const START_AT = Date.UTC(2026, 10, 22, 6, 30);

export interface PlayedCue {
  readonly cue: string;
  readonly dueMs: number;
  readonly playedMs: number;
}

export interface Life {
  readonly session: Session;
  readonly events: readonly SessionEvent[];
  readonly cues: readonly PlayedCue[];
  readonly marksFelt: number;
}

export function beginLife(plan: Plan): Life {
  return { session: startSession(plan, START_AT), events: [], cues: [], marksFelt: 0 };
}

/** Only events that changed something are kept, as the watch's journal does. */
export function live(plan: Plan, life: Life, event: SessionEvent): Life {
  const [session, effects] = advance(plan, life.session, event);
  if (session === life.session) return life;
  return {
    session,
    events: [...life.events, event],
    cues: [...life.cues, ...played(effects, event.at)],
    marksFelt: life.marksFelt + effects.filter((one) => one.type === "mark-felt").length,
  };
}

/** Ticks until `atMs` since the start, or until nothing more is due. */
export function tickUntil(
  plan: Plan,
  life: Life,
  atMs: number,
  lateMs: (tick: number) => number = () => 0,
): Life {
  let current = life;
  for (let tick = 0; ; tick += 1) {
    const due = nextAt(plan, current.session);
    if (due === null || due - START_AT > atMs) return current;
    current = live(plan, current, { type: "tick", at: due + lateMs(tick) });
  }
}

export function liveWhole(plan: Plan, lateMs?: (tick: number) => number): Life {
  return tickUntil(plan, beginLife(plan), Number.POSITIVE_INFINITY, lateMs);
}

export function countCues(life: Life): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { cue } of life.cues) counts[cue] = (counts[cue] ?? 0) + 1;
  return counts;
}

function played(effects: readonly Effect[], at: number): PlayedCue[] {
  return effects.flatMap((effect) =>
    effect.type === "cue"
      ? [{ cue: effect.cue, dueMs: effect.dueAt - START_AT, playedMs: at - START_AT }]
      : [],
  );
}
