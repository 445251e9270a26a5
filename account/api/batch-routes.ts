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
const AT_ONCE = 16;
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
  for (const wave of wavesOf(parsed.value.sessions)) {
    const put = (raw: unknown) => putRecord(c, deps, { raw: ok(raw), id: null });
    for (const answer of await Promise.all(wave.map(put))) {
      results.push(answer.kind === "receipt" ? answer.receipt : answer.problem);
      if (answer.kind === "receipt" || answer.waitSeconds === 0) continue;
      c.header("retry-after", String(answer.waitSeconds));
    }
  }
  return c.json({ results });
}

/** Some at a time share a commit; two revisions of one session are never in the same wave. */
function wavesOf(sessions: readonly unknown[]): readonly (readonly unknown[])[] {
  const waves: unknown[][] = [];
  let ids = new Set<unknown>();
  for (const raw of sessions) {
    const id = (raw as { readonly id?: unknown } | null)?.id;
    const wave = waves.at(-1);
    if (wave === undefined || wave.length === AT_ONCE || ids.has(id)) {
      waves.push([raw]);
      ids = new Set([id]);
    } else {
      wave.push(raw);
      ids.add(id);
    }
  }
  return waves;
}
