import { describe, expect, test } from "vitest";
import type { PhoneEntry } from "../../../core/sync/phone-entry.ts";
import { nextDueAt, nextToSend } from "../../../core/sync/send-order.ts";
import { idOf, someRecord } from "./some-record.ts";

const NOW = Date.UTC(2026, 10, 22);
const entry = (index: number, change: Partial<PhoneEntry> = {}): PhoneEntry => ({
  record: someRecord(index),
  accountId: "anna",
  reason: null,
  attempts: 0,
  nextAt: 0,
  ...change,
});
const nextId = (entries: readonly PhoneEntry[], isNudged = false) =>
  nextToSend(entries, "anna", NOW, isNudged)?.record.id ?? null;

describe("the order of sending", () => {
  test("is the oldest first", () => {
    expect(nextId([entry(2), entry(0), entry(1)])).toBe(idOf(0));
  });

  test("lets others by when one keeps failing", () => {
    expect(nextId([entry(0, { attempts: 3 }), entry(1), entry(2)])).toBe(idOf(1));
  });

  test("leaves out what is not due, unless someone is looking", () => {
    const waiting = [entry(0, { nextAt: NOW + 1, attempts: 1 })];
    expect(nextId(waiting)).toBeNull();
    expect(nextId(waiting, true)).toBe(idOf(0));
  });

  test("never touches another account's, or what the person has to decide", () => {
    const entries = [
      entry(0, { accountId: "ben" }),
      entry(1, { accountId: null }),
      entry(2, { reason: "refused" }),
      entry(3, { reason: "other-account" }),
      entry(4, { reason: "account-deleted" }),
    ];
    expect(nextId(entries)).toBeNull();
    expect(nextId(entries, true)).toBeNull();
    expect(nextDueAt(entries, "anna")).toBeNull();
  });

  test("tries a sign-in that was refused again only when someone is looking", () => {
    const held = [entry(0, { reason: "sign-in-again" })];
    expect(nextId(held)).toBeNull();
    expect(nextId(held, true)).toBe(idOf(0));
  });

  test("is due next when the first of them is", () => {
    expect(nextDueAt([entry(0, { nextAt: 9 }), entry(1, { nextAt: 4 })], "anna")).toBe(4);
  });
});
