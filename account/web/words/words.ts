/** Every word of the pages, a table a language. English is the measure: a table that lacks a word does not compile. */

import { frame } from "./en/frame.ts";
import { overview } from "./en/overview.ts";
import { sessionWords } from "./en/sessions.ts";
import { signIn } from "./en/sign-in.ts";

const en = { ...frame, ...signIn, ...overview, ...sessionWords };

export type Words = typeof en;
export const LANGUAGES = ["en"] as const;
export type Language = (typeof LANGUAGES)[number];

const TABLES: Readonly<Record<Language, Words>> = { en };

export function wordsIn(language: Language): Words {
  return TABLES[language];
}
