/** Everything in the phone's storage that is text, by key. What is not text is nobody's. */

import type { PageStorage } from "./settings-types.ts";

export type StoredTexts = Readonly<Record<string, string>>;

export function storedTexts(storage: PageStorage): StoredTexts {
  const all: unknown = storage.toObject();
  if (typeof all !== "object" || all === null) return {};
  const texts = Object.entries(all).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return Object.fromEntries(texts);
}
