/** Errors as RFC 9457 problems. The code is stable and made to be acted on; the detail is for people. */

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { PROBLEM_CODES } from "../../core/sync/account-receipt.ts";

export type ProblemCode =
  | (typeof PROBLEM_CODES)[keyof typeof PROBLEM_CODES]
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
  forbidden: { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "session-deleted": { status: 410, title: "This session was deleted" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong here" },
};

export function problem(
  c: Context,
  code: ProblemCode,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const { status, title } = KINDS[code];
  const type = `urn:hip-series:problem:${code}`;
  return c.body(JSON.stringify({ type, title, status, code, detail, ...more }), status, {
    "content-type": "application/problem+json",
  });
}

export function tooMany(c: Context, seconds: number): Response {
  c.header("retry-after", String(seconds));
  return problem(c, "too-many-requests", `Try again in ${seconds} seconds.`);
}
