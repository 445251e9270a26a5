import { describe, expect, it } from "vitest";
import { CUE_PATTERN, patternMs } from "../../../core/haptics/cue.ts";
import { makePlan } from "../../../core/plan/plan.ts";
import { BEFORE_LEGS, REP_MS } from "../../../core/plan/routine.ts";
import { advance } from "../../../core/session/advance.ts";
import type { SessionEvent } from "../../../core/session/event.ts";
import { FLUSH_DELAY_MS, mustFlushNow } from "../../../core/session/flush.ts";
import { beginLife, START_AT, tickUntil } from "../../support/live-session.ts";

const plan = makePlan(BEFORE_LEGS, 6);

function flushes(onTimeMs: number, event: SessionEvent): boolean {
  const before = tickUntil(plan, beginLife(plan), onTimeMs).session;
  const [after] = advance(plan, before, event);
  return mustFlushNow(before, after, event);
}

const tickAt = (ms: number): SessionEvent => ({ type: "tick", at: START_AT + ms });

describe("a line of the journal", () => {
  it.each([
    ["a beat of the count-in", 6000, tickAt(7000)],
    ["the first rep", 9500, tickAt(10_000)],
    ["a rep within a set", 11_000, tickAt(12_000)],
  ])("may wait for its cue to be over after %s", (_, untilMs, event) => {
    expect(flushes(untilMs, event)).toBe(false);
  });

  it.each<[string, number, SessionEvent]>([
    ["the end of a set", 29_000, tickAt(30_000)],
    ["the end of the session", 296_000, tickAt(297_000)],
    ["a gap", 15_000, tickAt(60_000)],
    ["a tap", 15_000, { type: "tap", at: START_AT + 15_000 }],
    ["a mark", 15_000, { type: "mark", at: START_AT + 15_000 }],
    ["the battery", 3000, { type: "pause", at: START_AT + 3000, reason: "low-battery" }],
    ["a reopening", 3000, { type: "reopen", at: START_AT + 9000, awayMs: 6000 }],
  ])("is written at once after %s", (_, untilMs, event) => {
    expect(flushes(untilMs, event)).toBe(true);
  });

  it("is not written at all for what changed nothing", () => {
    expect(flushes(15_000, { type: "resume", at: START_AT + 15_000 })).toBe(false);
  });

  it("that waits is written after the pulse, and 200 ms or more from any cue", () => {
    expect(FLUSH_DELAY_MS).toBeGreaterThan(patternMs(CUE_PATTERN.rep));
    expect(FLUSH_DELAY_MS).toBeGreaterThanOrEqual(200);
    expect(REP_MS.min - FLUSH_DELAY_MS).toBeGreaterThanOrEqual(200);
  });
});
