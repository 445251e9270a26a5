/** The end of a set, and with it the wait for the next one or the end of the session. */

import type { Cue } from "../haptics/cue.ts";
import type { Plan } from "../plan/plan.ts";
import { WAIT_MS, waitBefore } from "../plan/wait.ts";
import type { SetEnd } from "../record/record.ts";
import type { Effect } from "./effect.ts";
import { type Phase, type Session, tallyOf, withTally } from "./session.ts";

type Moment = readonly [Session, readonly Effect[]];

export interface Closing {
  readonly ended: SetEnd;
  readonly at: number;
  /** How long the cue of a pause still needs: the wait is so much longer, and no beat comes into it. */
  readonly quietMs: number;
}

export function closeSet(plan: Plan, session: Session, closing: Closing): Moment {
  const { ended, at, quietMs } = closing;
  const closed = withTally(session, session.set, { ended });
  const next = session.set + 1;
  if (next >= plan.sets.length) {
    return [{ ...closed, phase: { kind: "finished", at } }, [cueAt("finished", at)]];
  }
  const wait = waitBefore(plan, next);
  const waits = wait === "switch" && plan.waitsAtSwitch;
  const phase: Phase = {
    kind: "waiting",
    wait,
    startedAt: at,
    until: waits ? null : at + quietMs + WAIT_MS[wait],
    beats: 0,
    reminders: 0,
  };
  const cue = wait === "switch" ? "switch-side" : "change";
  return [{ ...closed, set: next, phase }, [cueAt(cue, at)]];
}

/** The session ends here: the set it is in is cut, those never begun are skipped. */
export function closeSession(plan: Plan, session: Session, at: number): Session {
  let closed = session;
  plan.sets.forEach((_, set) => {
    const tally = tallyOf(closed, set);
    if (tally.ended !== null) return;
    closed = withTally(closed, set, { ended: tally.slots > 0 ? "cut" : "skipped" });
  });
  return { ...closed, phase: { kind: "finished", at } };
}

function cueAt(cue: Cue, dueAt: number): Effect {
  return { type: "cue", cue, dueAt };
}
