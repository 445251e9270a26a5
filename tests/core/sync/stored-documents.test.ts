import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeRingText, parseRingText } from "../../../core/diagnostics/ring.ts";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import type { Result } from "../../../core/result.ts";
import {
  favourFor,
  makeFavourText,
  NO_FAVOUR,
  parseFavourText,
  withGrant,
} from "../../../core/sync/favour.ts";
import { LINK_NOTICES, type Link, makeLinkText, parseLinkText } from "../../../core/sync/link.ts";
import { NEEDS_YOU_REASONS } from "../../../core/sync/message.ts";
import {
  MOST_SETTLED,
  makeEntryText,
  makeSettledText,
  type PhoneEntry,
  parseEntryText,
  parseSettledText,
  type Settled,
  withSettled,
} from "../../../core/sync/phone-entry.ts";
import {
  FIRST_ROUTINE,
  firstChoice,
  makeRoutineText,
  newerOf,
  parseRoutineText,
  routineIn,
  withRoutine,
} from "../../../core/sync/routine-document.ts";
import { seal } from "../../../core/sync/sealed-text.ts";
import { makeTroubleText, parseTroubleText, TROUBLES } from "../../../core/sync/trouble.ts";
import { makeWristsText, parseWristsText, type Wrists } from "../../../core/sync/wrist-copy.ts";
import { anyFavour, anyRing, anyWord } from "./any-settings.ts";
import { anyRecord, idOf, someRecord } from "./some-record.ts";

const anyEntry: fc.Arbitrary<PhoneEntry> = fc.record({
  record: anyRecord,
  accountId: fc.option(fc.string({ maxLength: 40 })),
  reason: fc.option(fc.constantFrom(...NEEDS_YOU_REASONS)),
  attempts: fc.nat(),
  nextAt: fc.nat(),
});
const settled = (index: number): Settled => ({
  id: idOf(index),
  revision: 1,
  accountId: "anna",
  hash: "0123abcd",
  at: index,
});
const anyText = fc.string({ minLength: 1, maxLength: 30 });
const account = { server: anyText, token: anyText, accountId: anyText, email: anyText };
const kind = <const S extends string>(state: S) => ({ state: fc.constant(state) });
const anyLink: fc.Arbitrary<Link> = fc.oneof(
  fc.record({ ...kind("none"), notice: fc.option(fc.constantFrom(...LINK_NOTICES)) }),
  fc.record({ ...kind("asking"), server: anyText }),
  fc.record({
    ...kind("waiting"),
    server: anyText,
    deviceCode: anyText,
    userCode: anyText,
    uri: anyText,
    uriComplete: anyText,
    intervalMs: fc.nat(),
    expiresAt: fc.nat(),
  }),
  fc.record({ ...kind("swapping"), server: anyText, sessionToken: anyText }),
  fc.record({
    ...kind("greeting"),
    server: anyText,
    token: anyText,
    isPasted: fc.boolean(),
  }),
  fc.record({ ...kind("connected"), ...account, needsSignIn: fc.boolean() }),
  fc.record({ ...kind("leaving"), ...account }),
  fc.record({ ...kind("ended"), server: anyText, email: anyText }),
);

const anyWrists: fc.Arbitrary<Wrists> = fc.record({
  granted: fc.nat(),
  copies: fc.array(
    fc.tuple(anyWord, fc.nat()).map(([word, at]) => ({ ...word, at })),
    { maxLength: 4 },
  ),
});
const READERS = [
  parseEntryText,
  parseLinkText,
  parseSettledText,
  parseFavourText,
  parseWristsText,
  parseRingText,
] as const;

function readsBack<T>(value: fc.Arbitrary<T>, make: (value: T) => string, read: Reader<T>): void {
  fc.assert(
    fc.property(value, (one) => {
      expect(read(make(one))).toEqual({ ok: true, value: one });
    }),
  );
}
type Reader<T> = (text: string) => Result<T>;

describe("documents in the phone's storage", () => {
  test("each is read back as it was written", () => {
    readsBack(anyEntry, makeEntryText, parseEntryText);
    readsBack(anyLink, makeLinkText, parseLinkText);
    readsBack(
      fc.constantFrom(MORNING, BEFORE_LEGS).map(firstChoice),
      makeRoutineText,
      parseRoutineText,
    );
    readsBack(anyFavour, makeFavourText, parseFavourText);
    readsBack(anyWrists, makeWristsText, parseWristsText);
    readsBack(anyRing, makeRingText, parseRingText);
    readsBack(
      fc.record({ error: fc.constantFrom(...TROUBLES), at: fc.nat() }),
      makeTroubleText,
      parseTroubleText,
    );
    readsBack(
      fc.array(fc.nat(300).map(settled), { maxLength: 20 }),
      makeSettledText,
      parseSettledText,
    );
  });

  test("whatever else lies under a key is a coded fault", () => {
    const foreign = fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(seal));
    fc.assert(
      fc.property(foreign, (text) => {
        for (const read of [...READERS, parseTroubleText, parseRoutineText]) {
          expect(read(text).ok).toBe(false);
        }
      }),
    );
  });

  test("another version of the app is told from damage", () => {
    const newer = { ...settled(1), v: 2 };
    for (const read of [parseEntryText, parseLinkText, parseSettledText]) {
      expect(read(seal(newer))).toMatchObject({ ok: false, fault: { code: "unknown-version" } });
    }
  });

  test("an entry whose record says the impossible is refused", () => {
    const record = { ...someRecord(), endedAt: 0 };
    const text = makeEntryText({ record, accountId: null, reason: null, attempts: 0, nextAt: 0 });
    expect(parseEntryText(text).ok).toBe(false);
  });
});

describe("the routine's document", () => {
  test("keeps what a newer side has put into it, and counts every choice", () => {
    const newer = {
      version: 4,
      document: { v: 1, mood: "calm", routine: { ...MORNING, music: true } },
    };
    expect(routineIn(newer)).toEqual({ ok: true, value: MORNING });
    expect(withRoutine(newer, BEFORE_LEGS)).toEqual({
      version: 5,
      document: { v: 1, mood: "calm", routine: { ...BEFORE_LEGS, music: true } },
    });
  });

  test("in a shape that is not known here is kept and said to be newer", () => {
    const newer = { version: 4, document: { v: 2, routine: "a poem" } };
    expect(parseRoutineText(makeRoutineText(newer))).toEqual({ ok: true, value: newer });
    expect(routineIn(newer)).toMatchObject({ ok: false, fault: { code: "unknown-version" } });
  });

  test("that was chosen later holds; of two of one age, the one chosen here", () => {
    const here = firstChoice(BEFORE_LEGS);
    const there = firstChoice(MORNING);
    expect(newerOf(FIRST_ROUTINE, there)).toBe(there);
    expect(newerOf(here, there)).toBe(here);
    expect(newerOf(here, withRoutine(there, MORNING)).version).toBe(2);
  });
});

describe("a favour", () => {
  test("asked on top of one that is still open leaves nothing out", () => {
    const first = favourFor(NO_FAVOUR, 1000, { strength: "strong", level: 2 });
    const second = favourFor(first, 1000, { level: 3 });
    expect(second).toMatchObject({ strength: "strong", level: 3 });
    expect(second.at).toBeGreaterThan(first.at);
  });

  test("is remembered by the watch for as long as it may come up again", () => {
    const grants = [1, 2, 3, 4, 5].reduce<readonly number[]>(
      (list, at) => withGrant(list, { ...NO_FAVOUR, at }),
      [],
    );
    expect(grants).toEqual([5, 4, 3, 2]);
    expect(withGrant(grants, { ...NO_FAVOUR, at: 3 })).toEqual([3, 5, 4, 2]);
  });
});

describe("notes of what is in the account", () => {
  test("are kept once for each session, newest first, and bounded", () => {
    const list = Array.from({ length: MOST_SETTLED + 5 }, (_, index) => settled(index)).reduce<
      readonly Settled[]
    >(withSettled, []);
    expect(list).toHaveLength(MOST_SETTLED);
    expect(list[0]).toEqual(settled(MOST_SETTLED + 4));
    const again = { ...settled(MOST_SETTLED), revision: 2 };
    const after = withSettled(list, again);
    expect(after).toHaveLength(MOST_SETTLED);
    expect(after.filter(({ id }) => id === again.id)).toEqual([again]);
  });
});
