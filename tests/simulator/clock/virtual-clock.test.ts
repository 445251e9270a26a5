import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { virtualClock } from "../../../simulator/clock/virtual-clock.ts";

describe("the virtual clock", () => {
  it("tells whole milliseconds, also when a wait was asked for in fractions", async () => {
    const clock = virtualClock(1000);
    const times: number[] = [];
    clock.setTimeout(() => times.push(clock.now()), 10.4);
    await clock.advance(50);
    expect(times).toEqual([1011]);
  });

  it("stands still until it is told to move", async () => {
    const clock = virtualClock(1_000);
    clock.setTimeout(() => expect.unreachable(), 1);
    expect(clock.now()).toBe(1_000);
    await clock.advance(0);
    expect(clock.now()).toBe(1_000);
  });

  it("runs timers by their time, and by their insertion where times are equal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 50 })), async (waits) => {
        const clock = virtualClock(0);
        const rung: [wait: number, index: number][] = [];
        waits.forEach((ms, index) => {
          clock.setTimeout(() => {
            expect(clock.now()).toBe(ms);
            rung.push([ms, index]);
          }, ms);
        });
        await clock.advance(50);
        const sorted = waits.map((ms, index): [number, number] => [ms, index]);
        expect(rung).toEqual(sorted.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
      { numRuns: 25 },
    );
  });

  it("runs timers that were set while it moved, when they fall into the same stretch", async () => {
    const clock = virtualClock(0);
    const rung: number[] = [];
    const again = () => {
      rung.push(clock.now());
      clock.setTimeout(again, 10);
    };
    clock.setTimeout(again, 10);
    await clock.advance(35);
    expect(rung).toEqual([10, 20, 30]);
    expect(clock.now()).toBe(35);
  });

  it("forgets a cleared timer, even one cleared by an earlier timer of the same instant", async () => {
    const clock = virtualClock(0);
    const rung: string[] = [];
    clock.setTimeout(() => clock.clearTimeout(second), 5);
    const second = clock.setTimeout(() => rung.push("second"), 5);
    await clock.advance(10);
    expect(rung).toEqual([]);
  });

  it("lets promises come to rest before the next timer", async () => {
    const clock = virtualClock(0);
    const order: string[] = [];
    clock.setTimeout(() => {
      order.push("first timer");
      Promise.resolve()
        .then(() => new Promise((resolve) => setImmediate(resolve)))
        .then(() => order.push("promise"));
    }, 1);
    clock.setTimeout(() => order.push("second timer"), 2);
    await clock.advance(3);
    expect(order).toEqual(["first timer", "promise", "second timer"]);
  });

  it("stands still while work is busy in the real world, and works on what comes of it", async () => {
    const clock = virtualClock(0);
    let finish = (_answer: string): void => undefined;
    const work = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const seen: [answer: string, at: number][] = [];
    clock.busy(work).then((answer) => seen.push([answer, clock.now()]));
    let isOver = false;
    const moved = clock.advance(60_000).then(() => {
      isOver = true;
    });
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([isOver, clock.now()]).toEqual([false, 0]);
    finish("answer");
    await moved;
    expect(seen).toEqual([["answer", 0]]);
  });

  it("goes on when busy work fails", async () => {
    const clock = virtualClock(0);
    const failed = clock.busy(Promise.reject(new Error("refused"))).catch(String);
    await clock.advance(5);
    expect(await failed).toBe("Error: refused");
    expect(clock.now()).toBe(5);
  });

  it("runs until a condition holds, and no further", async () => {
    const clock = virtualClock(0);
    let count = 0;
    for (const ms of [10, 20, 30]) clock.setTimeout(() => (count += 1), ms);
    expect(await clock.runUntil(() => count === 2, 1_000)).toBe(true);
    expect(clock.now()).toBe(20);
    expect(await clock.runUntil(() => count === 9, 100)).toBe(false);
    expect([count, clock.now()]).toEqual([3, 120]);
  });

  it("never goes back when two stretches overlap", async () => {
    const clock = virtualClock(0);
    const long = clock.advance(100);
    await clock.advance(10);
    await long;
    expect(clock.now()).toBe(100);
  });
});
