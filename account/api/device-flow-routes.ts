/**
 * `/api/auth/device/…`: the phone's side of RFC 8628. JSON or a form, as the RFC has it. On top of the
 * RFC a phone may say its `device_name`, which the person then sees before approving.
 */

import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as v from "valibot";
import { DEVICE_GRANT } from "../../core/sync/device-flow.ts";
import type { WireAnswer } from "../auth/account-auth.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { normalUserCode } from "../store/device-request-store.ts";
import { callerOf, limitKeyOf } from "./caller.ts";
import { deviceNameSchema } from "./device-name.ts";
import { limitBody, MOST_SMALL_BYTES, readJson } from "./json-body.ts";
import { tooMany } from "./problem.ts";

/** A code or a name of ours is plain ASCII; an engine may refuse other text, such as a zero byte. */
const text = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\x20-\x7e]*$/));
const codeRequest = v.object({
  client_id: text,
  device_name: v.optional(deviceNameSchema, "A phone that gave no name"),
});
const tokenRequest = v.object({ grant_type: text, device_code: text, client_id: text });

export function deviceFlowRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(limitBody(MOST_SMALL_BYTES));

  routes.post("/code", async (c) => {
    const from = callerOf(c);
    const waitSeconds = await deps.limiter.take("deviceCode", limitKeyOf(from.ip));
    if (waitSeconds > 0) return tooMany(c, waitSeconds);
    const request = v.safeParse(codeRequest, await readFields(c));
    if (!request.success) return refuse(c, "invalid_request", "client_id is missing.");
    const { client_id: clientId, device_name: name } = request.output;
    const answer = await deps.auth.askDeviceCode(clientId, from);
    if (answer.status === 200) {
      const userCode = normalUserCode(String(answer.body["user_code"]));
      const askedAt = deps.now();
      const expiresAt = askedAt + Number(answer.body["expires_in"]) * 1000;
      await deps.deviceRequests.add({ userCode, name, ip: from.ip, askedAt, expiresAt });
    }
    return send(c, answer);
  });

  routes.post("/token", async (c) => {
    const from = callerOf(c);
    const waitSeconds = await deps.limiter.take("deviceToken", limitKeyOf(from.ip));
    if (waitSeconds > 0) return tooMany(c, waitSeconds);
    const request = v.safeParse(tokenRequest, await readFields(c));
    if (!request.success) return refuse(c, "invalid_request", "A field is missing.");
    const { grant_type: grantType, device_code: code, client_id: clientId } = request.output;
    if (grantType !== DEVICE_GRANT) return refuse(c, "unsupported_grant_type", "Not this one.");
    return send(c, await deps.auth.redeemDeviceCode(clientId, code, from));
  });
  return routes;
}

async function readFields(c: Context<AppEnv>): Promise<unknown> {
  const type = c.req.header("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(await c.req.text()));
  }
  const json = await readJson(c.req);
  return json.ok ? json.value : null;
}

function refuse(c: Context<AppEnv>, error: string, error_description: string): Response {
  return c.json({ error, error_description }, 400);
}

function send(c: Context<AppEnv>, { status, body }: WireAnswer): Response {
  return c.json(body, status as ContentfulStatusCode);
}
