import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Forwarding } from "../../../account/forward/forwarding.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { OpenedAccount, TestAccount } from "../support/account.ts";
import { eachEngine } from "../support/engines.ts";
import { type FarFault, FarSide } from "../support/intervals.ts";
import { addPerson } from "../support/people.ts";
import { confirmed, record } from "../support/record.ts";

const QUARTER_MS = 17 * 60_000;
const LONG_MS = 3 * 60 * 60_000;
const operatorKey = Buffer.alloc(32, 7);

type Act = { readonly kind: "session" | "edit" | "pulse" | "race" | "new-key" } | Fault;
interface Fault {
  readonly kind: "fault";
  readonly fault: FarFault;
}

/** Half of them keep the file and do not say so: the ones that double. */
const FAULTS: readonly FarFault[] = [
  "lost-request",
  "lost-answer",
  "lost-answer",
  "foreign",
  { status: 500 },
  { status: 429, retryAfter: "30" },
  { keptThen: 503 },
];
const kinds = ["session", "edit", "edit", "pulse", "pulse", "race", "new-key"] as const;
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...kinds).map((kind) => ({ kind })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...FAULTS).map((fault) => ({ kind: "fault" as const, fault })),
  },
);

function later(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

/** An account of its own on the one service, with what was done in it. */
class Diary {
  readonly who = randomUUID();
  readonly sessions: SessionRecord[] = [];
  readonly #account: TestAccount;
  readonly #forwarding: Forwarding;
  readonly #far: FarSide;

  constructor(account: TestAccount, forwarding: Forwarding, far: FarSide) {
    this.#account = account;
    this.#forwarding = forwarding;
    this.#far = far;
  }

  async play(one: Act): Promise<void> {
    switch (one.kind) {
      case "session": {
        const made = confirmed(record({ startedAt: Date.now() }), (set) => set.paced);
        this.sessions.push(made);
        return this.#put(made);
      }
      case "edit": {
        const last = this.sessions.pop();
        if (last === undefined) return;
        const next = { ...last, revision: last.revision + 1, pausedMs: last.pausedMs + 1000 };
        this.sessions.push(next);
        return this.#put(next);
      }
      case "fault":
        this.#far.faults.push(one.fault);
        return;
      case "new-key":
        return this.#forwarding.turnOn(this.who, "a-key-of-theirs");
      case "pulse":
        return this.pulse(QUARTER_MS);
      case "race":
        later(QUARTER_MS);
        await Promise.all([this.#forwarding.step(), this.#forwarding.step()]);
    }
  }

  async pulse(ms: number): Promise<void> {
    later(ms);
    await this.#forwarding.step();
  }

  async #put(one: SessionRecord): Promise<void> {
    await this.#account.deps.records.put({ accountId: this.who, deviceId: null }, one);
  }
}

eachEngine((open) => {
  const far = new FarSide();
  let account: OpenedAccount;
  let forwarding: Forwarding;

  beforeAll(async () => {
    account = await open({ forward: { operatorKey, intervalsUrl: await far.open() } });
    const made = account.deps.forwarding;
    if (made === null) throw new Error("it should be on");
    forwarding = made;
  });
  afterAll(async () => {
    await account.close();
    await far.close();
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 22, 12) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("each settled session is on the far side exactly once, under faults, edits and races", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { size: "max", minLength: 10, maxLength: 20 }),
        async (acts) => {
          far.forget();
          const diary = new Diary(account, forwarding, far);
          await addPerson(account.db, diary.who);
          await diary.play({ kind: "new-key" });
          for (const one of acts) await diary.play(one);
          // A day for what was never confirmed to the end, and a step for every fault that is left.
          for (let step = 0; step < 9 + far.faults.length; step += 1) await diary.pulse(LONG_MS);
          const ids = (list: readonly { readonly id: string }[]) =>
            list.map((one) => one.id).sort();
          const there = far.activities.map((one) => ({ id: one.externalId }));
          expect(ids(there)).toEqual(ids(diary.sessions));
          const { deliveries } = await forwarding.show(diary.who);
          expect(deliveries.map((one) => one.state)).toEqual(diary.sessions.map(() => "sent"));
          await forwarding.turnOff(diary.who);
        },
      ),
      { numRuns: 12 },
    );
  });
});
