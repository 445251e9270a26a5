/**
 * Brings a session up to an instant, deadline by deadline. Each deadline follows from the one before
 * it, never from when the tick came, so a late tick makes nothing after it late.
 */

import type { Plan } from "../plan/plan.ts";
import { BEATS } from "../plan/wait.ts";
import { closeSet } from "./close-set.ts";
import type { Effect } from "./effect.ts";
import { lastKnownAt, nextAt } from "./next-at.ts";
import { pauseAt } from "./pause.ts";
import { PERISH_MS, type Phase, type Session, tallyOf, withTally } from "./session.ts";

export type Moment = readonly [Session, readonly Effect[]];

const SHORTEST_GAP_MS = 2000;

/** Later than this is not a late tick: the watch has slept, and nobody knows what was felt. */
export function gapMs(plan: Plan): number {
  return Math.max(plan.repMs, SHORTEST_GAP_MS);
}

export function catchUp(plan: Plan, session: Session, now: number): Moment {
  if (session.phase.kind === "paused" || session.phase.kind === "finished") return [session, []];
  if (now < lastKnownAt(session)) return gap(session, now);
  const effects: Effect[] = [];
  let current = session;
  for (let due = nextAt(plan, current); due !== null && due <= now; due = nextAt(plan, current)) {
    if (now - due > gapMs(plan)) return gap(current, now);
    const [next, caused] = pass(plan, current, due, now - due <= PERISH_MS);
    effects.push(...caused);
    current = next;
  }
  return [current, effects.filter((effect) => isStillTrue(effect, current))];
}

function gap(session: Session, now: number): Moment {
  const cue: Effect = { type: "cue", cue: "stopped", dueAt: now };
  return [pauseAt(session, "gap", Math.min(now, lastKnownAt(session)), now), [cue]];
}

/** One deadline, which is over. `isFresh`: it is still worth a cue that perishes. */
function pass(plan: Plan, session: Session, due: number, isFresh: boolean): Moment {
  const { phase } = session;
  if (phase.kind === "moving") return passRep(plan, session, phase, due, isFresh);
  if (phase.kind !== "waiting") return [session, []];
  if (phase.until === null) {
    const reminded = { ...phase, reminders: phase.reminders + 1 };
    return [{ ...session, phase: reminded }, [{ type: "cue", cue: "switch-side", dueAt: due }]];
  }
  if (phase.beats < BEATS) {
    const beaten = { ...phase, beats: phase.beats + 1 };
    return [{ ...session, phase: beaten }, perishable("count-in", due, isFresh)];
  }
  return beginRep(session, due, isFresh);
}

function passRep(
  plan: Plan,
  session: Session,
  phase: Phase & { kind: "moving" },
  due: number,
  isFresh: boolean,
): Moment {
  const tally = tallyOf(session, session.set);
  const counted = withTally(session, session.set, {
    slots: tally.slots + 1,
    paced: tally.paced + (phase.isFelt ? 1 : 0),
    endMs: due - session.startedAt,
  });
  const max = plan.sets[session.set]?.target.max ?? 0;
  if (tally.slots + 1 >= max) return closeSet(plan, counted, { ended: "ran", at: due, quietMs: 0 });
  return beginRep(counted, due, isFresh);
}

function beginRep(session: Session, due: number, isFresh: boolean): Moment {
  const tally = tallyOf(session, session.set);
  const sinceStartMs = due - session.startedAt;
  const begun =
    tally.slots === 0
      ? withTally(session, session.set, { startMs: sinceStartMs, endMs: sinceStartMs })
      : session;
  const phase: Phase = { kind: "moving", repAt: due, isFelt: isFresh };
  return [{ ...begun, phase }, perishable("rep", due, isFresh)];
}

function perishable(cue: "count-in" | "rep", dueAt: number, isFresh: boolean): Effect[] {
  return isFresh ? [{ type: "cue", cue, dueAt }] : [];
}

/** A cue about a step is worth playing late only while that step is the current one. */
function isStillTrue(effect: Effect, session: Session): boolean {
  if (effect.type !== "cue") return true;
  if (effect.cue !== "change" && effect.cue !== "switch-side") return true;
  const { phase } = session;
  return phase.kind === "waiting" && phase.startedAt <= effect.dueAt;
}
