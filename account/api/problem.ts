/** Errors as RFC 9457 problems. The code is stable and made to be acted on; the detail is for people. */

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Fault } from "../../core/result.ts";
import { PROBLEM_CODES } from "../../core/sync/account-receipt.ts";

export type ProblemCode =
  | (typeof PROBLEM_CODES)[keyof typeof PROBLEM_CODES]
  | "invalid-request"
  | "does-not-fit"
  | "overlay-conflict"
  | "settings-conflict"
  | "forbidden"
  | "not-found"
  | "session-deleted"
  | "too-many-requests"
  | "internal";

interface Kind {
  readonly status: ContentfulStatusCode;
  readonly title: string;
}

const KINDS: Readonly<Record<ProblemCode, Kind>> = {
  [PROBLEM_CODES.conflict]: { status: 409, title: "Same revision, other content" },
  [PROBLEM_CODES.deleted]: { status: 410, title: "The account was deleted" },
  [PROBLEM_CODES.invalid]: { status: 422, title: "Not a record we can keep" },
  [PROBLEM_CODES.unauthorized]: { status: 401, title: "Not signed in" },
  [PROBLEM_CODES.tooLarge]: { status: 413, title: "Too large" },
  "invalid-request": { status: 422, title: "Not what is asked for here" },
  "does-not-fit": { status: 422, title: "The edit does not fit the session" },
  "overlay-conflict": { status: 409, title: "It was edited meanwhile" },
  "settings-conflict": { status: 409, title: "Same version, other content" },
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "session-deleted": { status: 410, title: "This session was deleted" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong here" },
};

export const PROBLEM_KINDS: readonly ProblemCode[] = Object.keys(KINDS) as ProblemCode[];

export interface Problem extends Kind {
  readonly type: string;
  readonly code: ProblemCode;
  readonly detail: string;
}

type More = Readonly<Record<string, unknown>>;

export function problemKind(code: ProblemCode): Kind {
  return KINDS[code];
}

export function problemOf(code: ProblemCode, detail: string, more: More = {}): Problem {
  const type = `urn:hip-series:problem:${code}`;
  const { status, title } = KINDS[code];
  return { type, title, status, code, detail, ...more };
}

/** The fault says where and why; what was sent is not in it. */
export function faultProblem(code: ProblemCode, { code: kind, path, message }: Fault): Problem {
  const detail = path === "" ? message : `${path}: ${message}`;
  return problemOf(code, detail, { fault: { code: kind, path, message } });
}

export function problem(c: Context, code: ProblemCode, detail: string, more: More = {}): Response {
  return sendProblem(c, problemOf(code, detail, more));
}

export function sendProblem(c: Context, body: Problem): Response {
  return c.body(JSON.stringify(body), body.status, { "content-type": "application/problem+json" });
}

export function tooMany(c: Context, seconds: number): Response {
  c.header("retry-after", String(seconds));
  return problem(c, "too-many-requests", `Try again in ${seconds} seconds.`);
}
