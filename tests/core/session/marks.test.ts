import { describe, expect, it } from "vitest";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS } from "../../../core/plan/routine.ts";
import { makeRecord } from "../../../core/record/make-record.ts";
import {
  makeEventLine,
  makeHeadLine,
  parseJournal,
  replay,
} from "../../../core/session/journal.ts";
import { tallyOf } from "../../../core/session/session.ts";
import { beginLife, type Life, live, START_AT, tickUntil } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";

const plan = makePlan(BEFORE_LEGS, 6);
type Crown = readonly ["mark" | "unmark" | "tap" | "resume" | "enough", number];

/** The first rep begins at 10 s, one more every 2 s; the first set ends at 30 s. */
function afterCrown(...turns: readonly Crown[]): Life {
  return turns.reduce<Life>(
    (life, [type, atMs]) => live(plan, tickUntil(plan, life, atMs), { type, at: START_AT + atMs }),
    beginLife(plan),
  );
}

const markedIn = (life: Life, set: number) => tallyOf(life.session, set).marked;

describe("a mark", () => {
  it("is for the last completed rep, not the one in progress, and is felt", () => {
    const life = afterCrown(["mark", 15_000]);
    expect(markedIn(life, 0)).toEqual([2]);
    expect(life.marksFelt).toBe(1);
  });

  it("before any rep is complete is for nothing", () => {
    for (const atMs of [3000, 8000, 11_000]) {
      const life = afterCrown(["mark", atMs]);
      expect(life.session.marks).toEqual([]);
      expect(life.marksFelt).toBe(0);
    }
  });

  it("in a wait, in its count-in and in the first rep after is for the last rep of the set before", () => {
    for (const atMs of [30_500, 33_500, 35_500]) {
      const life = afterCrown(["mark", atMs]);
      expect(markedIn(life, 0)).toEqual([10]);
      expect(markedIn(life, 1)).toEqual([]);
    }
  });

  it("after a skipped set is still for the last rep that was done", () => {
    const life = afterCrown(["tap", 33_000], ["enough", 34_000], ["mark", 35_000]);
    expect(life.session.set).toBe(2);
    expect(markedIn(life, 0)).toEqual([10]);
  });

  it("marks a rep once, however often it is said", () => {
    const life = afterCrown(["mark", 14_100], ["mark", 14_900], ["mark", 15_600]);
    expect(markedIn(life, 0)).toEqual([2]);
    expect(life.marksFelt).toBe(1);
  });

  it("is one mark for a burst: for 600 ms nothing more is taken", () => {
    expect(markedIn(afterCrown(["mark", 13_900], ["mark", 14_499]), 0)).toEqual([1]);
    expect(markedIn(afterCrown(["mark", 13_900], ["mark", 14_500]), 0)).toEqual([1, 2]);
    expect(markedIn(afterCrown(["mark", 14_000], ["unmark", 14_599]), 0)).toEqual([2]);
  });

  it("locks nobody out when the clock goes back", () => {
    const marked = afterCrown(["mark", 15_000]);
    const paused = live(plan, marked, { type: "tick", at: START_AT + 1000 });
    const resumed = live(plan, paused, { type: "resume", at: START_AT + 2000 });
    const life = live(plan, tickUntil(plan, resumed, 7100), { type: "mark", at: START_AT + 7100 });
    expect(markedIn(life, 0)).toEqual([2, 3]);
  });

  it("is not taken while paused", () => {
    const paused = afterCrown(["tap", 15_000]);
    expect(live(plan, paused, { type: "mark", at: START_AT + 16_000 })).toBe(paused);
    expect(live(plan, paused, { type: "unmark", at: START_AT + 16_000 })).toBe(paused);
  });

  it("comes with the rep's cue when both fall together, and cuts none", () => {
    const before = tickUntil(plan, beginLife(plan), 13_900);
    const life = live(plan, before, { type: "mark", at: START_AT + 14_010 });
    expect(life.cues.slice(-1)).toEqual([{ cue: "rep", dueMs: 14_000, playedMs: 14_010 }]);
    expect(life.marksFelt).toBe(1);
    expect(markedIn(life, 0)).toEqual([2]);
  });
});

describe("the crown turned the other way", () => {
  it("takes the latest mark back, of whatever set it was", () => {
    const life = afterCrown(["mark", 15_000], ["mark", 31_000], ["unmark", 38_000]);
    expect(markedIn(life, 0)).toEqual([2]);
    expect(life.marksFelt).toBe(3);
    const none = live(plan, life, { type: "unmark", at: START_AT + 39_000 });
    expect(none.session.marks).toEqual([]);
    expect(live(plan, none, { type: "unmark", at: START_AT + 39_900 })).toBe(none);
  });

  it("frees the rep to be marked again", () => {
    const life = afterCrown(["mark", 14_100], ["unmark", 14_800], ["mark", 15_500]);
    expect(markedIn(life, 0)).toEqual([2]);
  });
});

describe("marks", () => {
  it("survive the journal and reach the record", () => {
    const life = tickUntil(
      plan,
      afterCrown(["mark", 15_000], ["mark", 17_000], ["unmark", 18_000], ["mark", 42_000]),
      Number.POSITIVE_INFINITY,
    );
    const head = makeHead({ plan, startedAt: START_AT });
    const lines = life.events.map((event, index) => makeEventLine(head, index + 1, event));
    const journal = parseJournal(makeHeadLine(head) + lines.join(""));
    if (!journal.ok) throw new Error(journal.fault.message);
    const session = replay(journal.value.head, journal.value.events);
    expect(session.marks).toEqual([
      { set: 0, rep: 2 },
      { set: 1, rep: 3 },
    ]);
    const record = makeRecord(head, session);
    expect(record.sets.map((set) => set.marked).slice(0, 3)).toEqual([1, 1, 0]);
  });
});
