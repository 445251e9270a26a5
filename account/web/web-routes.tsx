/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** All pages, behind the one check that a form came from them. */

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv, Deps } from "../deps.ts";
import { credentialsRoutes } from "./credentials-routes.tsx";
import { devicePageRoutes } from "./device-routes.tsx";
import { historyRoutes } from "./history-routes.tsx";
import { MessagePage } from "./message-page.tsx";
import { MOST_FORM_BYTES, page } from "./page.ts";
import { isOwnForm } from "./security.ts";
import { staticRoutes } from "./static-routes.ts";

const BACK = { href: "/", words: "To the start" };

export function webRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.route("/", staticRoutes());
  routes.use(async (c, next) => {
    if (c.req.method !== "POST" || isOwnForm(c, deps.baseUrl)) return next();
    const text = `This form was not sent from a page of ours. Open ${deps.baseUrl} and try again.`;
    return page(c, <MessagePage title="Not accepted" text={text} link={BACK} />, 403);
  });
  routes.use(
    bodyLimit({
      maxSize: MOST_FORM_BYTES,
      onError: (c) =>
        page(c, <MessagePage title="Too much" text="That was too long." link={BACK} />, 413),
    }),
  );
  routes.route("/", credentialsRoutes(deps));
  routes.route("/", devicePageRoutes(deps));
  routes.route("/", historyRoutes(deps));
  routes.all("*", (c) => {
    const text = "There is no page with this address.";
    return page(c, <MessagePage title="Not found" text={text} link={BACK} />, 404);
  });
  return routes;
}
