import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../core/sync/account-answer.ts";
import type { ReceiptOutcome } from "../../../core/sync/account-receipt.ts";
import { type Held, receiptOf } from "../../../core/sync/phone-entry.ts";
import { advanceOutbox, type OutboxEvent } from "../../../core/sync/phone-outbox.ts";
import { idOf, someRecord } from "./some-record.ts";

const NOTHING: Held = { entry: null, settled: null };
const NOW = Date.UTC(2026, 10, 22);
const ID = idOf(0);

const heldAfter = (...events: readonly OutboxEvent[]) => events.reduce(advanceOutbox, NOTHING);
const put = (revision = 1, accountId: string | null = "anna", felt = 6): OutboxEvent => ({
  type: "put",
  record: someRecord(0, revision, felt),
  accountId,
});
const answered = (verdict: Verdict, revision = 1, accountId = "anna"): OutboxEvent => ({
  type: "verdict",
  sent: { revision, accountId },
  verdict,
  now: NOW,
  retryAt: NOW + 5_000,
});
const received = (
  revision = 1,
  outcome: ReceiptOutcome = "stored",
  sentRevision = revision,
): OutboxEvent =>
  answered({ kind: "receipt", receipt: { id: ID, revision, outcome } }, sentRevision);
const parked = (reason: "refused" | "conflict", revision = 1): OutboxEvent =>
  answered({ kind: "park", reason }, revision);
const later: Verdict = { kind: "later", error: "offline", retryAfterMs: null };

describe("the phone's outbox", () => {
  test("a record from the watch is on the phone, for the account connected then", () => {
    const held = heldAfter(put());
    expect(receiptOf(held)).toEqual({ id: ID, revision: 1, state: "on-phone", reason: null });
    expect(held.entry).toMatchObject({ accountId: "anna", attempts: 0, nextAt: 0 });
  });

  test("the account's receipt puts it in the account and lets the record go", () => {
    const held = heldAfter(put(), received());
    expect(held.entry).toBeNull();
    expect(receiptOf(held)).toMatchObject({ revision: 1, state: "in-account" });
  });

  test("the same revision with the same content changes nothing, before and after the receipt", () => {
    const waiting = heldAfter(put());
    expect(advanceOutbox(waiting, put())).toEqual(waiting);
    const done = heldAfter(put(), received());
    expect(advanceOutbox(done, put())).toEqual(done);
  });

  test("the same revision with other content needs the person, and the first copy is kept", () => {
    const held = heldAfter(put(1, "anna", 6), put(1, "anna", 7));
    expect(receiptOf(held)).toMatchObject({ state: "needs-you", reason: "conflict" });
    expect(held.entry?.record.comfort.before).toBe(6);
  });

  test("the same revision with other content after the receipt goes to the account to judge", () => {
    const held = heldAfter(put(1, "anna", 6), received(), put(1, "anna", 7));
    expect(receiptOf(held)).toMatchObject({ state: "on-phone", revision: 1 });
  });

  test("a newer revision replaces an older one, never the other way round", () => {
    expect(heldAfter(put(1), put(2)).entry?.record.revision).toBe(2);
    expect(heldAfter(put(2), put(1))).toEqual(heldAfter(put(2)));
    expect(receiptOf(heldAfter(put(2), received(2), put(1)))).toMatchObject({ revision: 2 });
  });

  test("an edit between sending and the receipt is not taken for sent", () => {
    const held = heldAfter(put(1), put(2), received(1));
    expect(receiptOf(held)).toMatchObject({ revision: 2, state: "on-phone" });
    expect(held.entry?.nextAt).toBe(0);
    expect(receiptOf(heldAfter(put(1), put(2), received(1), received(2)))).toMatchObject({
      revision: 2,
      state: "in-account",
    });
  });

  test("a receipt that names less than was sent is no receipt, and is not asked for in a hurry", () => {
    const held = heldAfter(put(2), received(1, "stored", 2));
    expect(receiptOf(held)).toMatchObject({ revision: 2, state: "on-phone" });
    expect(held.entry).toMatchObject({ attempts: 1, nextAt: NOW + 5_000 });
  });

  test("a later revision in the account, or a tombstone, settles it too", () => {
    expect(receiptOf(heldAfter(put(1), received(3, "superseded", 1)))).toMatchObject({
      revision: 3,
      state: "in-account",
    });
    expect(receiptOf(heldAfter(put(2), received(1, "deleted", 2)))).toMatchObject({
      revision: 2,
      state: "in-account",
    });
  });

  test("a refusal parks it with its reason, until a newer revision or the person", () => {
    const held = heldAfter(put(1), parked("refused"));
    expect(receiptOf(held)).toMatchObject({ state: "needs-you", reason: "refused" });
    expect(receiptOf(advanceOutbox(held, put(2)))).toMatchObject({ state: "on-phone" });
    expect(receiptOf(advanceOutbox(held, { type: "retry" }))).toMatchObject({ state: "on-phone" });
  });

  test("a refusal of an older revision says nothing of the newer one", () => {
    expect(receiptOf(heldAfter(put(1), put(2), parked("conflict", 1)))).toMatchObject({
      revision: 2,
      state: "on-phone",
    });
  });

  test("a failure is counted and put off, and the record waits", () => {
    const held = heldAfter(put(), answered(later), answered(later));
    expect(held.entry).toMatchObject({ attempts: 2, nextAt: NOW + 5_000, reason: null });
  });

  test("a lost connection asks for the person and keeps the record, and a sign-in frees it", () => {
    const lost = heldAfter(put(), answered({ kind: "lost", reason: "sign-in-again" }));
    expect(receiptOf(lost)).toMatchObject({ state: "needs-you", reason: "sign-in-again" });
    const back = advanceOutbox(lost, { type: "connected", accountId: "anna" });
    expect(receiptOf(back)).toMatchObject({ state: "on-phone" });
  });

  test("a deleted account keeps the record here", () => {
    const held = heldAfter(put(), { type: "lost", accountId: "anna", reason: "account-deleted" });
    expect(receiptOf(held)).toMatchObject({ state: "needs-you", reason: "account-deleted" });
    const still = advanceOutbox(held, { type: "disconnected" });
    expect(receiptOf(still)).toMatchObject({ reason: "account-deleted" });
  });

  test("another account does not get it without the person's word", () => {
    const held = heldAfter(put(1, "anna"), { type: "connected", accountId: "ben" });
    expect(receiptOf(held)).toMatchObject({ state: "needs-you", reason: "other-account" });
    const adopted = advanceOutbox(held, { type: "adopt", accountId: "ben" });
    expect(adopted.entry).toMatchObject({ accountId: "ben", reason: null });
  });

  test("what its account refused stays refused while another one is connected", () => {
    const held = heldAfter(put(), parked("refused"), { type: "connected", accountId: "ben" });
    const back = advanceOutbox(held, { type: "connected", accountId: "anna" });
    expect(receiptOf(back)).toMatchObject({ state: "needs-you", reason: "refused" });
  });

  test("an edit follows its session to the account that has it", () => {
    const held = heldAfter(put(1, "anna"), received(), put(2, "ben"));
    expect(held.entry).toMatchObject({ accountId: "anna", reason: "other-account" });
  });

  test("made without an account, it goes to the next one connected", () => {
    const held = heldAfter(put(1, null), { type: "connected", accountId: "ben" });
    expect(held.entry).toMatchObject({ accountId: "ben", reason: null });
  });

  test("a receipt of an account it no longer belongs to does not settle it", () => {
    const adopted = heldAfter(put(1, "anna"), { type: "adopt", accountId: "ben" });
    expect(advanceOutbox(adopted, received())).toEqual(adopted);
  });
});
