import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import type { Result } from "../../../core/result.ts";
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
  makeRoutineText,
  parseRoutineText,
  strengthOf,
} from "../../../core/sync/phone-settings.ts";
import { seal } from "../../../core/sync/sealed-text.ts";
import { makeTroubleText, parseTroubleText, TROUBLES } from "../../../core/sync/trouble.ts";
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
const anyWord = fc.string({ minLength: 1, maxLength: 30 });
const account = { server: anyWord, token: anyWord, accountId: anyWord, email: anyWord };
const kind = <const S extends string>(state: S) => ({ state: fc.constant(state) });
const anyLink: fc.Arbitrary<Link> = fc.oneof(
  fc.record({ ...kind("none"), notice: fc.option(fc.constantFrom(...LINK_NOTICES)) }),
  fc.record({ ...kind("asking"), server: anyWord }),
  fc.record({
    ...kind("waiting"),
    server: anyWord,
    deviceCode: anyWord,
    userCode: anyWord,
    uri: anyWord,
    uriComplete: anyWord,
    intervalMs: fc.nat(),
    expiresAt: fc.nat(),
  }),
  fc.record({ ...kind("swapping"), server: anyWord, sessionToken: anyWord }),
  fc.record({ ...kind("greeting"), server: anyWord, token: anyWord }),
  fc.record({ ...kind("connected"), ...account, needsSignIn: fc.boolean() }),
  fc.record({ ...kind("leaving"), ...account }),
  fc.record({ ...kind("ended"), server: anyWord, email: anyWord }),
);

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
    readsBack(fc.constantFrom(MORNING, BEFORE_LEGS), makeRoutineText, parseRoutineText);
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
        for (const read of [parseEntryText, parseLinkText, parseTroubleText, parseSettledText]) {
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

  test("no routine was ever set: the usual one; no strength: the watch's own", () => {
    expect(parseRoutineText(null)).toEqual({ ok: true, value: MORNING });
    expect(strengthOf(null)).toBeNull();
    expect(strengthOf("deafening")).toBeNull();
    expect(strengthOf("light")).toBe("light");
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
