/** `/openapi.json`: the service described for programs, made from the routes and their schemas. */

import { Hono } from "hono";
import { generateSpecs } from "hono-openapi";
import type { AppEnv } from "../deps.ts";
import { problemAnswer } from "./answer-schema.ts";
import { jsonSchemaOf } from "./describe.ts";

export function openApiRoutes(app: Hono<AppEnv>, baseUrl: string): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  let made: Promise<unknown> | undefined;
  routes.get("/openapi.json", async (c) => {
    made ??= describeService(app, baseUrl);
    return c.json((await made) as object);
  });
  return routes;
}

async function describeService(app: Hono<AppEnv>, baseUrl: string): Promise<unknown> {
  const made = await generateSpecs(app, {
    excludeStaticFile: false,
    documentation: {
      openapi: "3.1.0",
      info: {
        title: "Hip Series account service",
        version: "1",
        description:
          "Sessions of a hip-strengthening series, for the phone that brings them and for whoever takes them along. Every failure is a problem (RFC 9457) with a stable code.",
      },
      servers: [{ url: baseUrl }],
      components: {
        schemas: { Problem: jsonSchemaOf(problemAnswer) },
        securitySchemes: { device: { type: "http", scheme: "bearer" } },
      },
    },
  });
  return { ...made, paths: namedPaths(made.paths) };
}

const FIT_AS_ROUTED = "/v1/sessions/{file}";

/** The router knows a FIT file by how its name ends, which the description can say more plainly. */
function namedPaths<T extends object>(paths: Readonly<Record<string, T>>): Record<string, T> {
  const { [FIT_AS_ROUTED]: fit, ...others } = paths;
  if (fit === undefined) return others;
  const named = JSON.stringify(fit).replaceAll('"name":"file"', '"name":"id"');
  return { ...others, "/v1/sessions/{id}.fit": JSON.parse(named) as T };
}
