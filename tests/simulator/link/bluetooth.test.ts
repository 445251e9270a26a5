import fc from "fast-check";
import { expect, test } from "vitest";
import { virtualClock } from "../../../simulator/clock/virtual-clock.ts";
import { createBluetooth } from "../../../simulator/link/bluetooth.ts";
import { type LinkFaults, seededFaults } from "../../../simulator/link/faults.ts";

const START_MS = Date.UTC(2026, 0, 5, 7, 0, 0);

function pair(faults?: LinkFaults) {
  const clock = virtualClock(START_MS);
  const link = createBluetooth(clock, { latencyMs: 20, ...(faults && { faults }) });
  const atPhone: number[] = [];
  const atWatch: number[] = [];
  link.phoneEnd.onFrame((frame) => atPhone.push(frame[0] ?? -1));
  link.watchEnd.onFrame((frame) => atWatch.push(frame[0] ?? -1));
  const send = (...numbers: number[]) =>
    numbers.map((number) => link.watchEnd.send(Uint8Array.of(number)));
  return { clock, link, atPhone, atWatch, send };
}

test("carries a frame to the other side after its latency, and no sooner", async () => {
  const { clock, atPhone, send } = pair();
  expect(send(7)).toEqual([true]);
  await clock.advance(19);
  expect(atPhone).toEqual([]);
  await clock.advance(1);
  expect(atPhone).toEqual([7]);
});

test("keeps what was sent even if the sender changes its bytes afterwards", async () => {
  const { clock, link, atPhone } = pair();
  const frame = Uint8Array.of(1);
  link.watchEnd.send(frame);
  frame[0] = 9;
  await clock.advance(20);
  expect(atPhone).toEqual([1]);
});

test("refuses a frame above 3600 bytes and says how big it was", () => {
  const { link } = pair();
  expect(link.phoneEnd.send(new Uint8Array(3600))).toBe(true);
  expect(() => link.phoneEnd.send(new Uint8Array(3601))).toThrow(/phone.*3601/);
});

test("refuses to send while it is down, and tells both sides when it goes and comes", () => {
  const { link, send } = pair();
  const seen: string[] = [];
  link.watchEnd.onConnection((up) => seen.push(`watch ${up}`));
  link.phoneEnd.onConnection((up) => seen.push(`phone ${up}`));
  link.setConnected(false);
  link.setConnected(false);
  expect(send(1)).toEqual([false]);
  expect(link.watchEnd.connected).toBe(false);
  link.setConnected(true);
  expect(seen).toEqual(["watch false", "phone false", "watch true", "phone true"]);
});

test("loses what is in the air when it goes down", async () => {
  const { clock, link, atPhone, send } = pair();
  send(1);
  link.setConnected(false);
  link.setConnected(true);
  send(2);
  await clock.advance(100);
  expect(atPhone).toEqual([2]);
  expect(link.traffic.map((crossing) => crossing.delivered)).toEqual([false, true]);
});

test("stops telling a listener that has left", async () => {
  const { clock, link, send } = pair();
  const heard: number[] = [];
  const leave = link.phoneEnd.onFrame((frame) => heard.push(frame.length));
  leave();
  send(1);
  await clock.advance(50);
  expect(heard).toEqual([]);
});

function only(index: number, fate: ReturnType<LinkFaults>): LinkFaults {
  return (frame) => (frame.index === index ? fate : {});
}

test("the fault plan drops one frame and no other", async () => {
  const { clock, atPhone, send } = pair(only(1, { drop: true }));
  send(0, 1, 2);
  await clock.advance(100);
  expect(atPhone).toEqual([0, 2]);
});

test("the fault plan delays a frame and everything behind it", async () => {
  const { clock, atPhone, send } = pair(only(0, { delayMs: 500 }));
  send(0, 1);
  await clock.advance(519);
  expect(atPhone).toEqual([]);
  await clock.advance(1);
  expect(atPhone).toEqual([0, 1]);
});

test("the fault plan lets later frames overtake a reordered one", async () => {
  const { clock, atPhone, send } = pair(only(0, { overtakenMs: 50 }));
  send(0, 1);
  await clock.advance(100);
  expect(atPhone).toEqual([1, 0]);
});

test("the fault plan delivers a duplicate twice", async () => {
  const { clock, atPhone, send } = pair(only(0, { duplicate: true }));
  send(5);
  await clock.advance(100);
  expect(atPhone).toEqual([5, 5]);
});

test("the fault plan cuts the link for a while, and it comes back by itself", async () => {
  const { clock, link, atPhone, send } = pair(only(1, { cutMs: 1000 }));
  send(0, 1);
  expect(link.connected).toBe(false);
  await clock.advance(1000);
  expect(link.connected).toBe(true);
  send(2);
  await clock.advance(100);
  expect(atPhone).toEqual([2]);
});

test("the fault plan leaves a link alone that was taken down by hand during a cut", async () => {
  const { clock, link, send } = pair(only(0, { cutMs: 1000 }));
  send(0);
  link.setConnected(true);
  link.setConnected(false);
  await clock.advance(5000);
  expect(link.connected).toBe(false);
});

test("the fault plan deals the same fates for the same seed, about as often as the odds say", () => {
  const frame = { index: 0, from: "watch", atMs: 0, byteLength: 10 } as const;
  const deal = (seed: number) => {
    const faults = seededFaults({ seed, drop: 0.2, delay: 0.3, duplicate: 0.1, reorder: 0.1 });
    return Array.from({ length: 400 }, () => faults(frame));
  };
  expect(deal(11)).toEqual(deal(11));
  expect(deal(11)).not.toEqual(deal(12));
  const drops = deal(11).filter((fate) => fate.drop === true).length;
  expect(drops).toBeGreaterThan(40);
  expect(drops).toBeLessThan(130);
});

test("never invents or mixes up a frame, whatever befalls it", async () => {
  const odds = fc.record({
    seed: fc.integer(),
    drop: fc.double({ min: 0, max: 0.5, noNaN: true }),
    delay: fc.double({ min: 0, max: 0.5, noNaN: true }),
    reorder: fc.double({ min: 0, max: 0.5, noNaN: true }),
    cut: fc.double({ min: 0, max: 0.2, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(odds, async (chances) => {
      const { clock, link, atPhone, send } = pair(seededFaults(chances));
      const sent = Array.from({ length: 30 }, (_, number) => number);
      for (const number of sent) {
        send(number);
        await clock.advance(5);
      }
      await clock.advance(60_000);
      expect(new Set(atPhone).size).toBe(atPhone.length);
      expect(atPhone.every((number) => sent.includes(number))).toBe(true);
      expect(link.traffic).toHaveLength(sent.length);
      expect(link.traffic.filter((crossing) => crossing.delivered)).toHaveLength(atPhone.length);
    }),
    { numRuns: 25 },
  );
});
