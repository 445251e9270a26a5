/**
 * Connecting by device authorization (RFC 8628): what each answer of the account means for the link.
 * Pure; the side service asks, this page decides what the next state is.
 */

import type { Answer } from "./account-answer.ts";
import { type DeviceCode, type Link, none } from "./link.ts";

export const CLIENT_ID = "hip-series";
export const DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

/** What a token must be allowed to do for a phone to be of use. */
const NEEDED_SCOPES = ["sessions:read", "sessions:write"];

const SLOWER_MS = 5_000;
const USUAL_INTERVAL_SECONDS = 5;
const MOST_LIFE_SECONDS = 24 * 60 * 60;

type Waiting = Extract<Link, { state: "waiting" }>;
type Swapping = Extract<Link, { state: "swapping" }>;
type Greeting = Extract<Link, { state: "greeting" }>;

export function afterCode(server: string, answer: Answer, now: number): Link {
  if (answer.kind === "no-answer") return none("no-answer");
  const code = answer.status === 200 ? readDeviceCode(answer.body, now) : null;
  return code === null ? none("not-understood") : { state: "waiting", server, ...code };
}

/** The same link: keep polling. A lost answer is no reason to bother the person. */
export function afterPoll(link: Waiting, answer: Answer, now: number): Link {
  const isOver = now > link.expiresAt;
  if (answer.kind === "no-answer") return isOver ? none("expired") : link;
  const token = textOf(answer.body, "access_token");
  if (answer.status === 200 && token !== null) {
    return { state: "swapping", server: link.server, sessionToken: token };
  }
  switch (textOf(answer.body, "error")) {
    case "slow_down":
      return { ...link, intervalMs: link.intervalMs + SLOWER_MS };
    case "access_denied":
      return none("denied");
    case "expired_token":
      return none("expired");
    // The code was used up: by an answer that was lost on its way here, or by someone else.
    case "invalid_grant":
      return none("start-again");
    default:
      return isOver ? none("expired") : link;
  }
}

export function afterSwap(link: Swapping, answer: Answer): Link {
  if (answer.kind === "no-answer") return link;
  const token = textOf(answer.body, "token");
  if (answer.status >= 200 && answer.status < 300 && token !== null) {
    return { state: "greeting", server: link.server, token, isPasted: false };
  }
  return isRefusal(answer) ? none("start-again") : link;
}

export function afterGreeting(link: Greeting, answer: Answer): Link {
  if (answer.kind === "no-answer") return link;
  const accountId = textOf(answer.body, "accountId");
  const email = textOf(answer.body, "email");
  if (answer.status === 200 && accountId !== null && email !== null) {
    if (link.isPasted && isNarrow(answer.body)) return none("token-narrow");
    const { server, token } = link;
    return { state: "connected", server, token, accountId, email, needsSignIn: false };
  }
  if (!isRefusal(answer)) return link;
  return none(link.isPasted ? "token-refused" : "start-again");
}

/** Only an account that says what the token may do is believed; an older one says nothing of it. */
function isNarrow(body: unknown): boolean {
  const { device } = body as { readonly device?: { readonly scopes?: unknown } | null };
  const scopes = device?.scopes;
  return Array.isArray(scopes) && !NEEDED_SCOPES.every((scope) => scopes.includes(scope));
}

/** Gone at the server, or already gone: both are what the person asked for. */
export function afterLeaving(answer: Answer): Link {
  return none(answer.kind === "answer" && isToldOf(answer) ? null : "left-untold");
}

/** A captive portal says 200, and knows nothing of tokens. */
function isToldOf({ status, body }: Extract<Answer, { kind: "answer" }>): boolean {
  if (status === 204) return true;
  const isGone = status < 300 || [401, 404, 410].includes(status);
  return isGone && typeof body === "object" && body !== null;
}

/** Said by the account itself, as JSON; a page of someone else's is no refusal. */
function isRefusal({ status, body }: { readonly status: number; readonly body: unknown }): boolean {
  const isClientFault = status >= 400 && status < 500 && status !== 429;
  return isClientFault && typeof body === "object" && body !== null;
}

function readDeviceCode(body: unknown, now: number): DeviceCode | null {
  const deviceCode = textOf(body, "device_code");
  const userCode = textOf(body, "user_code");
  const uri = textOf(body, "verification_uri");
  if (deviceCode === null || userCode === null || uri === null) return null;
  const seconds = secondsOf(body, "expires_in") ?? 0;
  return {
    deviceCode,
    userCode,
    uri,
    uriComplete: textOf(body, "verification_uri_complete") ?? uri,
    intervalMs: 1000 * (secondsOf(body, "interval") ?? USUAL_INTERVAL_SECONDS),
    expiresAt: now + 1000 * Math.min(seconds, MOST_LIFE_SECONDS),
  };
}

function textOf(body: unknown, key: string): string | null {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof value === "string" && value !== "" ? value : null;
}

function secondsOf(body: unknown, key: string): number | null {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof value === "number" && Number.isFinite(value) && value >= 0
    ? Math.floor(value)
    : null;
}
