/** The body as JSON, never larger than asked for; what is not JSON is a fault, not a failure. */

import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { parseJson } from "../../core/parse.ts";
import type { Result } from "../../core/result.ts";
import type { AppEnv } from "../deps.ts";
import { problem } from "./problem.ts";

export const MOST_RECORD_BYTES = 64 * 1024;
/** A note of two thousand characters of any script, escaped, and a count a set. */
export const MOST_OVERLAY_BYTES = 16 * 1024;
/** Some three thousand Mornings. */
export const MOST_IMPORT_BYTES = 16 * 1024 * 1024;
export const MOST_SMALL_BYTES = 4 * 1024;

export function limitBody(bytes: number): MiddlewareHandler<AppEnv> {
  const onError = (c: Context) =>
    problem(c, "body-too-large", `The body may have ${bytes} bytes at most.`);
  const counted = bodyLimit({ maxSize: bytes, onError });
  return (c, next) => {
    // A length that was said is held to by the server, and need not be counted.
    const said = c.req.header("content-length") ?? "";
    if (!/^\d{1,12}$/.test(said) || c.req.header("transfer-encoding") !== undefined) {
      return counted(c, next);
    }
    return Number(said) > bytes ? Promise.resolve(onError(c)) : next();
  };
}

export async function readJson(request: { text(): Promise<string> }): Promise<Result<unknown>> {
  return parseJson(await request.text());
}
