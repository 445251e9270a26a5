import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../core/plan/plan.ts";
import { gapMs } from "../../../core/session/catch-up.ts";
import { PERISH_MS, type Session, type SetTally } from "../../../core/session/session.ts";
import { anyPlan } from "../any-plan.ts";
import { anySteps, type Change, liveSteps } from "./random-life.ts";

const pacedOf = (session: Session) => session.tallies.reduce((sum, one) => sum + one.paced, 0);
const isGoingOn = ({ phase }: Session) => phase.kind === "waiting" || phase.kind === "moving";
const isOver = ({ phase }: Session) => phase.kind === "finished";
const cuesOf = ({ effects }: Change) => effects.filter((one) => one.type === "cue");
const plays = (change: Change, cue: string) => cuesOf(change).some((one) => one.cue === cue);

function eachLife(check: (changes: readonly Change[]) => void): void {
  fc.assert(
    fc.property(anyPlan, anySteps, (plan, steps) => check(liveSteps(plan, steps).changes)),
    { numRuns: 150 },
  );
}

function eachChange(check: (change: Change, plan: Plan) => void): void {
  fc.assert(
    fc.property(anyPlan, anySteps, (plan, steps) => {
      for (const change of liveSteps(plan, steps).changes) check(change, plan);
    }),
    { numRuns: 150 },
  );
}

/** The cue that began the rep in progress, followed from outside the machine. */
interface Ledger {
  readonly isOpen: boolean;
  readonly played: number;
  readonly discarded: number;
}

function book(ledger: Ledger, change: Change): Ledger {
  const counted = pacedOf(change.after) - pacedOf(change.before);
  expect(counted === 0 || (counted === 1 && ledger.isOpen)).toBe(true);
  const isStillOpen = ledger.isOpen && counted === 0;
  const isCued = plays(change, "rep");
  expect(isStillOpen && isCued).toBe(false);
  const isOpen = isStillOpen || isCued;
  const isDiscarded = isOpen && !isGoingOn(change.after);
  return {
    isOpen: isOpen && !isDiscarded,
    played: ledger.played + (isCued ? 1 : 0),
    discarded: ledger.discarded + (isDiscarded ? 1 : 0),
  };
}

describe("whatever happens to a session", () => {
  it("counts only reps whose cue was felt, each once: cues played are paced plus discarded", () => {
    eachLife((changes) => {
      let ledger: Ledger = { isOpen: false, played: 0, discarded: 0 };
      for (const change of changes) {
        ledger = book(ledger, change);
        const inProgress = ledger.isOpen ? 1 : 0;
        expect(ledger.played).toBe(pacedOf(change.after) + ledger.discarded + inProgress);
      }
    });
  });

  it("plays one cue at a time, none early, count-ins and reps never more than 300 ms late", () => {
    eachChange((change) => {
      expect(cuesOf(change).length).toBeLessThanOrEqual(1);
      for (const { cue, dueAt } of cuesOf(change)) {
        const lateMs = change.event.at - dueAt;
        const perishes = cue === "rep" || cue === "count-in";
        expect(lateMs >= 0 && (!perishes || lateMs <= PERISH_MS)).toBe(true);
      }
    });
  });

  it("says nothing when nothing changes", () => {
    eachChange(({ before, after, effects }) => {
      if (before === after) expect(effects).toEqual([]);
    });
  });

  it("tells of a stop when it stops, and of the end when it ends, unless nobody was there", () => {
    eachChange((change) => {
      const { before, after, event } = change;
      const isThere = event.type !== "reopen";
      const stops = isGoingOn(before) && after.phase.kind === "paused";
      expect(plays(change, "stopped")).toBe(isThere && stops);
      expect(plays(change, "finished")).toBe(isThere && !isOver(before) && isOver(after));
    });
  });

  it("is over once it is over", () => {
    eachChange(({ before, after }) => {
      if (isOver(before)) expect(after).toBe(before);
    });
  });

  it("keeps the marks of a set among the reps it counted, each marked once", () => {
    eachChange(({ after }) => {
      const marks = after.tallies.flatMap((tally) => tally.marked);
      expect(after.marks).toHaveLength(marks.length);
      expect(after.tallies.every(isTallyTrue)).toBe(true);
    });
  });

  it("counts nothing across a gap or a clock that went back", () => {
    eachChange(({ before, after, event }, plan) => {
      if (before.phase.kind !== "moving" || event.type === "reopen") return;
      const sinceMs = event.at - before.phase.repAt;
      if (sinceMs >= 0 && sinceMs <= plan.repMs + gapMs(plan)) return;
      expect(pacedOf(after)).toBe(pacedOf(before));
      expect(after.phase).toMatchObject({ kind: "paused", reason: "gap" });
    });
  });
});

function isTallyTrue({ marked, paced, slots }: SetTally): boolean {
  const isAmong = marked.every((rep) => rep >= 1 && rep <= paced);
  return isAmong && new Set(marked).size === marked.length && paced <= slots;
}
