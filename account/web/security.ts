/**
 * What keeps a page to itself: nothing runs in it, nothing frames it, nothing keeps it, and a form is
 * believed only when it was sent from one of our own pages.
 */

import type { Context, MiddlewareHandler } from "hono";
import { isLoopback } from "../config.ts";
import type { AppEnv } from "../deps.ts";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Not "no-referrer": with it, browsers send `Origin: null` with our own forms.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};
const A_YEAR_SECONDS = 31_536_000;

export function securityHeaders(baseUrl: string): MiddlewareHandler<AppEnv> {
  const isTls = baseUrl.startsWith("https:");
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    if (isTls) c.res.headers.set("strict-transport-security", `max-age=${A_YEAR_SECONDS}`);
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  };
}

/** The browser drops what it kept of these pages. "cookies" would reach beyond this service. */
export function clearSite(c: Context<AppEnv>): void {
  c.header("clear-site-data", '"cache", "storage"');
}

/** Browsers say where a form was sent from; one that does not say is not a browser of today. */
export function isOwnForm(c: Context<AppEnv>, baseUrl: string): boolean {
  const origin = c.req.header("origin");
  return origin !== undefined && ownOrigins(baseUrl).includes(origin);
}

/** On this machine both names of it are ours; people type either. */
function ownOrigins(baseUrl: string): readonly string[] {
  const url = new URL(baseUrl);
  if (!isLoopback(url)) return [url.origin];
  const port = url.port === "" ? "" : `:${url.port}`;
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${url.protocol}//${host}${port}`);
}
