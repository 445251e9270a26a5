/** Holds each language's .po against what the programs ask for: one sentence for each thing amiss. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isPlainWords } from "./plain-words.ts";
import { type PoText, readPo } from "./po-file.ts";
import { type UsedTexts, usedTexts } from "./used-texts.ts";

export const LOCALES = ["en-US", "de-DE", "es-ES", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];
const ENGLISH: Locale = "en-US";
/** Above a text that is no different in its language: "Start" is German, too. */
const SAME = /\bsame\b/i;
const PLACEHOLDER = /\{\w+\}/g;

export function judgeWords(root: string, room: string): readonly string[] {
  const used = usedTexts(root, room);
  const unclear = used.unclear.map(
    (path) => `${path}: a getText whose text does not stand in the call; it cannot be checked`,
  );
  return [...unclear, ...LOCALES.flatMap((locale) => judgeLocale(root, room, locale, used))];
}

function judgeLocale(root: string, room: string, locale: Locale, used: UsedTexts): string[] {
  const path = `${room}/i18n/${locale}.po`;
  if (!existsSync(join(root, path))) return [`${path}: there is no such file`];
  const read = readPo(join(root, path));
  if (!read.ok) return [`${path}: broken: ${read.why}`];
  const known = new Set(read.texts.map(({ id }) => id));
  const missing = [...used.byId]
    .filter(([id]) => !known.has(id))
    .map(([id, from]) => `${path}: missing "${id}", which ${from} says`);
  const unused = read.texts
    .filter(({ id }) => !used.byId.has(id))
    .map(({ id }) => `${path}: unused "${id}", which nothing says any more`);
  const amiss = read.texts.flatMap((one) =>
    amissWith(one, locale).map((what) => `${path}: "${one.id}" ${what}`),
  );
  return [...missing, ...unused, ...amiss];
}

function amissWith(one: PoText, locale: Locale): string[] {
  const { id, text, note, isFuzzy } = one;
  if (text === "") return ["is not translated"];
  const isLeft = locale !== ENGLISH && text === id && /\p{L}/u.test(text.replace(PLACEHOLDER, ""));
  return [
    ...(isLeft && !SAME.test(note)
      ? ['is left in English; if it is the same word, say "# The same in this language." above it']
      : []),
    ...(isFuzzy ? ["is marked fuzzy"] : []),
    ...(placeholders(id) === placeholders(text)
      ? []
      : [`has ${placeholders(id) || "no placeholder"}, its text ${placeholders(text) || "none"}`]),
    ...(text.trim() === text ? [] : ["begins or ends with a space"]),
    ...(isPlainWords(text, locale) ? [] : [`says what we do not say: "${text}"`]),
  ];
}

function placeholders(words: string): string {
  return [...words.matchAll(PLACEHOLDER)]
    .map(([one]) => one)
    .sort()
    .join(" ");
}
