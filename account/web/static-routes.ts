/** What a page needs besides its words. Read once; it changes only with the program. */

import { readFileSync } from "node:fs";
import { type Context, Hono } from "hono";
import type { AppEnv } from "../deps.ts";

const SHEETS = [
  "tokens",
  "frame",
  "form",
  "table",
  "history",
  "overview",
  "plot",
  "session",
  "account",
  "forward",
];

export function staticRoutes(): Hono<AppEnv> {
  const style = SHEETS.map((name) => read(`./style/${name}.css`)).join("\n");
  const icon = read("./icon.svg");
  const routes = new Hono<AppEnv>();
  routes.get("/style.css", (c) => send(c, style, "text/css; charset=utf-8"));
  routes.get("/icon.svg", (c) => send(c, icon, "image/svg+xml"));
  return routes;
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

function send(c: Context<AppEnv>, body: string, type: string): Response {
  return c.body(body, 200, { "content-type": type, "cache-control": "public, max-age=300" });
}
