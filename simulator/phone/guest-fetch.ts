/**
 * The side service's `fetch`: a URL, or one object of url, method, headers and body, the body a
 * string [docs]. It gives up after 10 s with code -2, whatever the program asks for [field reports].
 */

import type { Clock } from "../clock/clock.ts";
import { type Guest, Refusal } from "./guest.ts";
import {
  exchange,
  type NetworkWeather,
  type PhoneAnswer,
  type PhoneFetch,
  type PhoneRequest,
} from "./network.ts";

export const FETCH_CUT_MS = 10_000;

const TIMED_OUT = -2;
/** Which code a phone gives for a server that cannot be reached is not known; it is not -2. */
const UNREACHABLE = -1;

export interface FetchOptions {
  readonly clock: Clock;
  readonly fetch: PhoneFetch;
  readonly bodyAs: "string" | "object";
  readonly weather: () => NetworkWeather;
}

export function guestFetch(guest: Guest, options: FetchOptions): unknown {
  return guest.fn((...args) => {
    const made = guest.realm.deferred();
    if (guest.alive) start(guest, options, { request: parseRequest(args), made });
    return made.promise;
  });
}

interface Pending {
  readonly request: PhoneRequest;
  readonly made: { resolve(value: unknown): void; reject(reason: unknown): void };
}

function start(guest: Guest, options: FetchOptions, pending: Pending): void {
  const fail = (code: number, message: string): void => {
    tellOutcome(guest, pending.request, code);
    pending.made.reject(guest.error(message, { code }));
  };
  const timeOut = (): void => fail(TIMED_OUT, "The request timed out.");
  const succeed = (answer: PhoneAnswer): void => {
    tellOutcome(guest, pending.request, answer.status);
    pending.made.resolve(response(guest, options, answer));
  };
  if (!options.weather().online) {
    guest.later(() => fail(UNREACHABLE, "The network is not reachable."), 0);
    return;
  }
  const work = exchange(options.fetch, pending.request).then(
    (answer) => {
      const { answers, latencyMs } = options.weather();
      if (answers === "never") return;
      if (answers === "lost" || latencyMs >= FETCH_CUT_MS) guest.later(timeOut, FETCH_CUT_MS);
      else if (latencyMs > 0) guest.later(() => succeed(answer), latencyMs);
      else if (guest.alive) succeed(answer);
    },
    (error: unknown) => {
      if (!guest.alive) return;
      if (isTimeout(error)) timeOut();
      else fail(UNREACHABLE, "The server could not be reached.");
    },
  );
  // The answer is handed over inside the busy time: the program hears of it before time goes on. And
  // the cut is counted from then, so that a clock at high speed does not cut a healthy request.
  void options.clock.busy(work);
}

function tellOutcome(guest: Guest, { method, url }: PhoneRequest, outcome: number): void {
  guest.journal.tell({ type: "request", method, url: withoutQuery(url), outcome });
}

function response(guest: Guest, options: FetchOptions, answer: PhoneAnswer): object {
  return guest.strict("response", {
    status: answer.status,
    statusText: answer.statusText,
    headers: guest.copy(answer.headers),
    body: options.bodyAs === "object" ? parsed(guest, answer.text) : answer.text,
  });
}

function parsed(guest: Guest, text: string): unknown {
  try {
    return guest.realm.parse(text);
  } catch {
    // Not JSON: even a phone that parses hands such a body over as it came.
    return text;
  }
}

/** zml always adds `timeout`; a phone takes no notice of it [field reports]. */
const KNOWN_KEYS = new Set(["url", "method", "headers", "body", "timeout"]);

function parseRequest(args: readonly unknown[]): PhoneRequest {
  if (args.length > 1) {
    throw new Refusal("bad-argument", "fetch() takes a URL or one object, nothing after it.");
  }
  const [given] = args;
  const input = typeof given === "string" ? { url: given } : given;
  if (typeof input !== "object" || input === null) {
    throw new Refusal("bad-argument", "fetch() takes a URL or one object.");
  }
  const stranger = Object.keys(input).find((key) => !KNOWN_KEYS.has(key));
  if (stranger !== undefined) {
    throw new Refusal("unknown", `fetch({ ${stranger} }) is not in the platform's documents.`);
  }
  const { url, method, headers, body } = input as Readonly<Record<string, unknown>>;
  const request = {
    url: parseUrl(url),
    method: parseMethod(method),
    headers: parseHeaders(headers),
  };
  return body === undefined ? request : { ...request, body: parseBody(request.method, body) };
}

function parseUrl(url: unknown): string {
  if (typeof url === "string" && /^https?:\/\/[^/?#]/i.test(url)) return url;
  throw new Refusal("bad-argument", `fetch() needs an absolute http or https URL, not "${url}".`);
}

function parseMethod(method: unknown): string {
  if (method === undefined) return "GET";
  if (typeof method === "string" && /^[a-z]+$/i.test(method)) return method.toUpperCase();
  throw new Refusal("bad-argument", `fetch() knows no method "${String(method)}".`);
}

function parseHeaders(headers: unknown): Record<string, string> {
  const entries = Object.entries(headers ?? {});
  const wrong = entries.find(([, value]) => typeof value !== "string");
  if (wrong !== undefined) {
    throw new Refusal("bad-argument", `fetch(): the header ${wrong[0]} is not a string.`);
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

function parseBody(method: string, body: unknown): string {
  if (typeof body !== "string") {
    throw new Refusal("bad-argument", `fetch() takes a string as body, not ${typeof body}.`);
  }
  if (method === "GET" || method === "HEAD") {
    throw new Refusal("bad-argument", `fetch(): a ${method} request carries no body.`);
  }
  return body;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}
