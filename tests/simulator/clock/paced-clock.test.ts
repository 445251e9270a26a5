import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Clock } from "../../../simulator/clock/clock.ts";
import { hurriedTime, type Machine } from "../../../simulator/clock/hurried-time.ts";
import { type PacedClock, pacedClock } from "../../../simulator/clock/paced-clock.ts";
import { virtualClock } from "../../../simulator/clock/virtual-clock.ts";

const clocks: PacedClock[] = [];

afterEach(() => {
  for (const clock of clocks.splice(0)) clock.dispose();
});

function hurried(speed = 1, machine: Machine = {}): PacedClock {
  const clock = pacedClock({ speed, startMs: 1000, realTime: hurriedTime(machine) });
  clocks.push(clock);
  return clock;
}

/** Real time by hand: it stands still until it is moved, and then rings what is due. */
function handTime() {
  let nowMs = 0;
  let ringing: { readonly at: number; readonly run: () => void } | undefined;
  return {
    now: () => nowMs,
    setTimeout(run: () => void, ms: number) {
      ringing = { at: nowMs + ms, run };
      return () => {
        ringing = undefined;
      };
    },
    /** To `ms` from the start, then as long as anything happens. */
    async to(ms: number) {
      nowMs = ms;
      for (let turn = 0; turn < 20; turn += 1) {
        const due = ringing !== undefined && ringing.at <= nowMs ? ringing : undefined;
        if (due !== undefined) ringing = undefined;
        due?.run();
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
    },
  };
}

function byHand(speed = 1) {
  const time = handTime();
  const clock = pacedClock({ speed, startMs: 1000, realTime: time });
  clocks.push(clock);
  return { time, clock };
}

function waitFor(clock: Clock, ms: number): Promise<number> {
  return new Promise((resolve) => clock.setTimeout(() => resolve(clock.now()), ms));
}

describe("the paced clock", () => {
  it("goes at its speed between two timers, and never past one that has not rung", async () => {
    const { time, clock } = byHand(5);
    await time.to(20);
    expect(clock.now()).toBe(1100);
    clock.setTimeout(() => undefined, 50);
    time.now = () => 1000;
    expect(clock.now()).toBe(1150);
  });

  it("rings a timer at its due time, however late the machine is", async () => {
    const { time, clock } = byHand();
    const rung: number[] = [];
    clock.setTimeout(() => rung.push(clock.now()), 40);
    clock.setTimeout(() => rung.push(clock.now()), 100);
    await time.to(39);
    expect(rung).toEqual([]);
    await time.to(170);
    expect(rung).toEqual([1040, 1100]);
    expect(clock.now()).toBe(1170);
  });

  it("rings in the order of the virtual clock, whatever the speed and the machine's lateness", async () => {
    const wait = fc.integer({ min: 0, max: 300 });
    const waits = fc.array(fc.tuple(wait, fc.option(wait)), { maxLength: 12 });
    const lateness = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(waits, lateness, fc.constantFrom(1, 3, 20), async (asked, late, speed) => {
        const virtual = virtualClock(1000);
        const expected = ringAll(virtual, asked);
        await virtual.advance(1000);
        let turn = 0;
        const clock = hurried(speed, { lateMs: () => late[turn++ % late.length] ?? 0 });
        const rung = ringAll(clock, asked);
        await waitFor(clock, 1000);
        expect(rung).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("settles promises before the next timer, also of the same time", async () => {
    const clock = hurried();
    const seen: string[] = [];
    clock.setTimeout(() => {
      void Promise.resolve()
        .then(() => new Promise<void>((resolve) => setImmediate(resolve)))
        .then(() => seen.push(`settled at ${clock.now()}`));
    }, 10);
    clock.setTimeout(() => seen.push("next"), 10);
    await waitFor(clock, 20);
    expect(seen).toEqual(["settled at 1010", "next"]);
  });

  it("stands still while something is busy", async () => {
    const { time, clock } = byHand(20);
    let done = (): void => undefined;
    const work = clock.busy(
      new Promise<void>((resolve) => {
        done = resolve;
      }),
    );
    const rung: number[] = [];
    clock.setTimeout(() => rung.push(clock.now()), 100);
    await time.to(500);
    expect([rung, clock.now()]).toEqual([[], 1000]);
    done();
    await work;
    await time.to(500);
    await time.to(504);
    expect([rung, clock.now()]).toEqual([[], 1080]);
    await time.to(505);
    expect([rung, clock.now()]).toEqual([[1100], 1100]);
  });

  it("stops a timer that is cleared", async () => {
    const clock = hurried();
    const id = clock.setTimeout(() => expect.unreachable(), 10);
    clock.clearTimeout(id);
    expect(await waitFor(clock, 20)).toBe(1020);
  });

  it("keeps its time when its speed changes", async () => {
    const { time, clock } = byHand(2);
    const rung: number[] = [];
    clock.setTimeout(() => rung.push(clock.now()), 1000);
    await time.to(100);
    clock.setSpeed(20);
    expect(clock.now()).toBe(1200);
    await time.to(139);
    expect([rung, clock.now()]).toEqual([[], 1980]);
    await time.to(140);
    expect(rung).toEqual([2000]);
    expect(() => clock.setSpeed(0)).toThrow("above 0");
    expect(clock.speed).toBe(20);
  });

  it("rests while it is paused, and then goes on from there", async () => {
    const { time, clock } = byHand();
    const rung: number[] = [];
    clock.setTimeout(() => rung.push(clock.now()), 100);
    await time.to(60);
    clock.pause();
    await time.to(5000);
    expect([clock.isPaused, clock.now(), rung]).toEqual([true, 1060, []]);
    expect(await clock.input(() => clock.now())).toBe(1060);
    clock.resume();
    await time.to(5040);
    expect(rung).toEqual([1100]);
  });

  it("starts at its first millisecond when it was made paused", async () => {
    const time = handTime();
    const clock = pacedClock({ startMs: 1000, realTime: time, isPaused: true });
    clocks.push(clock);
    await time.to(70);
    expect(await clock.input(() => clock.now())).toBe(1000);
    clock.resume();
    await time.to(75);
    expect(clock.now()).toBe(1005);
  });

  it("slows down on a machine that sleeps, instead of leaping", async () => {
    const { time, clock } = byHand();
    const rung: number[] = [];
    const beat = () => {
      rung.push(clock.now());
      clock.setTimeout(beat, 100);
    };
    clock.setTimeout(beat, 100);
    await time.to(3_600_000);
    expect(rung).toEqual([1100, 1200, 1300]);
  });

  it("goes on after a timer that failed, which fails by itself", async () => {
    const clock = hurried();
    const failed = new Promise((resolve) => {
      const listeners = process.rawListeners("uncaughtException");
      process.removeAllListeners("uncaughtException");
      process.once("uncaughtException", (error) => {
        for (const listener of listeners) {
          process.on("uncaughtException", listener as NodeJS.UncaughtExceptionListener);
        }
        resolve(error.message);
      });
    });
    clock.setTimeout(() => {
      throw new Error("a guest fell over");
    }, 10);
    expect(await waitFor(clock, 20)).toBe(1020);
    expect(await failed).toBe("a guest fell over");
  });
});

describe("an input from outside", () => {
  it("is stamped with the time it is let in, after every timer that was due by then", async () => {
    const { time, clock } = byHand();
    const seen: string[] = [];
    const say = (what: string) => seen.push(`${what} ${clock.now()}`);
    clock.setTimeout(() => say("timer"), 50);
    time.now = () => 75;
    const input = clock.input(() => say("input"));
    await input;
    expect(seen).toEqual(["timer 1050", "input 1075"]);
  });

  it("comes after the timers of its own instant, and after those they set for it", async () => {
    const clock = hurried();
    const seen: string[] = [];
    clock.setTimeout(() => {
      void clock.input(() => seen.push(`input ${clock.now()}`));
      void clock.input(() => seen.push("second input"));
      clock.setTimeout(() => seen.push("set by the first"), 0);
    }, 10);
    clock.setTimeout(() => seen.push("second"), 10);
    await waitFor(clock, 20);
    expect(seen).toEqual(["second", "set by the first", "input 1010", "second input"]);
  });

  it("belongs to the instant of the timer that asked for it, however late the machine is", async () => {
    const clock = hurried(20, { lateMs: () => 30, lookMs: 0.5 });
    const [rung, letIn] = await new Promise<readonly number[]>((resolve) => {
      clock.setTimeout(() => {
        const at = clock.now();
        void Promise.resolve().then(() => clock.input(() => resolve([at, clock.now()])));
      }, 10);
    });
    expect(letIn).toBe(rung);
  });

  it("holds the time until what it does is done, and hands on what it answers", async () => {
    const { time, clock } = byHand();
    expect(clock.isInInput).toBe(false);
    const slow = clock.input(async () => {
      await time.to(1000);
      return clock.isInInput ? clock.now() : Number.NaN;
    });
    expect(await slow).toBe(1000);
    expect(clock.now()).toBe(1000);
    await expect(
      clock.input(() => {
        throw new Error("no such button");
      }),
    ).rejects.toThrow("no such button");
    expect(clock.isInInput).toBe(false);
  });

  it("leaves nothing that keeps the process alive when the clock is done with", () => {
    const cancelled = vi.fn();
    const realTime = { now: () => 0, setTimeout: () => cancelled };
    const clock = pacedClock({ realTime });
    clock.setTimeout(() => undefined, 10);
    clock.dispose();
    expect(cancelled).toHaveBeenCalled();
  });
});

/** Each timer may set one more. */
function ringAll(clock: Clock, waits: readonly (readonly [number, number | null])[]) {
  const rung: [timer: number, at: number][] = [];
  waits.forEach(([first, second], index) => {
    clock.setTimeout(() => {
      rung.push([index, clock.now()]);
      if (second !== null) clock.setTimeout(() => rung.push([100 + index, clock.now()]), second);
    }, first);
  });
  return rung;
}
