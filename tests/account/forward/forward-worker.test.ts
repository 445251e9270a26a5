import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Forwarding } from "../../../account/forward/forwarding.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { OpenedAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { FarSide } from "../support/intervals.ts";
import { addPerson } from "../support/people.ts";
import { confirmed, record, rested } from "../support/record.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 22, 12);
const KEY = "a-key-of-theirs-4711";
const operatorKey = Buffer.alloc(32, 7);

eachEngine((open) => {
  const far = new FarSide();
  let account: OpenedAccount;
  let forwarding: Forwarding;
  let me: string;

  beforeAll(async () => {
    const intervalsUrl = await far.open();
    account = await open({ forward: { operatorKey, intervalsUrl } });
    const made = account.deps.forwarding;
    if (made === null) throw new Error("it should be on");
    forwarding = made;
  });
  afterAll(async () => {
    await account.close();
    await far.close();
  });
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOON });
    far.forget();
    me = randomUUID();
    await addPerson(account.db, me);
    await forwarding.turnOn(me, KEY);
  });
  afterEach(async () => {
    await forwarding.turnOff(me);
    vi.useRealTimers();
  });

  const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
  const put = (one: SessionRecord, who = me) =>
    account.deps.records.put({ accountId: who, deviceId: null }, one);
  const statesOf = async (who = me) =>
    (await forwarding.show(who)).deliveries.map((one) => [one.state, one.lastError]);

  /** Done now, and confirmed. */
  function done(): SessionRecord {
    const one = confirmed(record({ startedAt: Date.now() }), (set) => set.paced);
    return { ...one, comfort: { ...one.comfort, hardest: 2 } };
  }

  async function settled(): Promise<SessionRecord> {
    const one = done();
    await put(one);
    later(16 * MINUTE);
    return one;
  }

  /** Steps further apart than any wait of our own. */
  async function stepsFor(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 2 * HOUR) {
      await forwarding.step();
      later(2 * HOUR);
    }
    await forwarding.step();
  }

  describe("a settled session", () => {
    test("is sent once, by the person's key, under a name that says nothing of a hip", async () => {
      const one = await settled();
      await stepsFor(26 * HOUR);
      expect(far.activities).toMatchObject([
        { externalId: one.id, name: "Strength session", athlete: "0", key: KEY },
      ]);
      expect(far.requests).toBe(1);
      expect((await forwarding.show(me)).deliveries).toMatchObject([
        { sessionId: one.id, state: "sent", remoteId: "i1000", attempts: 1, lastError: null },
      ]);
    });

    test("waits a quarter of an hour after it is confirmed, and a day when it never is", async () => {
      await put(done());
      const open = record({ startedAt: Date.now() });
      await put(open);
      later(14 * MINUTE);
      await forwarding.step();
      expect(far.requests).toBe(0);
      later(6 * MINUTE);
      await forwarding.step();
      expect(far.requests).toBe(1);
      await stepsFor(22 * HOUR);
      expect(far.requests).toBe(1);
      await stepsFor(2 * HOUR);
      expect(far.activities.map((one) => one.externalId)).toContain(open.id);
      expect(far.requests).toBe(2);
    });

    test("is not sent again when it changes afterwards", async () => {
      const one = await settled();
      await forwarding.step();
      await put({ ...one, revision: one.revision + 1, pausedMs: 1000 });
      const clean = one.sets.map(() => 3);
      const place = { accountId: me, sessionId: one.id };
      await account.deps.overlays.put(place, { basedOn: 0, clean, note: "later" });
      await stepsFor(26 * HOUR);
      expect(far.activities).toHaveLength(1);
    });

    test("stays here if it was started before forwarding was turned on, or is a day of rest", async () => {
      await put({ ...done(), startedAt: NOON - 1 });
      await put(rested({ startedAt: NOON + 1 }));
      await stepsFor(26 * HOUR);
      expect(far.requests).toBe(0);
      expect(await statesOf()).toEqual([]);
    });
  });

  describe("when the far side falters", () => {
    test("a lost answer is harmless: the same bytes go again, whatever was edited meanwhile", async () => {
      const one = await settled();
      far.faults.push("lost-answer", { keptThen: 502 });
      await forwarding.step();
      expect(await statesOf()).toEqual([["waiting", "no-answer"]]);
      await put({ ...one, revision: one.revision + 1, pausedMs: 4000 });
      await stepsFor(4 * HOUR);
      expect(far.requests).toBe(3);
      expect(far.activities).toHaveLength(1);
      expect(await statesOf()).toEqual([["sent", null]]);
    });

    test("it waits as long as it is asked to, with everything", async () => {
      await put(done());
      await settled();
      far.faults.push({ status: 429, retryAfter: "7200" });
      await forwarding.step();
      later(2 * HOUR - 1);
      await forwarding.step();
      expect(far.requests).toBe(1);
      await stepsFor(3 * HOUR);
      expect(far.activities).toHaveLength(2);
    });

    test("an outage of hours delays and loses nothing", async () => {
      await settled();
      far.faults.push("lost-request", "foreign", "endless", { status: 500 }, { status: 503 });
      await stepsFor(12 * HOUR);
      expect(far.activities).toHaveLength(1);
      expect(far.requests).toBe(6);
    });

    test("a redirect is not followed: the key goes nowhere else", async () => {
      const other = new FarSide();
      const location = await other.open();
      await settled();
      far.faults.push({ status: 307, location });
      await forwarding.step();
      expect(other.requests).toBe(0);
      expect(await statesOf()).toEqual([["waiting", "unavailable 307"]]);
      await other.close();
    });

    test("a refused session is left here, the next one goes, and the person may send it again", async () => {
      const first = await settled();
      const second = await settled();
      far.faults.push({ status: 422 });
      await stepsFor(6 * HOUR);
      expect(far.activities.map((one) => one.externalId)).toEqual([second.id]);
      expect(await statesOf()).toEqual([
        ["sent", null],
        ["parked", "refused 422"],
      ]);
      await forwarding.sendParkedAgain(me);
      await forwarding.step();
      expect(far.activities.map((one) => one.externalId)).toEqual([second.id, first.id]);
    });

    test("a key that is not accepted stops everything until there is another", async () => {
      await put(done());
      await settled();
      far.goodKey = "the-new-key";
      await stepsFor(6 * HOUR);
      expect(far.requests).toBe(1);
      const { target } = await forwarding.show(me);
      expect(target).toMatchObject({ state: "needs-you", lastError: "key-refused" });
      await forwarding.turnOn(me, "the-new-key");
      await forwarding.step();
      expect(far.activities).toHaveLength(2);
    });
  });

  describe("the person's word", () => {
    test("turned off, the key is gone, nothing more is sent, and what was sent is not sent again", async () => {
      const sent = await settled();
      await forwarding.step();
      const tried = await settled();
      far.faults.push("lost-answer");
      await forwarding.step();
      await settled();
      await forwarding.turnOff(me);
      await stepsFor(6 * HOUR);
      expect(far.requests).toBe(2);
      await forwarding.turnOn(me, KEY);
      await stepsFor(6 * HOUR);
      expect(far.requests).toBe(2);
      expect(far.activities.map((one) => one.externalId)).toEqual([sent.id, tried.id]);
      expect(await statesOf()).toEqual([
        ["parked", "left-at-off"],
        ["sent", null],
      ]);
    });

    test("discomfort is in no file until it is switched on, and in none after it is switched off", async () => {
      const sore = async (before: number) => {
        const one = done();
        await put({ ...one, comfort: { before, spasm: false, hardest: before } });
        later(16 * MINUTE);
        return one;
      };
      const says = (text: string) =>
        far.activities.map((one) => Buffer.from(one.bytes).includes(text));
      await sore(5);
      await forwarding.step();
      await forwarding.setDiscomfort(me, true);
      await sore(5);
      await forwarding.step();
      expect(says("discomfort_hardest")).toEqual([false, true]);
      await sore(5);
      far.faults.push("lost-request");
      await forwarding.step();
      await forwarding.setDiscomfort(me, false);
      await sore(5);
      await stepsFor(6 * HOUR);
      expect(says("discomfort_hardest")).toEqual([false, true, false]);
      expect((await statesOf())[1]).toEqual(["parked", "left-at-discomfort"]);
    });

    test("a deleted session takes its waiting file along", async () => {
      const one = await settled();
      far.faults.push("lost-request");
      await forwarding.step();
      await account.deps.records.delete(me, one.id);
      await stepsFor(6 * HOUR);
      expect(far.requests).toBe(1);
      expect(await statesOf()).toEqual([]);
    });

    test("a deleted account leaves neither key nor rows, even while a file is on its way", async () => {
      await settled();
      far.onRequest = () => account.deps.accounts.erase(me);
      await forwarding.step();
      await settled();
      await stepsFor(6 * HOUR);
      expect(far.requests).toBe(1);
      expect(await forwarding.show(me)).toEqual({ target: null, deliveries: [] });
    });
  });

  test("several workers at once send each file once; a killed one's turn comes after it lapsed", async () => {
    for (let count = 0; count < 5; count += 1) await put(done());
    later(16 * MINUTE);
    await Promise.all([forwarding.step(), forwarding.step(), forwarding.step()]);
    expect([far.requests, far.activities.length]).toEqual([5, 5]);

    await settled();
    // One that is killed while it waits for the answer: it never comes to write it down.
    let overtaken = 0;
    far.onRequest = async () => {
      far.onRequest = () => undefined;
      later(MINUTE);
      overtaken += await forwarding.step();
      expect(overtaken).toBe(0);
      later(2 * MINUTE);
      overtaken += await forwarding.step();
    };
    await forwarding.step();
    expect(overtaken).toBe(1);
    expect(far.activities).toHaveLength(6);
    expect(await statesOf()).toEqual(Array.from({ length: 6 }, () => ["sent", null]));
  });
});
