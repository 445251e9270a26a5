/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/`: the overview, or the way in. */

import { Hono } from "hono";
import type { AppEnv, Deps } from "../../deps.ts";
import { parseMonth } from "../calendar.ts";
import { wordsFor } from "../language.ts";
import { page } from "../page.ts";
import { signedIn } from "../session-cookie.ts";
import { readOverview } from "./overview-data.ts";
import { OverviewPage } from "./overview-page.tsx";

export function overviewRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) {
      return c.redirect((await deps.auth.hasAccounts()) ? "/sign-in" : "/sign-up", 303);
    }
    const { accountId, email } = person;
    const data = await readOverview(deps, accountId, parseMonth(c.req.query("month")));
    return page(c, <OverviewPage t={wordsFor(c)} email={email} data={data} />);
  });
  return routes;
}
