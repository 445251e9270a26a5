/** Every word of the pages, a table a language. English is the measure: a table that lacks a word does not compile. */

import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { zh } from "./zh.ts";

export type Words = typeof en;
/** The watch's four. */
export const LANGUAGES = ["en", "de", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

const TABLES: Readonly<Record<Language, Words>> = { en, de, es, zh };

export function wordsIn(language: Language): Words {
  return TABLES[language];
}
