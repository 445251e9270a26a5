import { describe, expect, it } from "vitest";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import { makeRecord } from "../../../core/record/make-record.ts";
import { parseRecord } from "../../../core/record/parse-record.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import { advance } from "../../../core/session/advance.ts";
import { parseJournal, replay } from "../../../core/session/journal.ts";
import { tallyOf } from "../../../core/session/session.ts";
import { beginLife, live, START_AT, tickUntil } from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";
import { type Intent, liveKept } from "./kept-life.ts";

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;
const morning = makeHead({ plan: makePlan(MORNING, 6) });
const marks = [
  [0, 3],
  [0, 10],
  [4, 1],
  [8, 5],
  [8, 6],
  [23, 9],
] as const;
const plain: Intent = { marks, enoughAt: new Map() };
const shortBicycle: Intent = { marks, enoughAt: new Map([1, 7, 13, 19].map((set) => [set, 8])) };

/** What a kill must not touch; times and pauses may differ. */
function done({ outcome, sets }: SessionRecord) {
  return {
    outcome,
    sets: sets.map(({ startMs, endMs, ...rest }) => rest),
  };
}

describe("a watch killed and reopened within half an hour", () => {
  it.each([
    ["right after any event, its line not yet written", plain, 0, 1],
    ["just before a line is written", plain, 249, 5],
    ["just after", plain, 250, 5],
    ["in the middle of a rep", plain, 900, 5],
    ["right after an event, the bicycle ended at 8", shortBicycle, 0, 3],
    ["in the middle of a rep, the bicycle ended at 8", shortBicycle, 900, 5],
  ])("%s ends its Morning with the same sets, reps and marks", (_, intent, afterMs, step) => {
    const unbroken = liveKept(morning, intent, null);
    const expected = JSON.stringify(done(unbroken.record));
    const broken: number[] = [];
    for (let afterEvents = 0; afterEvents < unbroken.events; afterEvents += step) {
      const awayMs = 1000 + ((afterEvents * 7919) % (29 * MINUTE_MS));
      const { record } = liveKept(morning, intent, { afterEvents, afterMs, awayMs });
      if (JSON.stringify(done(record)) !== expected) broken.push(afterEvents);
    }
    expect(broken).toEqual([]);
  });

  it("has done what it meant to do, unbroken", () => {
    const { record } = liveKept(morning, shortBicycle, null);
    expect(record.outcome).toBe("completed");
    expect(record.sets.reduce((sum, set) => sum + set.paced, 0)).toBe(216);
    expect(record.sets.reduce((sum, set) => sum + set.marked, 0)).toBe(6);
    expect(parseRecord(record)).toEqual({ ok: true, value: record });
  });

  it("has all of it on file at the end, killed or not", () => {
    const kill = { afterEvents: 100, afterMs: 0, awayMs: MINUTE_MS };
    for (const one of [liveKept(morning, plain, null), liveKept(morning, plain, kill)]) {
      const journal = parseJournal(one.file);
      if (!journal.ok) throw new Error(journal.fault.message);
      const { head, events } = journal.value;
      expect(makeRecord(head, replay(head, events))).toEqual(one.record);
    }
  });

  it("keeps its session when the switch waits for the person", () => {
    const plan = makePlan({ ...BEFORE_LEGS, waitsAtSwitch: true }, 2);
    const head = makeHead({ plan });
    const unbroken = liveKept(head, plain, null);
    for (let afterEvents = 0; afterEvents < unbroken.events; afterEvents += 1) {
      const { record } = liveKept(head, plain, { afterEvents, afterMs: 0, awayMs: MINUTE_MS });
      expect(done(record)).toEqual(done(unbroken.record));
    }
  });
});

describe("reopening", () => {
  const plan = makePlan(BEFORE_LEGS, 6);
  const running = tickUntil(plan, beginLife(plan), 15_000);
  const paused = live(plan, running, { type: "tap", at: START_AT + 15_000 });
  const reopen = (from: typeof running, atMs: number, awayMs: number) =>
    live(plan, from, { type: "reopen", at: START_AT + atMs, awayMs });

  it("finds the session paused where it was, without a cue, the rep in progress discarded", () => {
    const life = reopen(running, 75_000, MINUTE_MS);
    expect(life.session.phase).toEqual({
      kind: "paused",
      reason: "reopened",
      since: START_AT + 15_000,
      noticedAt: START_AT + 75_000,
      quietAt: START_AT + 75_000,
    });
    expect(life.cues).toEqual(running.cues);
    expect(tallyOf(life.session, 0).paced).toBe(2);
  });

  it("leaves a paused session paused, for the reason it was", () => {
    const life = reopen(paused, 75_000, MINUTE_MS);
    expect(life.session.phase).toMatchObject({ kind: "paused", reason: "hand" });
    expect(life.session.pauses).toBe(1);
  });

  it("after 30 minutes still resumes, a moment later closes as partial", () => {
    const inTime = reopen(running, 15_000 + HALF_HOUR_MS, HALF_HOUR_MS);
    expect(inTime.session.phase.kind).toBe("paused");
    const late = reopen(running, 15_001 + HALF_HOUR_MS, HALF_HOUR_MS + 1);
    expect(late.session.phase).toEqual({ kind: "finished", at: START_AT + 15_000 });
    expect(late.cues).toEqual(running.cues);
    const record = makeRecord(makeHead({ plan, startedAt: START_AT }), late.session);
    expect(record).toMatchObject({ outcome: "partial", endedAt: START_AT + 15_000 });
    expect(record.sets[0]).toMatchObject({ paced: 2, ended: "cut" });
    expect(record.sets[1]).toMatchObject({ paced: 0, ended: "skipped", startMs: 0, endMs: 0 });
  });

  it("closed late counts the pause it was in up to its last sign of life", () => {
    const seen = reopen(paused, 75_000, MINUTE_MS);
    const late = reopen(seen, 75_000 + 2 * HALF_HOUR_MS, 2 * HALF_HOUR_MS);
    const record = makeRecord(makeHead({ plan, startedAt: START_AT }), late.session);
    expect(record).toMatchObject({ endedAt: START_AT + 75_000, pausedMs: 60_000 });
  });

  it("resumes when the clock went back meanwhile", () => {
    const life = reopen(running, -5000, -20_000);
    expect(life.session.phase).toMatchObject({ kind: "paused", reason: "reopened" });
    const resumed = live(plan, life, { type: "resume", at: START_AT - 4000 });
    const over = tickUntil(plan, resumed, Number.POSITIVE_INFINITY);
    expect(over.session.tallies.every((tally) => tally.ended === "ran")).toBe(true);
  });

  it("changes nothing of a session that is over", () => {
    const over = tickUntil(plan, beginLife(plan), Number.POSITIVE_INFINITY).session;
    const event = { type: "reopen", at: START_AT + 1e7, awayMs: 1e7 } as const;
    expect(advance(plan, over, event)).toEqual([over, []]);
  });
});
