import { describe, expect, it } from "vitest";
import { makePlan, type Plan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import { makeRecord, pacedReps } from "../../../core/record/make-record.ts";
import type { SessionEvent } from "../../../core/session/event.ts";
import { tallyOf } from "../../../core/session/session.ts";
import {
  beginLife,
  countCues,
  type Life,
  live,
  START_AT,
  tickUntil,
} from "../../support/live-session.ts";
import { makeHead } from "../../support/make-head.ts";

const round = makePlan(BEFORE_LEGS, 6);
type Hand = Exclude<SessionEvent["type"], "reopen" | "pause" | "tick">;

/** On time until then, then the person's hand. */
function handAt(plan: Plan, life: Life, type: Hand, atMs: number): Life {
  return live(plan, tickUntil(plan, life, atMs), { type, at: START_AT + atMs });
}

function afterHands(plan: Plan, ...hands: readonly (readonly [Hand, number])[]): Life {
  return hands.reduce((life, [type, atMs]) => handAt(plan, life, type, atMs), beginLife(plan));
}

const lastCue = (life: Life) => life.cues[life.cues.length - 1];
const cuesAfter = (life: Life, atMs: number) =>
  life.cues.filter((one) => one.playedMs > atMs).map(({ cue, playedMs }) => `${cue} ${playedMs}`);

describe("a tap", () => {
  it("while a set runs pauses it, is felt, and discards the rep in progress", () => {
    const life = afterHands(round, ["tap", 15_000]);
    expect(life.session.phase).toEqual({
      kind: "paused",
      reason: "hand",
      since: START_AT + 15_000,
      noticedAt: START_AT + 15_000,
      // The long pulse and the silence that tells it from what follows.
      quietAt: START_AT + 15_970,
    });
    expect(lastCue(life)).toEqual({ cue: "stopped", dueMs: 15_000, playedMs: 15_000 });
    expect(tallyOf(life.session, 0).paced).toBe(2);
  });

  it("while counting in pauses", () => {
    const life = afterHands(round, ["tap", 7000]);
    expect(life.session.phase).toMatchObject({ kind: "paused" });
    expect(lastCue(life)).toMatchObject({ cue: "stopped" });
  });

  it.each([
    ["the setup", 2000],
    ["a wait for the next exercise", 31_000],
    ["a switch of side", 155_000],
  ])("in %s goes on at once: three beats, then the rep", (_, atMs) => {
    const tapped = afterHands(round, ["tap", atMs]);
    const life = tickUntil(round, tapped, atMs + 3000);
    expect(cuesAfter(life, atMs - 1)).toEqual([
      `count-in ${atMs}`,
      `count-in ${atMs + 1000}`,
      `count-in ${atMs + 2000}`,
      `rep ${atMs + 3000}`,
    ]);
  });

  it("on the pause screen does nothing, nor once the session is over", () => {
    const paused = afterHands(round, ["tap", 15_000]);
    expect(handAt(round, paused, "tap", 16_000)).toBe(paused);
    const over = tickUntil(round, beginLife(round), Number.POSITIVE_INFINITY);
    expect(live(round, over, { type: "tap", at: START_AT + 400_000 })).toBe(over);
  });

  it("that hurries a wait counts in from the tap, a second tap then pauses", () => {
    const life = afterHands(round, ["tap", 2000], ["tap", 2400]);
    expect(life.session.phase).toMatchObject({ kind: "paused", reason: "hand" });
  });
});

describe("a pause by swipe or by the battery", () => {
  it.each([
    ["hand", 3000],
    ["hand", 15_000],
    ["low-battery", 31_000],
    ["low-battery", 8000],
  ] as const)("for %s at %i ms stops wherever the session is", (reason, atMs) => {
    const onTime = tickUntil(round, beginLife(round), atMs);
    const life = live(round, onTime, { type: "pause", at: START_AT + atMs, reason });
    expect(life.session.phase).toMatchObject({ kind: "paused", reason });
    expect(lastCue(life)).toMatchObject({ cue: "stopped", playedMs: atMs });
  });
});

describe("the pause screen", () => {
  it("resumes with three beats and then that rep again, with its cue", () => {
    const life = tickUntil(round, afterHands(round, ["tap", 15_000], ["resume", 40_000]), 45_000);
    expect(cuesAfter(life, 39_999)).toEqual([
      "count-in 40000",
      "count-in 41000",
      "count-in 42000",
      "rep 43000",
      "rep 45000",
    ]);
    expect(tallyOf(life.session, 0).paced).toBe(3);
    expect(life.session).toMatchObject({ pauses: 1, pausedMs: 25_000 });
  });

  it("closes a set as enough when a rep of it was counted", () => {
    const life = afterHands(round, ["tap", 15_000], ["enough", 16_000]);
    expect(tallyOf(life.session, 0)).toMatchObject({ paced: 2, ended: "enough" });
    expect(life.session).toMatchObject({ set: 1, phase: { kind: "waiting" } });
    expect(lastCue(life)).toMatchObject({ cue: "change" });
  });

  it("skips a set without a rep, which makes the session partial", () => {
    for (const tapMs of [8000, 11_000]) {
      const skipped = afterHands(round, ["tap", tapMs], ["enough", 16_000]);
      expect(tallyOf(skipped.session, 0)).toMatchObject({ paced: 0, ended: "skipped" });
      const life = tickUntil(round, skipped, Number.POSITIVE_INFINITY);
      const record = makeRecord(makeHead({ plan: round, startedAt: START_AT }), life.session);
      expect(record.outcome).toBe("partial");
      expect(pacedReps(record)).toBe(102);
    }
  });

  it("closes the last set of a side with the switch, and the last of all with the end", () => {
    const side = afterHands(round, ["tap", 145_000], ["enough", 146_000]);
    expect(lastCue(side)).toMatchObject({ cue: "switch-side" });
    const all = afterHands(round, ["tap", 285_000], ["enough", 286_000]);
    expect(lastCue(all)).toMatchObject({ cue: "finished" });
    expect(all.session.phase).toEqual({ kind: "finished", at: START_AT + 286_000 });
  });

  it("ends the session: the set is cut, those never begun are skipped", () => {
    const life = afterHands(round, ["tap", 45_000], ["end", 60_000]);
    expect(life.session.phase).toEqual({ kind: "finished", at: START_AT + 60_000 });
    expect(lastCue(life)).toMatchObject({ cue: "finished" });
    const record = makeRecord(makeHead({ plan: round, startedAt: START_AT }), life.session);
    expect(record).toMatchObject({ outcome: "partial", pauses: 1, pausedMs: 15_000 });
    expect(record.sets.map((set) => set.ended).slice(0, 4)).toEqual([
      "ran",
      "cut",
      "skipped",
      "skipped",
    ]);
  });

  it("is the only place for resume, enough and end", () => {
    for (const atMs of [3000, 8500, 15_000, 31_000]) {
      const life = tickUntil(round, beginLife(round), atMs);
      for (const type of ["resume", "enough", "end"] as const) {
        expect(handAt(round, life, type, atMs)).toBe(life);
      }
    }
  });
});

describe("a switch that always waits for the person", () => {
  const plan = makePlan({ ...BEFORE_LEGS, waitsAtSwitch: true }, 6);
  /** Setup, 56 reps, four changes of exercise and one of direction. */
  const switchMs = 10_000 + 56 * 2000 + 4 * 5000 + 4000;

  it("is told again after 15 and after 45 seconds, and then no more", () => {
    const life = tickUntil(plan, beginLife(plan), Number.POSITIVE_INFINITY);
    const reminders = life.cues.filter((one) => one.cue === "switch-side");
    expect(reminders.map((one) => one.playedMs - switchMs)).toEqual([0, 15_000, 45_000]);
    expect(life.session.phase).toMatchObject({ kind: "waiting", until: null, wait: "switch" });
  });

  it("goes on with a tap, three beats, however long it waited", () => {
    for (const waitMs of [500, 20_000, 3_600_000]) {
      const life = tickUntil(
        plan,
        afterHands(plan, ["tap", switchMs + waitMs]),
        Number.POSITIVE_INFINITY,
      );
      expect(life.session.phase).toMatchObject({ kind: "finished" });
      expect(countCues(life)).toMatchObject({ rep: 112, "count-in": 36 });
    }
  });

  it("waits nowhere else", () => {
    const life = tickUntil(plan, beginLife(plan), switchMs);
    expect(life.session.set).toBe(6);
  });
});

function untilPaced(plan: Plan, from: Life, set: number, reps: number): Life {
  let life = from;
  for (let ms = 0; tallyOf(life.session, set).paced < reps; ms += 1000) {
    life = tickUntil(plan, life, ms);
  }
  return life;
}

describe("a Morning whose bicycle is ended at 8", () => {
  it("is completed with 216 reps", () => {
    const plan = makePlan(MORNING, 6);
    let life = beginLife(plan);
    for (const set of [1, 7, 13, 19]) {
      const eight = untilPaced(plan, life, set, 8);
      const atMs = (lastCue(eight)?.playedMs ?? 0) + 500;
      life = handAt(plan, handAt(plan, eight, "tap", atMs), "enough", atMs + 2000);
    }
    life = tickUntil(plan, life, Number.POSITIVE_INFINITY);
    const record = makeRecord(makeHead({ plan, startedAt: START_AT }), life.session);
    expect(record.outcome).toBe("completed");
    expect(pacedReps(record)).toBe(216);
    expect(record.sets.filter((set) => set.ended === "enough")).toHaveLength(4);
    expect(countCues(life)).toMatchObject({ rep: 220, stopped: 4, finished: 1 });
  });
});
