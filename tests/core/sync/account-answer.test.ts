import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, judge } from "../../../core/sync/account-answer.ts";
import { RECEIPT_OUTCOMES } from "../../../core/sync/account-receipt.ts";
import { idOf } from "./some-record.ts";

const ID = idOf(3);
const answer = (status: number, body: unknown, retryAfterMs: number | null = null): Answer => ({
  kind: "answer",
  status,
  body,
  retryAfterMs,
});
const receipt = { id: ID, revision: 2, outcome: "stored" };

describe("the account's answer to a record", () => {
  test.each(RECEIPT_OUTCOMES)("a receipt for it settles it: %s", (outcome) => {
    expect(judge(answer(200, { ...receipt, outcome }), ID)).toEqual({
      kind: "receipt",
      receipt: { ...receipt, outcome },
    });
  });

  test("a newer account may say more in its receipt", () => {
    expect(judge(answer(201, { ...receipt, serverTime: 5 }), ID).kind).toBe("receipt");
  });

  test.each([
    ["another session's receipt", { ...receipt, id: idOf(4) }],
    ["a receipt without a revision", { id: ID, outcome: "stored" }],
    ["an outcome nobody knows", { ...receipt, outcome: "fine" }],
    ["a captive portal's page", undefined],
    ["nothing", null],
    ["a list", []],
    ["text", "ok"],
  ])("200 with %s is no receipt", (_, body) => {
    expect(judge(answer(200, body), ID)).toMatchObject({ kind: "later", error: "not-understood" });
  });

  test.each([
    [409, { code: "revision-conflict" }, { kind: "park", reason: "conflict" }],
    [422, { code: "invalid-record" }, { kind: "park", reason: "refused" }],
    [413, { code: "body-too-large" }, { kind: "park", reason: "refused" }],
    [413, undefined, { kind: "park", reason: "refused" }],
    [401, { code: "unauthorized" }, { kind: "lost", reason: "sign-in-again" }],
    [403, { code: "forbidden" }, { kind: "lost", reason: "sign-in-again" }],
    [410, { code: "account-deleted" }, { kind: "lost", reason: "account-deleted" }],
    [403, { code: "account-deleted" }, { kind: "lost", reason: "account-deleted" }],
  ])("%i with %o needs the person", (status, body, verdict) => {
    expect(judge(answer(status, body), ID)).toEqual(verdict);
  });

  test.each([
    [401, undefined, "not-understood"],
    [409, undefined, "not-understood"],
    [410, undefined, "not-understood"],
    [410, { code: "session-gone" }, "unexpected"],
    [404, { error: "no such page" }, "unexpected"],
    [403, { error: "a proxy's" }, "unexpected"],
    [302, undefined, "not-understood"],
    [500, { code: "internal" }, "server-trouble"],
    [503, undefined, "server-trouble"],
  ])("%i with %o is tried again later", (status, body, error) => {
    expect(judge(answer(status, body), ID)).toEqual({ kind: "later", error, retryAfterMs: null });
  });

  test("too many requests come back no sooner than asked for", () => {
    expect(judge(answer(429, undefined, 7_000), ID)).toEqual({
      kind: "later",
      error: "busy",
      retryAfterMs: 7_000,
    });
  });

  test("no answer at all is tried again later", () => {
    expect(judge({ kind: "no-answer", error: "timeout" }, ID)).toMatchObject({ error: "timeout" });
  });

  test("never settles a record on anything but a receipt for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, body) => {
        expect(judge(answer(status, body), ID).kind).not.toBe("receipt");
      }),
    );
  });
});
