/** `/v1/sessions/{id}/overlay`: what the person changed after a session, apart from the record. */

import { type Context, Hono } from "hono";
import { isSessionId } from "../../core/record/session-id.ts";
import { overlayEditSchema, parseOverlayEdit } from "../../core/schema/overlay.ts";
import type { AppEnv, Deps } from "../deps.ts";
import type { OverlayAnswer } from "../store/overlay-store.ts";
import { overlayAnswer } from "./answer-schema.ts";
import { describe } from "./describe.ts";
import { limitBody, MOST_OVERLAY_BYTES, readJson } from "./json-body.ts";
import { faultProblem, problem, sendProblem, tooMany } from "./problem.ts";
import { requireDevice } from "./require-device.ts";

export function overlayRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.put(
    "/:id/overlay",
    describe({
      id: "putOverlay",
      summary:
        "Clean reps of single sets and a note, shown over the record; `basedOn` is the version seen",
      body: overlayEditSchema,
      answers: { 200: overlayAnswer },
      problems: [
        "unauthorized",
        "account-deleted",
        "not-found",
        "session-deleted",
        "overlay-conflict",
        "does-not-fit",
        "invalid-request",
        "body-too-large",
        "too-many-requests",
      ],
    }),
    requireDevice(deps, "sessions:write"),
    limitBody(MOST_OVERLAY_BYTES),
    (c) => putOverlay(c, deps),
  );
  return routes;
}

async function putOverlay(c: Context<AppEnv, "/:id/overlay">, deps: Deps): Promise<Response> {
  const { accountId, id: deviceId } = c.get("device");
  const waitSeconds = await deps.limiter.take("upload", deviceId);
  if (waitSeconds > 0) return tooMany(c, waitSeconds);
  const sessionId = c.req.param("id");
  if (!isSessionId(sessionId)) return problem(c, "not-found", "This is not a session's id.");
  const json = await readJson(c.req);
  const parsed = json.ok ? parseOverlayEdit(json.value) : json;
  if (!parsed.ok) return sendProblem(c, faultProblem("invalid-request", parsed.fault));
  return answer(c, sessionId, await deps.overlays.put({ accountId, sessionId }, parsed.value));
}

function answer(c: Context<AppEnv>, id: string, said: OverlayAnswer): Response {
  switch (said.outcome) {
    case "not-found":
      return problem(c, "not-found", "There is no session with this id.");
    case "deleted":
      return problem(c, "session-deleted", "It was deleted here.");
    case "does-not-fit":
      return problem(
        c,
        "does-not-fit",
        "One count a set, or null; and no more clean reps than were paced.",
      );
    case "conflict":
      return problem(c, "overlay-conflict", "It was edited since. Look at what is held first.", {
        id,
        overlay: said.overlay,
      });
    default:
      return c.json({ id, outcome: said.outcome, overlay: said.overlay });
  }
}
