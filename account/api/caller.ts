/** Who is calling, for limits and for the approval page: by the socket, or by a proxy the operator named. */

import type { Context, MiddlewareHandler } from "hono";
import type { Origin } from "../auth/account-auth.ts";
import type { AppEnv } from "../deps.ts";
import type { AddressOf } from "../proxy.ts";

const NO_SOCKET = "127.0.0.1";

/** Says once where a request came from; everything after asks `callerOf`. */
export function knowCaller(addressOf: AddressOf): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const socket = c.env?.incoming?.socket.remoteAddress ?? NO_SOCKET;
    c.set("ip", addressOf(socket, c.req.header("x-forwarded-for")));
    return next();
  };
}

export function callerOf(c: Context<AppEnv>): Origin {
  return { ip: c.get("ip"), userAgent: c.req.header("user-agent") ?? "" };
}

/** One household of IPv6 has more addresses than there are limits to count: the first half is it. */
export function limitKeyOf(ip: string): string {
  return ip.includes(":") ? ip.split(":").slice(0, 4).join(":") : ip;
}
