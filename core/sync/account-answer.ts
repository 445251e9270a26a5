/**
 * What the account's answer to a record means. Only a receipt for that very record settles it; an
 * answer that is not plainly the account's (a captive portal's page, a proxy's error) means later.
 */

import { parseAccountReceipt } from "../schema/account-receipt.ts";
import { type AccountReceipt, PROBLEM_CODES } from "./account-receipt.ts";
import type { SyncError } from "./trouble.ts";

/** What a request came to. `body`: the parsed JSON, or `undefined` when it was none. */
export type Answer =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: unknown;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: "no-answer"; readonly error: "offline" | "timeout" };

export type Verdict =
  | { readonly kind: "receipt"; readonly receipt: AccountReceipt }
  | { readonly kind: "park"; readonly reason: "refused" | "conflict" }
  | { readonly kind: "lost"; readonly reason: "sign-in-again" | "account-deleted" }
  | { readonly kind: "later"; readonly error: SyncError; readonly retryAfterMs: number | null };

export function judge(answer: Answer, sentId: string): Verdict {
  if (answer.kind === "no-answer") return later(answer.error, null);
  const { status, body, retryAfterMs } = answer;
  if (status >= 200 && status < 300) {
    const receipt = parseAccountReceipt(body);
    const isOurs = receipt.ok && receipt.value.id === sentId;
    return isOurs
      ? { kind: "receipt", receipt: receipt.value }
      : later("not-understood", retryAfterMs);
  }
  return judgeRefusal(status, body, retryAfterMs);
}

/** The stable code of a problem answer, or `null`. */
function problemCode(body: unknown): string | null {
  const code = (body as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : null;
}

/** What every refusal of the account means, whatever it was asked. */
export function judgeRefusal(
  status: number,
  body: unknown,
  retryAfterMs: number | null,
): Exclude<Verdict, { kind: "receipt" }> {
  // The size limit may be a proxy's, which answers with a page of its own.
  if (status === 413) return { kind: "park", reason: "refused" };
  if (status === 429) return later("busy", retryAfterMs);
  if (status >= 500) return later("server-trouble", retryAfterMs);
  if (typeof body !== "object" || body === null) return later("not-understood", retryAfterMs);
  if (problemCode(body) === PROBLEM_CODES.deleted) {
    return { kind: "lost", reason: "account-deleted" };
  }
  // A token that may too little is of no more use than none; another one is to be had by signing in.
  const isToken =
    status === 401 || (status === 403 && problemCode(body) === PROBLEM_CODES.forbidden);
  if (isToken) return { kind: "lost", reason: "sign-in-again" };
  if (status === 409) return { kind: "park", reason: "conflict" };
  if (status === 422) return { kind: "park", reason: "refused" };
  return later("unexpected", retryAfterMs);
}

function later(error: SyncError, retryAfterMs: number | null): Extract<Verdict, { kind: "later" }> {
  return { kind: "later", error, retryAfterMs };
}
