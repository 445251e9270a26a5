/** The forwarding page's words in the language of the page, and times as it writes them. */

import { readTrouble } from "../../forward/trouble.ts";
import type { Words } from "../words/words.ts";
import { de } from "./words/de.ts";
import { en, type ForwardWords } from "./words/en.ts";
import { es } from "./words/es.ts";
import { zh } from "./words/zh.ts";

const TABLES: Readonly<Record<string, ForwardWords>> = { de, en, es, zh };

export function forwardWords({ code }: Pick<Words, "code">): ForwardWords {
  return TABLES[code.split("-")[0] ?? ""] ?? en;
}

export function troubleWords(words: ForwardWords, kept: string): string {
  const { kind, status } = readTrouble(kept);
  return status === "" ? words[kind] : `${words[kind]} (${status})`;
}

const TIME = { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" } as const;

/** The service does not know the person's zone, so it says which one it means. */
export function timeWords({ locale }: Pick<Words, "locale">, atMs: number): string {
  return `${new Intl.DateTimeFormat(locale, TIME).format(atMs)} UTC`;
}
