/** The routine's rules, as two phones and one account live by them: every order of events, no clock. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_WRIST } from "../../../core/comfort/wrist.ts";
import { MORNING } from "../../../core/plan/routine.ts";
import {
  afterRoutineLook,
  afterRoutinePut,
  type Carried,
  carriedFor,
  effectiveRoutine,
  isRoutineDue,
  type Mark,
  makeCarriedText,
  markOf,
  type PhoneRoutine,
  parseCarriedText,
  withCarried,
  wristDue,
} from "../../../core/sync/carried.ts";
import { FIRST_ROUTINE, withRoutine } from "../../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../../core/sync/settings-document.ts";

const paced = (from: SettingsDocument, repMs: number) => withRoutine(from, { ...MORNING, repMs });
const at = (version: number, repMs: number) => ({ ...paced(FIRST_ROUTINE, repMs), version });
const paceIn = ({ document }: SettingsDocument) =>
  (document["routine"] as { readonly repMs: number }).repMs;

/** A phone and what it does in one request, as the side service does it. */
class Phone {
  chosen = FIRST_ROUTINE;
  adopted = FIRST_ROUTINE;
  mark: Mark | null = null;
  isPutDue = false;

  get routine(): PhoneRoutine {
    return { chosen: this.chosen, adopted: this.adopted };
  }

  get holds(): SettingsDocument {
    return effectiveRoutine(this.routine);
  }

  choose(repMs: number): void {
    this.chosen = paced(this.holds, repMs);
  }

  /** False when there is nothing to say; then it looks. */
  speak(account: Account): boolean {
    const { mark, routine } = this;
    if (!this.isPutDue && !isRoutineDue(routine, mark)) return false;
    const sent = this.holds;
    this.take(afterRoutinePut(routine, sent, account.put(sent)));
    return true;
  }

  look(account: Account): void {
    this.take(afterRoutineLook(this.routine, this.mark, account.held));
  }

  private take({ adopt, mark, isWanted }: ReturnType<typeof afterRoutinePut>): void {
    this.isPutDue = isWanted;
    this.adopted = adopt ?? this.adopted;
    this.mark = mark ?? this.mark;
  }
}

class Account {
  held: SettingsDocument | null = null;

  /** As the phone reads the answer: `null` is a conflict. */
  put(sent: SettingsDocument): SettingsDocument | null {
    if (this.held === null || sent.version > this.held.version) this.held = sent;
    const isSame = markOf(sent).hash === markOf(this.held).hash;
    return sent.version === this.held.version && !isSame ? null : this.held;
  }
}

/** As long as anybody has something to do; more than a few turns would be a loop. */
function calm(phones: readonly Phone[], account: Account): void {
  for (let turn = 0; turn < 10; turn += 1) {
    let isBusy = false;
    for (const phone of phones) {
      if (phone.speak(account)) isBusy = true;
      else phone.look(account);
      if (phone.isPutDue) isBusy = true;
    }
    if (!isBusy) return;
  }
  throw new Error("it goes round in circles");
}

type Step = (phone: Phone, account: Account, repMs: number) => void;

const STEPS: Readonly<Record<string, Step>> = {
  choose: (phone, _, repMs) => phone.choose(repMs),
  speak: (phone, account) => phone.speak(account),
  look: (phone, account) => phone.look(account),
  "lose an answer": (phone, account) => {
    if (isRoutineDue(phone.routine, phone.mark)) account.put(phone.holds);
  },
  // Before the mark was written, and with it goes what was only in memory.
  "be killed": (phone) => Object.assign(phone, { mark: null, isPutDue: false }),
};

describe("the routine between phones", () => {
  test("chosen on one, it is seen on the other", () => {
    const [account, one, other] = [new Account(), new Phone(), new Phone()];
    one.choose(2500);
    calm([one, other], account);
    expect([paceIn(other.holds), other.holds.version]).toEqual([2500, 1]);
    other.choose(3000);
    calm([one, other], account);
    expect(paceIn(one.holds)).toBe(3000);
  });

  test("a phone on which nobody ever chose sends nothing", () => {
    const [account, one] = [new Account(), new Phone()];
    expect(one.speak(account)).toBe(false);
    one.look(account);
    expect([account.held, one.speak(account)]).toEqual([null, false]);
  });

  test("chosen on both, what was chosen on the one that speaks last stands on both", () => {
    const [account, one, other] = [new Account(), new Phone(), new Phone()];
    one.choose(2500);
    one.choose(2600);
    other.choose(3000);
    one.speak(account);
    calm([other], account);
    calm([one, other], account);
    expect([one, other].map((phone) => paceIn(phone.holds))).toEqual([3000, 3000]);
  });

  test("chosen while an answer is on its way, the choice stands", () => {
    const [account, one] = [new Account(), new Phone()];
    account.held = at(7, 2500);
    const before = one.routine;
    one.choose(3000);
    expect(afterRoutineLook(one.routine, one.mark, account.held)).toMatchObject({ adopt: null });
    expect(afterRoutineLook(before, one.mark, account.held).adopt).toEqual(account.held);
    calm([one], account);
    expect(paceIn(account.held)).toBe(3000);
  });

  test("an account that was set back to an older copy gets back what was chosen here", () => {
    const [account, one] = [new Account(), new Phone()];
    one.choose(2500);
    one.choose(2600);
    calm([one], account);
    account.held = at(1, 2500);
    calm([one], account);
    expect(paceIn(account.held)).toBe(2600);
  });

  test("what came from one account does not overrule what another one has", () => {
    const [first, second, one] = [new Account(), new Account(), new Phone()];
    first.held = at(9, 2500);
    calm([one], first);
    second.held = at(2, 3000);
    one.mark = null;
    calm([one], second);
    expect([paceIn(one.holds), paceIn(second.held)]).toEqual([3000, 3000]);
    expect(one.holds.version).toBeGreaterThan(9);
  });

  test("at the end of counting nothing is raised, and nothing goes round in circles", () => {
    const [account, one] = [new Account(), new Phone()];
    account.held = at(1_000_000_000, 2500);
    one.choose(3000);
    calm([one], account);
    expect(account.held.version).toBe(1_000_000_000);
  });

  test("whatever two phones do in whatever order, killed anywhere, they come to agree", () => {
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      what: fc.constantFrom(...Object.keys(STEPS)),
      repMs: fc.integer({ min: 1200, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [account, phones] = [new Account(), [new Phone(), new Phone()]];
        for (const { who, what, repMs } of steps) {
          STEPS[what]?.(phones[who] ?? new Phone(), account, repMs);
        }
        calm(phones, account);
        const paces = phones.map((phone) => paceIn(phone.holds));
        const there = account.held === null ? paces[0] : paceIn(account.held);
        expect(paces).toEqual([there, there]);
      }),
    );
  });
});

const copy = (watch: string, version: number) => ({
  watch,
  wrist: { version, document: { ...DEFAULT_WRIST } },
  routineVersion: 0,
  grants: [],
  at: 1,
});

describe("the watch's settings", () => {
  const nothing = carriedFor([], "anna");

  test("go when the account has not heard of them, and those of the watch heard last", () => {
    expect(wristDue([], nothing)).toBeNull();
    expect(wristDue([copy("aaaaaaaa", 0)], nothing)).toBeNull();
    const newest = copy("bbbbbbbb", 2);
    expect(wristDue([newest, copy("aaaaaaaa", 9)], nothing)).toBe(newest);
    const carried = { ...nothing, wrist: { watch: "bbbbbbbb", ...markOf(newest.wrist) } };
    expect(wristDue([newest], carried)).toBeNull();
    expect(wristDue([copy("aaaaaaaa", 2)], carried)).not.toBeNull();
    expect(wristDue([copy("bbbbbbbb", 3)], carried)).not.toBeNull();
  });
});

describe("what was carried", () => {
  const anyMark = fc.record({ version: fc.nat(1_000_000_000), hash: fc.constant("0badcafe") });
  const anyCarried: fc.Arbitrary<Carried> = fc.record({
    accountId: fc.string({ maxLength: 40 }),
    routine: fc.option(anyMark),
    wrist: fc.option(anyMark.map((mark) => ({ watch: "00c0ffee", ...mark }))),
  });

  test("is read back as it was written, and kept for the accounts used last", () => {
    fc.assert(
      fc.property(fc.array(anyCarried, { maxLength: 8 }), (list) => {
        const all = list.reduce<readonly Carried[]>(withCarried, []);
        expect(parseCarriedText(makeCarriedText(all))).toEqual({ ok: true, value: all });
        const last = list.at(-1);
        if (last !== undefined) expect(carriedFor(all, last.accountId)).toBe(last);
      }),
    );
    expect(parseCarriedText("torn").ok).toBe(false);
  });
});
