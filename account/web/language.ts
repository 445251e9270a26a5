/** Which language a page is in: what the person chose, else what their browser asks for, else English. */

import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { AppEnv } from "../deps.ts";
import { LANGUAGES, type Language, type Words, wordsIn } from "./words/words.ts";

export const LANGUAGE_COOKIE = "hip_language";

export function wordsFor(c: Context<AppEnv>): Words {
  const chosen = parseLanguage(getCookie(c, LANGUAGE_COOKIE));
  return wordsIn(chosen ?? accepted(c.req.header("accept-language") ?? ""));
}

export function parseLanguage(raw: string | undefined): Language | null {
  return LANGUAGES.find((one) => one === raw) ?? null;
}

/** `de-CH;q=0.8, en` and the like; the wish with the greatest weight that there is a table for. */
export function accepted(header: string): Language {
  const wishes = header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = /^\s*q=([\d.]+)\s*$/.exec(rest[0] ?? "q=1")?.[1];
      return { tag: tag.split("-")[0], weight: Number(weight ?? 0) };
    })
    .sort((one, other) => other.weight - one.weight);
  for (const { tag, weight } of wishes) {
    const language = parseLanguage(tag);
    if (language !== null && weight > 0) return language;
  }
  return "en";
}
