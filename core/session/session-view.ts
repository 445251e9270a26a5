/**
 * What the screen says of a session, for a glance from the floor: which of a few faces it shows, and
 * the one number on it. Worked out from the session and the clock; nothing of it is remembered.
 */

import type { Plan, PlannedSet } from "../plan/plan.ts";
import { BEAT_MS, COUNT_IN_MS, WAIT_MS, type WaitKind } from "../plan/wait.ts";
import { type PauseReason, type Phase, type Session, tallyOf } from "./session.ts";

export type SessionView =
  | {
      readonly face: "wait";
      readonly wait: WaitKind | "resume";
      readonly set: PlannedSet;
      /** `null` while it waits for the person. */
      readonly secondsLeft: number | null;
      /** 1 at the start of the wait, 0 at its end. */
      readonly fractionLeft: number;
    }
  | {
      readonly face: "count-in";
      readonly wait: WaitKind | "resume";
      readonly set: PlannedSet;
      readonly beat: number;
      readonly fractionLeft: number;
    }
  | {
      readonly face: "set";
      readonly set: PlannedSet;
      /** The rep in progress, from 1: how many cues of this set were felt. */
      readonly rep: number;
      /** Slots of the set begun so far, for the ring. */
      readonly slots: number;
      readonly marked: readonly number[];
      /** From here on the person may stop with nothing missing. */
      readonly isEnough: boolean;
      /** When the rep in progress began, and how long one lasts: where the leg is. */
      readonly repAt: number;
      readonly repMs: number;
    }
  | {
      readonly face: "paused";
      readonly set: PlannedSet;
      readonly reason: PauseReason;
      readonly paced: number;
    }
  | { readonly face: "finished" };

export function sessionView(plan: Plan, session: Session, now: number): SessionView {
  const { phase } = session;
  const set = plan.sets[session.set];
  if (set === undefined || phase.kind === "finished") return { face: "finished" };
  switch (phase.kind) {
    case "waiting":
      return waitView(phase, set, now);
    case "moving":
      return setView(plan, session, phase, set);
    case "paused": {
      const { paced } = tallyOf(session, session.set);
      return { face: "paused", set, reason: phase.reason, paced };
    }
  }
}

function waitView(phase: Phase & { kind: "waiting" }, set: PlannedSet, now: number): SessionView {
  const { wait, until } = phase;
  if (until === null) return { face: "wait", wait, set, secondsLeft: null, fractionLeft: 1 };
  const leftMs = Math.max(0, until - now);
  const wholeMs = wait === "resume" ? COUNT_IN_MS : WAIT_MS[wait];
  const fractionLeft = Math.min(1, leftMs / wholeMs);
  if (phase.beats > 0) {
    const beat = Math.max(1, Math.ceil(leftMs / BEAT_MS));
    return { face: "count-in", wait, set, beat, fractionLeft };
  }
  return { face: "wait", wait, set, secondsLeft: Math.ceil(leftMs / 1000), fractionLeft };
}

function setView(
  { repMs }: Plan,
  session: Session,
  phase: Phase & { kind: "moving" },
  set: PlannedSet,
): SessionView {
  const tally = tallyOf(session, session.set);
  return {
    face: "set",
    set,
    rep: tally.paced + (phase.isFelt ? 1 : 0),
    slots: tally.slots + 1,
    marked: tally.marked,
    isEnough: tally.paced >= set.target.min,
    repAt: phase.repAt,
    repMs,
  };
}
