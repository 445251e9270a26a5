import { describe, expect, test } from "vitest";
import type { Answer } from "../../../core/sync/account-answer.ts";
import {
  afterCode,
  afterGreeting,
  afterLeaving,
  afterPoll,
  afterSwap,
} from "../../../core/sync/device-flow.ts";
import type { Link } from "../../../core/sync/link.ts";

const NOW = Date.UTC(2026, 10, 22);
const SERVER = "https://hip.example.org";
const answer = (status: number, body?: unknown): Answer => ({
  kind: "answer",
  status,
  body,
  retryAfterMs: null,
});
const SILENCE: Answer = { kind: "no-answer", error: "offline" };
const PAGE = answer(200, undefined);

const CODE = {
  device_code: "device",
  user_code: "ABCDEFGH",
  verification_uri: `${SERVER}/device`,
  verification_uri_complete: `${SERVER}/device?user_code=ABCDEFGH`,
  expires_in: 600,
  interval: 5,
};
const waiting = {
  state: "waiting",
  server: SERVER,
  deviceCode: "device",
  userCode: "ABCDEFGH",
  uri: CODE.verification_uri,
  uriComplete: CODE.verification_uri_complete,
  intervalMs: 5_000,
  expiresAt: NOW + 600_000,
} as const;
const swapping = { state: "swapping", server: SERVER, sessionToken: "session" } as const;
const greeting = {
  state: "greeting",
  server: SERVER,
  token: "hip_1",
  isPasted: false,
} as const;
const none = (notice: string | null) => ({ state: "none", notice });

describe("asking for a code", () => {
  test("a code is shown with its life and its pace", () => {
    expect(afterCode(SERVER, answer(200, CODE), NOW)).toEqual(waiting);
  });

  test("without a pace it is five seconds, without a whole link the plain one", () => {
    const { interval: _, verification_uri_complete: __, ...bare } = CODE;
    expect(afterCode(SERVER, answer(200, bare), NOW)).toEqual({
      ...waiting,
      uriComplete: CODE.verification_uri,
    });
  });

  test("no answer, or someone else's, says which", () => {
    expect(afterCode(SERVER, SILENCE, NOW)).toEqual(none("no-answer"));
    expect(afterCode(SERVER, PAGE, NOW)).toEqual(none("not-understood"));
    expect(afterCode(SERVER, answer(404, { code: "x" }), NOW)).toEqual(none("not-understood"));
  });
});

describe("waiting for approval", () => {
  const poll = (body: unknown, status = 400, now = NOW): Link =>
    afterPoll(waiting, answer(status, body), now);

  test("goes on while nobody has said anything", () => {
    expect(poll({ error: "authorization_pending" })).toBe(waiting);
  });

  test("slows down by five seconds when told so", () => {
    expect(poll({ error: "slow_down" })).toEqual({ ...waiting, intervalMs: 10_000 });
  });

  test("an approval is swapped for a token of its own", () => {
    expect(poll({ access_token: "session" }, 200)).toEqual(swapping);
  });

  test.each([
    ["access_denied", "denied"],
    ["expired_token", "expired"],
    ["invalid_grant", "start-again"],
  ])("%s ends it with words", (error, notice) => {
    expect(poll({ error })).toEqual(none(notice));
  });

  test("a failing network or a strange answer does not end it before its time", () => {
    expect(afterPoll(waiting, SILENCE, NOW)).toBe(waiting);
    expect(poll(undefined, 502)).toBe(waiting);
    expect(afterPoll(waiting, PAGE, NOW)).toBe(waiting);
    expect(afterPoll(waiting, SILENCE, NOW + 600_001)).toEqual(none("expired"));
    expect(poll(undefined, 502, NOW + 600_001)).toEqual(none("expired"));
  });

  test("an approval at the last moment still counts", () => {
    expect(poll({ access_token: "session" }, 200, NOW + 700_000)).toEqual(swapping);
  });
});

describe("finishing the connection", () => {
  test("the session is changed for a token, and the token for a name", () => {
    expect(afterSwap(swapping, answer(201, { token: "hip_1" }))).toEqual(greeting);
    const me = { accountId: "anna", email: "anna@example.org", device: {} };
    expect(afterGreeting(greeting, answer(200, me))).toEqual({
      state: "connected",
      server: SERVER,
      token: "hip_1",
      accountId: "anna",
      email: "anna@example.org",
      needsSignIn: false,
    });
  });

  test("anything but a plain refusal is tried again", () => {
    for (const hiccup of [SILENCE, PAGE, answer(503), answer(401), answer(429, {})]) {
      expect(afterSwap(swapping, hiccup)).toBe(swapping);
      expect(afterGreeting(greeting, hiccup)).toBe(greeting);
    }
  });

  test("a plain refusal asks the person to start again", () => {
    const refusal = answer(401, { code: "unauthorized" });
    expect(afterSwap(swapping, refusal)).toEqual(none("start-again"));
    expect(afterGreeting(greeting, refusal)).toEqual(none("start-again"));
  });
});

describe("disconnecting", () => {
  test("is silent when the account knows, or no longer knew the token", () => {
    expect(afterLeaving(answer(204))).toEqual(none(null));
    expect(afterLeaving(answer(401, {}))).toEqual(none(null));
  });

  test("says so when the account could not be told", () => {
    expect(afterLeaving(SILENCE)).toEqual(none("left-untold"));
    expect(afterLeaving(answer(500))).toEqual(none("left-untold"));
  });

  test("does not take a captive portal's word for it", () => {
    for (const status of [200, 302, 401, 404]) {
      expect(afterLeaving(answer(status))).toEqual(none("left-untold"));
    }
    expect(afterLeaving(answer(200, { ok: true }))).toEqual(none(null));
  });
});
