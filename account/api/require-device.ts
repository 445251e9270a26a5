/** Lets a request through that carries a device token with the scope it needs. */

import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv, Deps } from "../deps.ts";
import type { Scope } from "../store/device-store.ts";
import { problem } from "./problem.ts";

export function requireDevice(deps: Deps, scope: Scope | null): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = bearerOf(c);
    const device = token === null ? null : await deps.devices.authenticate(token);
    if (device === null) {
      c.header("www-authenticate", "Bearer");
      return problem(c, "unauthorized", "Connect this phone to the account again.");
    }
    if (scope !== null && !device.scopes.includes(scope)) {
      return problem(c, "forbidden", `This token lacks the scope ${scope}.`);
    }
    c.set("device", device);
    c.set("accountId", device.accountId);
    return next();
  };
}

export function bearerOf(c: Context<AppEnv>): string | null {
  const header = c.req.header("authorization") ?? "";
  const [, token] = /^bearer ([\x21-\x7e]{8,200})$/i.exec(header) ?? [];
  return token ?? null;
}
