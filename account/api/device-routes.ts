/** `/v1/devices` and `/v1/me`: a phone gets its own token, learns whose account it is, and lets go. */

import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { Result } from "../../core/result.ts";
import { parseWithSchema } from "../../core/schema/parse-with-schema.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { deviceAnswer, devicesAnswer, meAnswer, newDeviceAnswer } from "./answer-schema.ts";
import { describe } from "./describe.ts";
import { deviceNameSchema } from "./device-name.ts";
import { limitBody, MOST_SMALL_BYTES, readJson } from "./json-body.ts";
import { faultProblem, problem, sendProblem } from "./problem.ts";
import { bearerOf, refuseToken, requireDevice } from "./require-device.ts";

const named = v.object({ name: deviceNameSchema });
const NOT_IN = ["unauthorized", "account-deleted"] as const;

export function deviceRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const small = limitBody(MOST_SMALL_BYTES);
  const any = requireDevice(deps, null);

  const add = describe({
    id: "addDevice",
    summary: "Swaps what a person has just approved for a device token, which is shown once",
    body: named,
    answers: { 201: newDeviceAnswer },
    problems: ["unauthorized", "invalid-request", "body-too-large"],
  });
  routes.post("/devices", add, small, (c) => addDevice(c, deps));

  const list = describe({
    id: "listDevices",
    summary: "The phones of the account, with their last use to the hour",
    answers: { 200: devicesAnswer },
    problems: NOT_IN,
  });
  routes.get("/devices", list, requireDevice(deps, "sessions:read"), async (c) => {
    const devices = await deps.devices.list(c.get("accountId"));
    const { id } = c.get("device");
    return c.json({ devices: devices.map((one) => ({ ...one, isThisOne: one.id === id })) });
  });

  const rename = describe({
    id: "renameDevice",
    summary: "Another name for this phone; no token reaches another one",
    body: named,
    answers: { 200: v.pick(deviceAnswer, ["id", "name"]) },
    problems: [...NOT_IN, "forbidden", "invalid-request", "body-too-large"],
  });
  routes.patch("/devices/:id", rename, any, small, (c) => renameDevice(c, deps));

  const revoke = describe({
    id: "revokeDevice",
    summary: "Ends this phone's token: `current`, or its own id",
    answers: { 204: null },
    problems: [...NOT_IN, "forbidden"],
  });
  routes.delete("/devices/:id", revoke, any, async (c) => {
    if (!isOwn(c)) return problem(c, "forbidden", OTHERS);
    const { accountId, id } = c.get("device");
    await deps.devices.revoke(accountId, id);
    return c.body(null, 204);
  });

  const me = describe({
    id: "getMe",
    summary: "Whose account this token is for",
    answers: { 200: meAnswer },
    problems: NOT_IN,
  });
  routes.get("/me", me, any, async (c) => {
    const { accountId, id, name, scopes } = c.get("device");
    const email = await deps.auth.emailOf(accountId);
    if (email === null) return refuseToken(c, deps);
    return c.json({ accountId, email, device: { id, name, scopes } });
  });
  return routes;
}

/** A phone that was stolen must not be able to lock the others out. */
const OTHERS = "A phone may change itself alone. Others are let go on the account's web page.";

function isOwn(c: Context<AppEnv, "/devices/:id">): boolean {
  return ["current", c.get("device").id].includes(c.req.param("id"));
}

async function addDevice(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const bearer = bearerOf(c);
  const session = bearer === null ? null : await deps.auth.phoneSession(bearer);
  if (session === null) return approvalOver(c);
  const parsed = await readName(c);
  if (!parsed.ok) return sendProblem(c, faultProblem("invalid-request", parsed.fault));
  const { id: sessionId, accountId, email } = session;
  c.set("accountId", accountId);
  const device = await deps.devices.add({ accountId, sessionId, name: parsed.value.name });
  return device === null ? approvalOver(c) : c.json({ ...device, accountId, email }, 201);
}

function approvalOver(c: Context<AppEnv>): Response {
  c.header("www-authenticate", "Bearer");
  return problem(c, "unauthorized", "This approval is over. Ask for a new code.");
}

async function renameDevice(c: Context<AppEnv, "/devices/:id">, deps: Deps): Promise<Response> {
  if (!isOwn(c)) return problem(c, "forbidden", OTHERS);
  const parsed = await readName(c);
  if (!parsed.ok) return sendProblem(c, faultProblem("invalid-request", parsed.fault));
  const { accountId, id } = c.get("device");
  await deps.devices.rename(accountId, id, parsed.value.name);
  return c.json({ id, name: parsed.value.name });
}

async function readName(c: Context<AppEnv>): Promise<Result<v.InferOutput<typeof named>>> {
  const json = await readJson(c.req);
  return json.ok ? parseWithSchema(named, json.value) : json;
}
