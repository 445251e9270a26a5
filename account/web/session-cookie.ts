/**
 * The browser's session, in a cookie of our own name. Over TLS it carries `__Host-`: no other host
 * and no plain connection can set it.
 */

import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { BrowserSession, SessionCookie } from "../auth/account-auth.ts";
import { BROWSER_SESSION_SECONDS } from "../auth/auth.ts";
import type { AppEnv, Deps } from "../deps.ts";

export interface SignedIn extends BrowserSession {
  readonly cookie: SessionCookie;
}

export async function signedIn(c: Context<AppEnv>, deps: Deps): Promise<SignedIn | null> {
  const cookie = getCookie(c, nameOf(deps));
  if (cookie === undefined) return null;
  const session = await deps.auth.browserSession(cookie);
  if (session === null) return null;
  if (session.renewed !== null) giveCookie(c, deps, session.renewed);
  c.set("accountId", session.accountId);
  return { ...session, cookie };
}

export function giveCookie(c: Context<AppEnv>, deps: Deps, value: SessionCookie): void {
  setCookie(c, nameOf(deps), value, { ...optionsOf(deps), maxAge: BROWSER_SESSION_SECONDS });
}

export function takeCookie(c: Context<AppEnv>, deps: Deps): SessionCookie | undefined {
  return deleteCookie(c, nameOf(deps), optionsOf(deps));
}

function isTls(deps: Deps): boolean {
  return deps.baseUrl.startsWith("https:");
}

function nameOf(deps: Deps): string {
  return isTls(deps) ? "__Host-hip_session" : "hip_session";
}

function optionsOf(deps: Deps): CookieOptions {
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: isTls(deps) };
}
