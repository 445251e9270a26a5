/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** All pages, behind the one check that a form came from them. */

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv, Deps } from "../deps.ts";
import { accountPageRoutes } from "./account/account-routes.tsx";
import { credentialsRoutes } from "./credentials-routes.tsx";
import { devicesRoutes } from "./device/devices-routes.tsx";
import { devicePageRoutes } from "./device-routes.tsx";
import { forwardRoutes } from "./forward/forward-routes.tsx";
import { wordsFor } from "./language.ts";
import { languageRoutes } from "./language-routes.ts";
import { MessagePage } from "./message-page.tsx";
import { overviewRoutes } from "./overview/overview-routes.tsx";
import { MOST_FORM_BYTES, page } from "./page.ts";
import { isOwnForm } from "./security.ts";
import { sessionPageRoutes } from "./session/session-routes.tsx";
import { staticRoutes } from "./static-routes.ts";

export function webRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.route("/", staticRoutes());
  routes.use(async (c, next) => {
    if (c.req.method !== "POST" || isOwnForm(c, deps.baseUrl)) return next();
    const t = wordsFor(c);
    return say(c, 403, { title: t.notAccepted, text: t.foreignForm(deps.baseUrl) });
  });
  routes.use(
    bodyLimit({
      maxSize: MOST_FORM_BYTES,
      onError: (c) => {
        const t = wordsFor(c);
        return say(c, 413, { title: t.tooMuch, text: t.tooLong });
      },
    }),
  );
  routes.route("/", credentialsRoutes(deps));
  routes.route("/", devicePageRoutes(deps));
  routes.route("/", devicesRoutes(deps));
  routes.route("/", overviewRoutes(deps));
  routes.route("/", sessionPageRoutes(deps));
  routes.route("/", forwardRoutes(deps));
  routes.route("/", accountPageRoutes(deps));
  routes.route("/", languageRoutes(deps));
  routes.all("*", (c) => {
    const t = wordsFor(c);
    return say(c, 404, { title: t.notFound, text: t.noSuchPage });
  });
  return routes;
}

interface Said {
  readonly title: string;
  readonly text: string;
}

async function say(c: Context<AppEnv>, status: 403 | 404 | 413, said: Said): Promise<Response> {
  const t = wordsFor(c);
  const link = { href: "/", words: t.toTheStart };
  return page(c, <MessagePage t={t} {...said} link={link} />, status);
}
