/** `POST /v1/sessions:batch`: several records at once, each with an answer of its own, in their order. */

import { type Context, Hono } from "hono";
import * as v from "valibot";
import { ok } from "../../core/result.ts";
import { parseWithSchema } from "../../core/schema/parse-with-schema.ts";
import { sessionRecordSchema } from "../../core/schema/session-record.ts";
import type { AccountReceipt } from "../../core/sync/account-receipt.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { batchAnswer } from "./answer-schema.ts";
import { describe } from "./describe.ts";
import { limitBody, readJson } from "./json-body.ts";
import { faultProblem, type Problem, sendProblem } from "./problem.ts";
import { putRecord } from "./put-record.ts";
import { requireDevice } from "./require-device.ts";

/** Few enough to be answered in a fraction of the seconds a phone waits. */
export const MOST_IN_A_BATCH = 50;
const MOST_BATCH_BYTES = 512 * 1024;

const SIZE = `It should hold 1 to ${MOST_IN_A_BATCH} sessions.`;
const batchOf = <T extends v.GenericSchema>(item: T) =>
  v.strictObject({
    sessions: v.pipe(
      v.array(item, "It should be a list."),
      v.minLength(1, SIZE),
      v.maxLength(MOST_IN_A_BATCH, SIZE),
    ),
  });
// Each session is judged by itself, so that one that is refused holds up no other.
const batchSchema = batchOf(v.unknown());

export function batchRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post(
    "/sessions:batch",
    describe({
      id: "putSessions",
      summary: "Several records at once: a receipt or a problem for each, in their order",
      body: batchOf(sessionRecordSchema),
      answers: { 200: batchAnswer },
      problems: ["unauthorized", "account-deleted", "invalid-request", "body-too-large"],
    }),
    requireDevice(deps, "sessions:write"),
    limitBody(MOST_BATCH_BYTES),
    (c) => putBatch(c, deps),
  );
  return routes;
}

async function putBatch(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const json = await readJson(c.req);
  const parsed = json.ok ? parseWithSchema(batchSchema, json.value) : json;
  if (!parsed.ok) return sendProblem(c, faultProblem("invalid-request", parsed.fault));
  const results: (AccountReceipt | Problem)[] = [];
  for (const raw of parsed.value.sessions) {
    const answer = await putRecord(c, deps, { raw: ok(raw), id: null });
    results.push(answer.kind === "receipt" ? answer.receipt : answer.problem);
    if (answer.kind === "problem" && answer.waitSeconds > 0) {
      c.header("retry-after", String(answer.waitSeconds));
    }
  }
  return c.json({ results });
}
