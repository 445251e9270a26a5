/** One record on its way in, by itself or in a batch: what becomes of it, as a receipt or a problem. */

import type { Context } from "hono";
import type { SessionRecord } from "../../core/record/record.ts";
import { fail, type Result } from "../../core/result.ts";
import { parseSessionRecord } from "../../core/schema/session-record.ts";
import type { AccountReceipt } from "../../core/sync/account-receipt.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { faultProblem, type Problem, problemOf } from "./problem.ts";
import { isStillIn, tokenProblem } from "./require-device.ts";

/** How far a watch's clock may be ahead of ours before its record is not believed. */
const MOST_AHEAD_MS = 48 * 60 * 60 * 1000;

export type PutAnswer =
  | { readonly kind: "receipt"; readonly isNew: boolean; readonly receipt: AccountReceipt }
  | { readonly kind: "problem"; readonly problem: Problem; readonly waitSeconds: number };

export interface Arrival {
  readonly raw: Result<unknown>;
  /** By its address; `null` in a batch, which has none. */
  readonly id: string | null;
}

export async function putRecord(
  c: Context<AppEnv>,
  deps: Deps,
  { raw, id: place }: Arrival,
): Promise<PutAnswer> {
  const { id: deviceId, accountId } = c.get("device");
  const parsed = raw.ok ? parseArrival(raw.value, place, deps.now()) : raw;
  if (!parsed.ok) {
    // What is kept is counted, and its device held, where it is kept; what is refused, here.
    if (!(await isStillIn(c, deps))) return refused(await tokenProblem(c, deps));
    const waitSeconds = await deps.limiter.take("upload", deviceId);
    return waitSeconds > 0
      ? later(waitSeconds)
      : refused(faultProblem("invalid-record", parsed.fault));
  }
  const answer = await deps.records.put({ accountId, deviceId }, parsed.value);
  if (answer.outcome === "too-many") return later(answer.waitSeconds);
  if (answer.outcome === "no-device") return refused(await tokenProblem(c, deps));
  const { id, revision, outcome } = answer;
  if (outcome === "conflict") {
    const detail = "The account holds this revision with other content. Nothing was changed.";
    return refused(problemOf("revision-conflict", detail, { id, revision }));
  }
  const isNew = outcome === "created";
  return { kind: "receipt", isNew, receipt: { id, revision, outcome: isNew ? "stored" : outcome } };
}

function parseArrival(raw: unknown, place: string | null, now: number): Result<SessionRecord> {
  const parsed = parseSessionRecord(raw);
  if (!parsed.ok) return parsed;
  const { id, startedAt } = parsed.value;
  if (place !== null && id !== place) {
    return fail("inconsistent", "id", "It is not the id in the address.");
  }
  if (startedAt > now + MOST_AHEAD_MS) {
    return fail("out-of-range", "startedAt", "It is more than two days from now.");
  }
  return parsed;
}

function refused(problem: Problem): PutAnswer {
  return { kind: "problem", problem, waitSeconds: 0 };
}

function later(waitSeconds: number): PutAnswer {
  const problem = problemOf("too-many-requests", `Try again in ${waitSeconds} seconds.`);
  return { kind: "problem", problem, waitSeconds };
}
