/** `/v1/sessions`: where the phone brings records, and where a copy of them can be had. */

import { type Context, Hono } from "hono";
import { withOverlay } from "../../core/record/overlay.ts";
import { isSessionId } from "../../core/record/session-id.ts";
import { sessionRecordSchema } from "../../core/schema/session-record.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { fitFile } from "../export/fit-file.ts";
import { writeCursor } from "../store/cursor.ts";
import { receiptAnswer, sessionAnswer, sessionsAnswer } from "./answer-schema.ts";
import { describe } from "./describe.ts";
import { limitBody, MOST_RECORD_BYTES, readJson } from "./json-body.ts";
import { MOST_PAGE, parsePage } from "./page-request.ts";
import { problem, sendProblem } from "./problem.ts";
import { putRecord } from "./put-record.ts";
import { recallDevice, requireDevice } from "./require-device.ts";

const FIT_TYPE = "application/vnd.ant.fit";
const NOT_IN = ["unauthorized", "account-deleted", "forbidden"] as const;
const GONE = [...NOT_IN, "not-found", "session-deleted"] as const;

export function sessionRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const reads = requireDevice(deps, "sessions:read");
  const writes = requireDevice(deps, "sessions:write");

  const list = describe({
    id: "listSessions",
    summary: "Sessions, newest first; `after` is the last answer's `next`, `limit` 1 to 200",
    query: ["after", "limit"],
    answers: { 200: sessionsAnswer },
    problems: [...NOT_IN, "invalid-request"],
  });
  routes.get("/", list, reads, (c) => listSessions(c, deps));

  const fit = describe({
    id: "getFit",
    summary: "The session as a FIT file, edits included",
    answers: { 200: FIT_TYPE },
    problems: GONE,
  });
  routes.get("/:file{.+\\.fit}", fit, reads, (c) => sendFit(c, deps));

  const get = describe({
    id: "getSession",
    summary: "The record as the watch wrote it, and the person's edits beside it",
    answers: { 200: sessionAnswer },
    problems: GONE,
  });
  routes.get("/:id", get, reads, async (c) => {
    const found = await find(c, deps, c.req.param("id"));
    return found instanceof Response ? found : c.json(found);
  });

  const put = describe({
    id: "putSession",
    summary: "A record, as often as it takes: the highest revision wins, a deletion beats them all",
    body: sessionRecordSchema,
    answers: { 200: receiptAnswer, 201: receiptAnswer },
    problems: [
      ...NOT_IN,
      "revision-conflict",
      "invalid-record",
      "body-too-large",
      "too-many-requests",
    ],
  });
  const sends = recallDevice(deps, "sessions:write");
  routes.put("/:id", put, sends, limitBody(MOST_RECORD_BYTES), (c) => putSession(c, deps));

  const remove = describe({
    id: "deleteSession",
    summary: "Deletes it for good; what is still on its way is not taken in again",
    answers: { 200: receiptAnswer },
    problems: [...NOT_IN, "not-found"],
  });
  routes.delete("/:id", remove, writes, async (c) => {
    const id = c.req.param("id");
    if (!isSessionId(id)) return problem(c, "not-found", "This is not a session's id.");
    return c.json(await deps.records.delete(c.get("accountId"), id));
  });
  return routes;
}

async function putSession(c: Context<AppEnv, "/:id">, deps: Deps): Promise<Response> {
  const answer = await putRecord(c, deps, { raw: await readJson(c.req), id: c.req.param("id") });
  if (answer.kind === "receipt") return c.json(answer.receipt, answer.isNew ? 201 : 200);
  if (answer.waitSeconds > 0) c.header("retry-after", String(answer.waitSeconds));
  if (answer.problem.status === 401) c.header("www-authenticate", "Bearer");
  return sendProblem(c, answer.problem);
}

async function find(c: Context<AppEnv>, deps: Deps, id: string) {
  const found = await deps.records.find(c.get("accountId"), id);
  if (found === null) return problem(c, "not-found", "There is no session with this id.");
  if (found === "deleted") return problem(c, "session-deleted", "It was deleted here.");
  return found;
}

async function sendFit(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const id = c.req.path.split("/").at(-1)?.slice(0, -".fit".length) ?? "";
  const found = await find(c, deps, id);
  if (found instanceof Response) return found;
  const bytes = fitFile(withOverlay(found.record, found.overlay));
  if (bytes === null) return problem(c, "not-found", "A day of rest has no FIT file.");
  return c.body(bytes, 200, {
    "content-type": FIT_TYPE,
    "content-disposition": `attachment; filename="${id}.fit"`,
  });
}

async function listSessions(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const page = parsePage(c.req.query("after"), c.req.query("limit"));
  if (page === null) {
    const detail = `"after" is the last answer's "next"; "limit" is 1 to ${MOST_PAGE}.`;
    return problem(c, "invalid-request", detail);
  }
  const { records, next } = await deps.records.list(c.get("accountId"), page.after, page.limit);
  return c.json({ sessions: records, next: next === null ? null : writeCursor(next) });
}
