import { describe, expect, test } from "vitest";
import { HTTP_LIMIT_MS, phoneHttp } from "../../app-side/platform/phone-http.ts";
import type { PhoneFetch, PhoneFetchRequest } from "../../app-side/platform/phone-types.ts";
import type { Clock, HttpRequest } from "../../app-side/ports.ts";

const GET: HttpRequest = { url: "https://a.example/x", method: "GET", headers: {}, body: null };

function clockAt(now: number): Clock & { ring(): void; readonly isSet: boolean } {
  let run: (() => void) | null = null;
  return {
    now: () => now,
    after: (ms, next) => {
      expect(ms).toBe(HTTP_LIMIT_MS);
      run = next;
      return () => {
        run = null;
      };
    },
    ring: () => run?.(),
    get isSet() {
      return run !== null;
    },
  };
}

const answerOf = (response: unknown, now = 0) =>
  phoneHttp(async () => response as never, clockAt(now))(GET);

describe("the phone's fetch", () => {
  test("gives the phone one object with four fields at most, the body as text", async () => {
    const seen: PhoneFetchRequest[] = [];
    const send: PhoneFetch = async (request) => {
      seen.push(request);
      return { status: 204 };
    };
    const http = phoneHttp(send, clockAt(0));
    await http(GET);
    await http({ ...GET, method: "PUT", headers: { A: "b" }, body: "{}" });
    expect(seen).toEqual([
      { url: GET.url, method: "GET", headers: {} },
      { url: GET.url, method: "PUT", headers: { A: "b" }, body: "{}" },
    ]);
  });

  test("takes the answer's body as text or as an object", async () => {
    const body = { id: 1 };
    expect(await answerOf({ status: 200, body })).toMatchObject({ status: 200, body });
    expect(await answerOf({ status: 200, body: JSON.stringify(body) })).toMatchObject({ body });
    expect(await answerOf({ status: "200", body })).toMatchObject({ status: 200 });
  });

  test("marks what is not JSON instead of guessing", async () => {
    for (const body of ["<html>Welcome to the airport</html>", "", undefined, null, '{"id":']) {
      expect(await answerOf({ status: 200, body })).toMatchObject({ body: undefined });
    }
  });

  test("a response without a status is no answer", async () => {
    for (const response of [undefined, null, {}, { status: 0 }, { status: "no" }]) {
      expect(await answerOf(response)).toEqual({ kind: "no-answer", error: "offline" });
    }
  });

  test("a fetch that rejects, or throws at once, is no answer", async () => {
    const rejects = phoneHttp(() => Promise.reject({ code: -2 }), clockAt(0));
    expect(await rejects(GET)).toEqual({ kind: "no-answer", error: "offline" });
    const throwing = phoneHttp(() => {
      throw new Error("no network module");
    }, clockAt(0));
    expect(await throwing(GET)).toEqual({ kind: "no-answer", error: "offline" });
  });

  test("a fetch that never settles is given up after eight seconds", async () => {
    const clock = clockAt(0);
    const answer = phoneHttp(() => new Promise(() => undefined), clock)(GET);
    clock.ring();
    expect(await answer).toEqual({ kind: "no-answer", error: "timeout" });
  });

  test("an answer in time leaves no timer behind", async () => {
    const clock = clockAt(0);
    await phoneHttp(async () => ({ status: 200 }), clock)(GET);
    expect(clock.isSet).toBe(false);
  });

  test("reads Retry-After as seconds or as a date, in any case of letters", async () => {
    const now = Date.UTC(2026, 10, 22, 7, 0, 0);
    const waitOf = async (headers: unknown) =>
      answerOf({ status: 429, headers }, now).then((answer) =>
        answer.kind === "answer" ? answer.retryAfterMs : "none",
      );
    expect(await waitOf({ "retry-after": "30" })).toBe(30_000);
    expect(await waitOf({ "Retry-After": 30 })).toBe(30_000);
    expect(await waitOf({ "Retry-After": "Sun, 22 Nov 2026 07:00:10 GMT" })).toBe(10_000);
    expect(await waitOf({ "Retry-After": "soon" })).toBeNull();
    expect(await waitOf({})).toBeNull();
    expect(await waitOf(undefined)).toBeNull();
  });
});
