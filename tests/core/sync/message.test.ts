import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summaryOf } from "../../../core/comfort/summary.ts";
import { DEFAULT_WRIST } from "../../../core/comfort/wrist.ts";
import { BEFORE_LEGS, MORNING } from "../../../core/plan/routine.ts";
import { parseRequest } from "../../../core/schema/request.ts";
import { NO_FAVOUR } from "../../../core/sync/favour.ts";
import {
  makeFaultReply,
  makeGetMemory,
  makeGetReceipts,
  makeMemoryReply,
  makeNotedReply,
  makePutDiagnostics,
  makePutRecord,
  makeReceiptsReply,
  makeSettingsReply,
  makeShareSettings,
} from "../../../core/sync/make-message.ts";
import { MOST_REMEMBERED } from "../../../core/sync/memory.ts";
import { NEEDS_YOU_REASONS, type Receipt, type Reply } from "../../../core/sync/message.ts";
import { isOtherVersion, parseReply } from "../../../core/sync/parse-message.ts";
import { firstChoice } from "../../../core/sync/routine-document.ts";
import { anyFavour, anyRing, anyWord } from "./any-settings.ts";
import { anyRecord, idOf, someRecord } from "./some-record.ts";

const overTheAir = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

const anyReceipt: fc.Arbitrary<Receipt> = fc
  .record({
    index: fc.nat(50),
    revision: fc.integer({ min: 1, max: 99 }),
    state: fc.constantFrom<Receipt["state"]>("on-phone", "in-account", "needs-you"),
    reason: fc.constantFrom(...NEEDS_YOU_REASONS),
  })
  .map(({ index, revision, state, reason }) => ({
    id: idOf(index),
    revision,
    state,
    reason: state === "needs-you" ? reason : null,
  }));

const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  fc.array(anyReceipt, { maxLength: 20 }).map(makeReceiptsReply),
  fc
    .record({
      routine: fc.constantFrom(MORNING, BEFORE_LEGS).map(firstChoice),
      favour: anyFavour,
    })
    .map(makeSettingsReply),
  fc
    .array(anyRecord, { maxLength: MOST_REMEMBERED })
    .map((records) =>
      makeMemoryReply({ state: "ready", wrist: DEFAULT_WRIST, sessions: records.map(summaryOf) }),
    ),
  fc.constant(makeNotedReply()),
  fc
    .record({ path: fc.string({ maxLength: 20 }), message: fc.string({ maxLength: 100 }) })
    .map((words) => makeFaultReply({ code: "torn", ...words })),
);

describe("messages", () => {
  test("every reply of the phone is read by the watch as it was made", () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(parseReply(overTheAir(reply))).toEqual({ ok: true, value: reply });
      }),
    );
  });

  test("every request of the watch is read by the phone as it was made", () => {
    const ids = fc.array(fc.nat(400).map(idOf), { maxLength: 60 });
    const anyRequest = fc.oneof(
      anyRecord.map(makePutRecord),
      ids.map(makeGetReceipts),
      anyWord.map(makeShareSettings),
      fc.constant(makeGetMemory()),
      anyRing.map(makePutDiagnostics),
    );
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(parseRequest(overTheAir(request))).toEqual({ ok: true, value: request });
        expect(isOtherVersion(overTheAir(request))).toBe(false);
      }),
    );
  });

  test("another version is refused by its own code, whatever else the message holds", () => {
    const fault = { ok: false, fault: { code: "unknown-version" } };
    expect(parseReply({ v: 2, type: "receipts", receipts: 7 })).toMatchObject(fault);
    expect(parseReply({ v: 2, type: "news" })).toMatchObject(fault);
    expect(parseReply({ type: "receipts" })).toMatchObject(fault);
    expect(isOtherVersion({ ...makePutRecord(someRecord()), v: 2 })).toBe(true);
  });

  test.each([
    ["nothing", undefined, "not-an-object"],
    ["text", "receipts", "not-an-object"],
    ["a list", [], "not-an-object"],
    ["an unknown type", { v: 1, type: "news" }, "unknown-value"],
    ["no receipts", { v: 1, type: "receipts" }, "missing"],
    ["a stranger's field", { v: 1, type: "receipts", receipts: [], more: 1 }, "unknown-value"],
    ["too many", { v: 1, type: "receipts", receipts: Array(201).fill(0) }, "too-large"],
    ["no routine", { v: 1, type: "settings", settings: { favour: NO_FAVOUR } }, "missing"],
    ["no code", { v: 1, type: "fault", code: 7, message: "" }, "wrong-type"],
  ])("a reply with %s is a coded fault", (_, raw, code) => {
    expect(parseReply(raw)).toMatchObject({ ok: false, fault: { code } });
  });

  test("a receipt has a reason exactly when it needs the person", () => {
    const receipt = { id: idOf(1), revision: 1, state: "on-phone", reason: null } as const;
    const read = (change: object) =>
      parseReply({ v: 1, type: "receipts", receipts: [{ ...receipt, ...change }] }).ok;
    expect(read({})).toBe(true);
    expect(read({ reason: "refused" })).toBe(false);
    expect(read({ state: "needs-you" })).toBe(false);
    expect(read({ state: "on-watch" })).toBe(false);
    expect(read({ id: "1" })).toBe(false);
    expect(read({ revision: 0 })).toBe(false);
  });

  test("never throws at whatever comes over the air", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(typeof parseReply(raw).ok).toBe("boolean");
      }),
    );
  });
});
