/** Choosing a language: kept in a cookie, and back to the page the choice was made on. */

import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import type { AppEnv, Deps } from "../deps.ts";
import { LANGUAGE_COOKIE, parseLanguage } from "./language.ts";
import { readForm } from "./page.ts";

const A_YEAR_SECONDS = 31_536_000;

export function languageRoutes({ baseUrl }: Pick<Deps, "baseUrl">): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post("/language", async (c) => {
    const language = parseLanguage((await readForm(c))["language"]);
    if (language !== null) {
      setCookie(c, LANGUAGE_COOKIE, language, {
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
        secure: baseUrl.startsWith("https:"),
        maxAge: A_YEAR_SECONDS,
      });
    }
    return c.redirect(pathOf(c.req.header("referer")), 303);
  });
  return routes;
}

/** The form was sent from a page of ours, so only the path matters, and only as a path. */
function pathOf(referer: string | undefined): string {
  if (referer === undefined || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return pathname.startsWith("//") || pathname.includes("\\") ? "/" : pathname + search;
}
