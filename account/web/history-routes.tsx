/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** `/`: the history, and deleting a session from it. */

import { Hono } from "hono";
import { withOverlay } from "../../core/record/overlay.ts";
import { isSessionId } from "../../core/record/session-id.ts";
import type { AppEnv, Deps } from "../deps.ts";
import { readCursor, writeCursor } from "../store/cursor.ts";
import { HistoryPage } from "./history-page.tsx";
import { page } from "./page.ts";
import { signedIn } from "./session-cookie.ts";

const SESSIONS_A_PAGE = 30;

export function historyRoutes(deps: Deps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) {
      return c.redirect((await deps.auth.hasAccounts()) ? "/sign-in" : "/sign-up", 303);
    }
    const { accountId, email } = person;
    const after = readCursor(c.req.query("after") ?? "");
    const { records, next } = await deps.records.list(accountId, after, SESSIONS_A_PAGE);
    const devices = await deps.devices.namesOf(accountId);
    return page(
      c,
      <HistoryPage
        email={email}
        records={records.map((one) => withOverlay(one.record, one.overlay))}
        devices={devices}
        older={next === null ? null : writeCursor(next)}
        isFirst={after === null}
      />,
    );
  });

  routes.post("/sessions/:id/delete", async (c) => {
    const person = await signedIn(c, deps);
    if (person === null) return c.redirect("/sign-in", 303);
    const id = c.req.param("id");
    if (isSessionId(id)) await deps.records.delete(person.accountId, id);
    return c.redirect("/", 303);
  });
  return routes;
}
