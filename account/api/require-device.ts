/** Lets a request through that carries a device token with the scope it needs. */

import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv, Deps } from "../deps.ts";
import type { Device, Scope } from "../store/device-store.ts";
import { type Problem, problem, problemOf, sendProblem } from "./problem.ts";

export function requireDevice(deps: Deps, scope: Scope | null): MiddlewareHandler<AppEnv> {
  return letThrough(deps, scope, (token) => deps.devices.authenticate(token));
}

/**
 * The same for a route whose work asks in its own commit whether the device may still write, which
 * saves asking twice. Before it answers anything without that commit it has to ask `isStillIn`.
 */
export function recallDevice(deps: Deps, scope: Scope): MiddlewareHandler<AppEnv> {
  const { devices } = deps;
  return letThrough(deps, scope, (token) => devices.recall(token) ?? devices.authenticate(token));
}

export async function isStillIn(c: Context<AppEnv>, { devices }: Deps): Promise<boolean> {
  const token = bearerOf(c);
  return token !== null && (await devices.authenticate(token)) !== null;
}

type Find = (token: string) => Device | null | Promise<Device | null>;

function letThrough(deps: Deps, scope: Scope | null, find: Find): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const token = bearerOf(c);
    const device = token === null ? null : await find(token);
    if (device === null) return refuseToken(c, deps);
    if (scope !== null && !device.scopes.includes(scope)) {
      return problem(c, "forbidden", `This token lacks the scope ${scope}.`);
    }
    c.set("device", device);
    c.set("accountId", device.accountId);
    return next();
  };
}

/** A phone of a deleted account is told so, once and for all; any other is asked to connect again. */
export async function refuseToken(c: Context<AppEnv>, deps: Deps): Promise<Response> {
  const body = await tokenProblem(c, deps);
  if (body.status === 401) c.header("www-authenticate", "Bearer");
  return sendProblem(c, body);
}

export async function tokenProblem(c: Context<AppEnv>, deps: Deps): Promise<Problem> {
  const token = bearerOf(c);
  if (token !== null && (await deps.accounts.isOfDeleted(token))) {
    return problemOf("account-deleted", "This account was deleted. What is on the phone stays.");
  }
  return problemOf("unauthorized", "Connect this phone to the account again.");
}

export function bearerOf(c: Context<AppEnv>): string | null {
  const header = c.req.header("authorization") ?? "";
  const [, token] = /^bearer ([\x21-\x7e]{8,200})$/i.exec(header) ?? [];
  return token ?? null;
}
