/**
 * The whole service as one function from request to response. It opens nothing and listens to nothing,
 * so tests call it without a socket.
 */

import { randomUUID } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { batchRoutes } from "./api/batch-routes.ts";
import { knowCaller } from "./api/caller.ts";
import { deviceFlowRoutes } from "./api/device-flow-routes.ts";
import { deviceRoutes } from "./api/device-routes.ts";
import { exportRoutes } from "./api/export-routes.ts";
import { openApiRoutes } from "./api/openapi-routes.ts";
import { overlayRoutes } from "./api/overlay-routes.ts";
import { problem } from "./api/problem.ts";
import { sessionRoutes } from "./api/session-routes.ts";
import { settingsRoutes } from "./api/settings-routes.ts";
import type { AppEnv, Deps } from "./deps.ts";
import { errorFields, type Log } from "./log.ts";
import { healthRoutes } from "./operate/health-routes.ts";
import { securityHeaders } from "./web/security.ts";
import { webRoutes } from "./web/web-routes.tsx";

export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(logRequests(deps));
  app.use(knowCaller(deps.addressOf));
  app.use(securityHeaders(deps.baseUrl));
  app.route("/v1/sessions", sessionRoutes(deps));
  app.route("/v1/sessions", overlayRoutes(deps));
  app.route("/v1/settings", settingsRoutes(deps));
  app.route("/v1", batchRoutes(deps));
  app.route("/v1", exportRoutes(deps));
  app.route("/v1", deviceRoutes(deps));
  app.all("/v1/*", (c) => problem(c, "not-found", "There is nothing at this address."));
  app.route("/api/auth/device", deviceFlowRoutes(deps));
  app.all("/api/*", (c) => problem(c, "not-found", "There is nothing at this address."));
  app.route("/", healthRoutes(deps.health));
  app.route("/", openApiRoutes(app, deps.baseUrl));
  app.route("/", webRoutes(deps));
  app.onError((error, c) => {
    const reference = randomUUID();
    deps.log({ event: "failure", reference, method: c.req.method, ...errorFields(error) });
    return problem(c, "internal", "Nothing was lost. Try again later.", { reference });
  });
  return app;
}

function logRequests({ log, now }: { log: Log; now: () => number }): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = now();
    await next();
    log({
      event: "request",
      method: c.req.method,
      // The pattern, not the address: an address may carry a code.
      route: routePath(c),
      status: c.res.status,
      ms: now() - startedAt,
      account: c.get("accountId"),
      device: c.get("device")?.id,
    });
  };
}
