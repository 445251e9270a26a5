/** Talking to the sign-in library: headers in, cookies out, refusals told apart from failures. */

import { APIError } from "better-auth/api";
import type { Origin } from "./account-auth.ts";

export interface Refusal {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The library's answer, or its refusal. Anything else it throws is a failure and goes on up. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
  const body: unknown = error.body;
  const isObject = typeof body === "object" && body !== null;
  return { status: error.statusCode, body: isObject ? { ...body } : {} };
}

/** The library trusts `x-real-ip`; it gets no other word about where a request came from. */
export function headersOf(from: Origin): Headers {
  return new Headers({ "x-real-ip": from.ip, "user-agent": from.userAgent.slice(0, 200) });
}

export function cookieHeaders(name: string, value: string): Headers {
  return new Headers({ cookie: `${name}=${encodeURIComponent(value)}` });
}

export function cookieIn(headers: Headers, name: string): string | null {
  for (const line of headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const cut = pair.indexOf("=");
    if (pair.slice(0, cut) !== name) continue;
    const value = decodeURIComponent(pair.slice(cut + 1));
    if (value !== "") return value;
  }
  return null;
}
