/**
 * The phone's fetch, tamed. It is given 8 seconds, because the phone itself cuts it at about ten
 * [docs: samples#88], and every way it can go wrong comes back as data.
 */

import type { Answer } from "../../core/sync/account-answer.ts";
import type { Clock, Http, HttpRequest } from "../ports.ts";
import type { PhoneFetch, PhoneFetchRequest, PhoneFetchResponse } from "./phone-types.ts";

export const HTTP_LIMIT_MS = 8_000;

export function phoneHttp(send: PhoneFetch, clock: Clock): Http {
  return (request) =>
    new Promise<Answer>((settle) => {
      // A promise settles once: whatever comes after the limit falls on deaf ears.
      const cancel = clock.after(HTTP_LIMIT_MS, () =>
        settle({ kind: "no-answer", error: "timeout" }),
      );
      const end = (answer: Answer) => {
        cancel();
        settle(answer);
      };
      sendSafely(send, request).then(
        (response) => end(read(response, clock.now())),
        () => end({ kind: "no-answer", error: "offline" }),
      );
    });
}

/** Async, so that a fetch that throws at once rejects like any other. */
async function sendSafely(send: PhoneFetch, request: HttpRequest): Promise<PhoneFetchResponse> {
  const { url, method, headers, body } = request;
  const options: PhoneFetchRequest =
    body === null ? { url, method, headers } : { url, method, headers, body };
  return send(options);
}

function read(response: PhoneFetchResponse | null | undefined, now: number): Answer {
  const status = Number(response?.status);
  if (!Number.isInteger(status) || status < 100) return { kind: "no-answer", error: "offline" };
  return {
    kind: "answer",
    status,
    body: readBody(response?.body),
    retryAfterMs: retryAfterMs(response?.headers, now),
  };
}

/** `undefined` when it is not JSON: a captive portal's page, or half an answer. */
function readBody(body: unknown): unknown {
  if (typeof body !== "string") return body ?? undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Seconds or a date, as the header allows; header names come in any case. */
function retryAfterMs(headers: unknown, now: number): number | null {
  if (typeof headers !== "object" || headers === null) return null;
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === "retry-after");
  const text = String(found?.[1] ?? "").trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = text === "" ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
