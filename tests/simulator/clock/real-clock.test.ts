import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { realClock } from "../../../simulator/clock/real-clock.ts";

describe("the real clock", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("keeps pace with the machine", () => {
    const clock = realClock({ startMs: 5_000 });
    const rung: number[] = [];
    clock.setTimeout(() => rung.push(clock.now()), 250);
    vi.advanceTimersByTime(249);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rung).toEqual([5_250]);
  });

  it("runs faster when told, also for timers that wait already", () => {
    const clock = realClock({ startMs: 0 });
    const rung: number[] = [];
    clock.setTimeout(() => rung.push(clock.now()), 10_000);
    vi.advanceTimersByTime(1_000);
    clock.setSpeed(10);
    expect(clock.now()).toBe(1_000);
    vi.advanceTimersByTime(900);
    expect(rung).toEqual([10_000]);
  });

  it("waits longer than the machine's own timers can", () => {
    const clock = realClock({ startMs: 0, speed: 0.5 });
    const rung: string[] = [];
    clock.setTimeout(() => rung.push("late"), 2_147_483_000);
    vi.advanceTimersByTime(2_147_483_000);
    expect(rung).toEqual([]);
    vi.advanceTimersByTime(2_147_483_001);
    expect(rung).toEqual(["late"]);
  });

  it("drops cleared timers, and all of them when it is disposed of", () => {
    const clock = realClock();
    clock.clearTimeout(clock.setTimeout(() => expect.unreachable(), 1));
    clock.setTimeout(() => expect.unreachable(), 1);
    clock.dispose();
    vi.advanceTimersByTime(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("refuses to stand still", () => {
    expect(() => realClock().setSpeed(0)).toThrow("above 0");
  });
});
