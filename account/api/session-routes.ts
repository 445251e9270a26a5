/** `/v1/sessions`: where the phone brings records, and where a copy of them can be had. */

import { type Context, Hono } from "hono";
import type { SessionRecord } from "../../core/record/record.ts";
import { isSessionId } from "../../core/record/session-id.ts";
import { type Fault, fail, type Result } from "../../core/result.ts";
import { parseSessionRecord } from "../../core/schema/session-record.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { fitFile } from "../export/fit-file.ts";
import { type Cursor, readCursor, writeCursor } from "../store/cursor.ts";
import type { PutAnswer, TooMany } from "../store/record-store.ts";
import { limitBody, MOST_RECORD_BYTES, readJson } from "./json-body.ts";
import { problem, tooMany } from "./problem.ts";
import { requireDevice } from "./require-device.ts";

const USUAL_PAGE = 50;
const MOST_PAGE = 200;
/** How far a watch's clock may be ahead of ours before its record is not believed. */
const MOST_AHEAD_MS = 48 * 60 * 60 * 1000;

export function sessionRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const reads = requireDevice(deps, "sessions:read");
  const writes = requireDevice(deps, "sessions:write");

  routes.get("/", reads, (c) => listSessions(c, deps));
  routes.get("/:file{.+\\.fit}", reads, (c) => sendFit(c, deps));
  routes.get("/:id", reads, async (c) => {
    const found = await deps.records.find(c.get("accountId"), c.req.param("id"));
    if (found === null) return problem(c, "not-found", "There is no session with this id.");
    if (found === "deleted") return problem(c, "session-deleted", "It was deleted here.");
    return c.json(found);
  });
  routes.put("/:id", writes, limitBody(MOST_RECORD_BYTES), (c) => putSession(c, deps));
  routes.delete("/:id", writes, async (c) => {
    const id = c.req.param("id");
    if (!isSessionId(id)) return problem(c, "not-found", "This is not a session's id.");
    return c.json(await deps.records.delete(c.get("accountId"), id));
  });
  return routes;
}

async function putSession(c: Context<AppEnv, "/:id">, deps: Deps): Promise<Response> {
  const { id: deviceId, accountId } = c.get("device");
  const parsed = await readRecord(c, deps);
  if (!parsed.ok) {
    // What is kept is counted where it is kept; what is refused, here.
    const waitSeconds = await deps.limiter.take("upload", deviceId);
    return waitSeconds > 0 ? tooMany(c, waitSeconds) : invalid(c, parsed.fault);
  }
  return answerPut(c, await deps.records.put({ accountId, deviceId }, parsed.value));
}

async function sendFit(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const id = c.req.path.split("/").at(-1)?.slice(0, -".fit".length) ?? "";
  const found = await deps.records.find(c.get("accountId"), id);
  if (found === null) return problem(c, "not-found", "There is no session with this id.");
  if (found === "deleted") return problem(c, "session-deleted", "It was deleted here.");
  const bytes = fitFile(found.record);
  if (bytes === null) return problem(c, "not-found", "A day of rest has no FIT file.");
  return c.body(bytes, 200, {
    "content-type": "application/vnd.ant.fit",
    "content-disposition": `attachment; filename="${id}.fit"`,
  });
}

async function readRecord(
  c: Context<AppEnv, "/:id">,
  { now }: Deps,
): Promise<Result<SessionRecord>> {
  const json = await readJson(c.req);
  if (!json.ok) return json;
  const parsed = parseSessionRecord(json.value);
  if (!parsed.ok) return parsed;
  const record = parsed.value;
  if (record.id !== c.req.param("id")) {
    return fail("inconsistent", "id", "It is not the id in the address.");
  }
  if (record.startedAt > now() + MOST_AHEAD_MS) {
    return fail("out-of-range", "startedAt", "It is more than two days from now.");
  }
  return parsed;
}

function answerPut(c: Context<AppEnv>, answer: PutAnswer | TooMany): Response {
  if (answer.outcome === "too-many") return tooMany(c, answer.waitSeconds);
  const { id, revision, outcome } = answer;
  if (outcome === "conflict") {
    const detail = "The account holds this revision with other content. Nothing was changed.";
    return problem(c, "revision-conflict", detail, { id, revision });
  }
  if (outcome === "created") return c.json({ id, revision, outcome: "stored" }, 201);
  return c.json({ id, revision, outcome });
}

async function listSessions(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const page = parsePage(c.req.query("after"), c.req.query("limit"));
  if (page === null) {
    return problem(
      c,
      "invalid-record",
      `"after" is the last answer's "next"; "limit" is 1 to 200.`,
    );
  }
  const { records, next } = await deps.records.list(c.get("accountId"), page.after, page.limit);
  return c.json({ sessions: records, next: next === null ? null : writeCursor(next) });
}

interface PageRequest {
  readonly after: Cursor | null;
  readonly limit: number;
}

function parsePage(after: string | undefined, limit: string | undefined): PageRequest | null {
  const size = limit === undefined ? USUAL_PAGE : Number(limit);
  if (!Number.isInteger(size) || size < 1 || size > MOST_PAGE) return null;
  if (after === undefined) return { after: null, limit: size };
  const cursor = readCursor(after);
  return cursor === null ? null : { after: cursor, limit: size };
}

function invalid(c: Context<AppEnv>, { code, path, message }: Fault): Response {
  const detail = path === "" ? message : `${path}: ${message}`;
  return problem(c, "invalid-record", detail, { fault: { code, path, message } });
}
