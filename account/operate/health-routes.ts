/**
 * `/healthz`: the process answers. `/readyz`: so does the database, and nobody has asked us to stop;
 * a balancer sends people elsewhere until then. Neither says anything about anybody.
 */

import { type Context, Hono } from "hono";
import { sql } from "kysely";
import type { AppEnv } from "../deps.ts";
import type { Db } from "../store/database.ts";

const PATIENCE_MS = 2000;

export interface Health {
  /** Whether work may be sent here. */
  isReady(): Promise<boolean>;
}

export function healthOf(db: Db, isStopping: () => boolean): Health {
  return {
    async isReady() {
      if (isStopping()) return false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), PATIENCE_MS);
      });
      const asked = sql`select 1`.execute(db).then(
        () => true,
        () => false,
      );
      const isReady = await Promise.race([asked, late]);
      clearTimeout(timer);
      return isReady;
    },
  };
}

export function healthRoutes(health: Health): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/healthz", (c) => c.json({ status: "up" }));
  routes.get("/readyz", async (c) => {
    if (await health.isReady()) return c.json({ status: "ready" });
    return notYet(c);
  });
  return routes;
}

function notYet(c: Context<AppEnv>): Response {
  return c.json({ status: "not ready" }, 503);
}
