/** `/v1/devices` and `/v1/me`: a phone gets its own token, learns whose account it is, and lets go. */

import { Hono } from "hono";
import * as v from "valibot";
import { parseWithSchema } from "../../core/schema/parse-with-schema.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { deviceNameSchema } from "./device-name.ts";
import { limitBody, MOST_SMALL_BYTES, readJson } from "./json-body.ts";
import { problem } from "./problem.ts";
import { bearerOf, requireDevice } from "./require-device.ts";

const newDeviceSchema = v.object({ name: deviceNameSchema });

export function deviceRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.post("/devices", limitBody(MOST_SMALL_BYTES), async (c) => {
    const bearer = bearerOf(c);
    const session = bearer === null ? null : await deps.auth.phoneSession(bearer);
    if (session === null) {
      c.header("www-authenticate", "Bearer");
      return problem(c, "unauthorized", "This approval is over. Ask for a new code.");
    }
    const json = await readJson(c.req);
    const parsed = json.ok ? parseWithSchema(newDeviceSchema, json.value) : json;
    if (!parsed.ok) {
      return problem(c, "invalid-record", parsed.fault.message, { fault: parsed.fault });
    }
    const { id: sessionId, accountId, email } = session;
    c.set("accountId", accountId);
    const { name } = parsed.value;
    const device = await deps.devices.add({ accountId, sessionId, name });
    return c.json({ ...device, accountId, email }, 201);
  });

  routes.delete("/devices/current", requireDevice(deps, null), async (c) => {
    const { accountId, id } = c.get("device");
    await deps.devices.revoke(accountId, id);
    return c.body(null, 204);
  });

  routes.get("/me", requireDevice(deps, null), async (c) => {
    const { accountId, id, name } = c.get("device");
    const email = await deps.auth.emailOf(accountId);
    if (email === null) return problem(c, "unauthorized", "There is no such account.");
    return c.json({ accountId, email, device: { id, name } });
  });
  return routes;
}
