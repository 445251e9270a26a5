/**
 * Which language the phone speaks. The platform matches a locale exactly and, where none matches, may
 * hand out the message id itself [field reports]. So there is one message, "en", whose text is the name
 * of the language, packed again under every locale of that language; whatever else comes is English.
 */

import { CHINESE } from "./words/chinese.ts";
import { ENGLISH } from "./words/english.ts";
import { GERMAN } from "./words/german.ts";
import { SPANISH } from "./words/spanish.ts";
import type { Words } from "./words/words.ts";

const SPOKEN = { en: ENGLISH, de: GERMAN, es: SPANISH, zh: CHINESE } as const;
export type Spoken = keyof typeof SPOKEN;

export function wordsOf(spoken: string): Words {
  return isSpoken(spoken) ? SPOKEN[spoken] : ENGLISH;
}

function isSpoken(spoken: string): spoken is Spoken {
  return Object.keys(SPOKEN).includes(spoken);
}
