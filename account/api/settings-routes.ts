/** `/v1/settings/{name}`: the routine and the watch's settings, kept for a new phone or watch. */

import { type Context, Hono } from "hono";
import { parseSettingsDocument, settingsPutSchema } from "../../core/schema/settings-document.ts";
import { SETTINGS_NAMES, type SettingsName } from "../../core/sync/settings-document.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { settingsAnswer, settingsReceipt } from "./answer-schema.ts";
import { describe } from "./describe.ts";
import { limitBody, MOST_SMALL_BYTES, readJson } from "./json-body.ts";
import { faultProblem, problem, sendProblem, tooMany } from "./problem.ts";
import { refuseToken, requireDevice } from "./require-device.ts";

export function settingsRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(
    "/:name",
    describe({
      id: "getSettings",
      summary: "The document as it is held: `routine` or `wrist`",
      answers: { 200: settingsAnswer },
      problems: ["unauthorized", "account-deleted", "not-found"],
    }),
    requireDevice(deps, "sessions:read"),
    async (c) => {
      const name = nameIn(c);
      const held = name && (await deps.settings.find(c.get("accountId"), name));
      if (!held) return problem(c, "not-found", "There is no such document.");
      return c.json(held);
    },
  );
  routes.put(
    "/:name",
    describe({
      id: "putSettings",
      summary: "Its writer's next version; fields that are not known here are kept",
      body: settingsPutSchema,
      answers: { 200: settingsReceipt },
      problems: [
        "unauthorized",
        "account-deleted",
        "not-found",
        "settings-conflict",
        "invalid-request",
        "body-too-large",
        "too-many-requests",
      ],
    }),
    requireDevice(deps, "sessions:write"),
    limitBody(MOST_SMALL_BYTES),
    (c) => putSettings(c, deps),
  );
  return routes;
}

async function putSettings(c: Context<AppEnv, "/:name">, deps: Deps): Promise<Response> {
  const { accountId, id: deviceId } = c.get("device");
  const waitSeconds = await deps.limiter.take("upload", deviceId);
  if (waitSeconds > 0) return tooMany(c, waitSeconds);
  const name = nameIn(c);
  if (name === null) return problem(c, "not-found", "There is no such document.");
  const json = await readJson(c.req);
  const parsed = json.ok ? parseSettingsDocument(name, json.value) : json;
  if (!parsed.ok) return sendProblem(c, faultProblem("invalid-request", parsed.fault));
  const said = await deps.settings.put({ accountId, deviceId }, { name, ...parsed.value });
  if (said === null) return refuseToken(c, deps);
  if (said.outcome === "conflict") {
    const detail = "This version is held with other content. Nothing was changed.";
    return problem(c, "settings-conflict", detail, { version: said.held.version });
  }
  return c.json({ outcome: said.outcome, ...said.held });
}

function nameIn(c: Context<AppEnv, "/:name">): SettingsName | null {
  return SETTINGS_NAMES.find((name) => name === c.req.param("name")) ?? null;
}
