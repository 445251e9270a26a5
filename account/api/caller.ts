/** Who is calling: by the socket, for limits and for the approval page; forwarded headers say nothing. */

import type { Context } from "hono";
import type { Origin } from "../auth/account-auth.ts";
import type { AppEnv } from "../deps.ts";

const NO_SOCKET = "127.0.0.1";
const MAPPED = "::ffff:";

export function callerOf(c: Context<AppEnv>): Origin {
  return { ip: ipOf(c), userAgent: c.req.header("user-agent") ?? "" };
}

function ipOf(c: Context<AppEnv>): string {
  const address = c.env?.incoming?.socket.remoteAddress ?? NO_SOCKET;
  return address.startsWith(MAPPED) ? address.slice(MAPPED.length) : address;
}

/** One household of IPv6 has more addresses than there are limits to count: the first half is it. */
export function limitKeyOf(ip: string): string {
  return ip.includes(":") ? ip.split(":").slice(0, 4).join(":") : ip;
}
