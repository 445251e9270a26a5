/** Sending a page, reading a form, and where a person may be sent on to. */

import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "../deps.ts";

/** A note of 2000 Chinese characters takes nine bytes each in a form. */
export const MOST_FORM_BYTES = 32 * 1024;

export async function page(
  c: Context<AppEnv>,
  node: JSX.Element,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  return c.html(`<!doctype html>${await node.toString()}`, status);
}

export type Form = Readonly<Record<string, string>>;

export async function readForm(c: Context<AppEnv>): Promise<Form> {
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
}

/** Only pages of ours that make sense after signing in; anything else would be an open redirect. */
export function safeNext(raw: string | undefined): string {
  return raw !== undefined && /^\/device(\?user_code=[A-Za-z0-9-]{1,20})?$/.test(raw) ? raw : "/";
}
