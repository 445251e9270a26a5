/**
 * One language's texts, read strictly. The vendor's packager packs a broken .po without a word
 * [packager], so whatever is malformed, doubled or without a translation must be found here.
 */
import { readFileSync } from "node:fs";
import { po } from "gettext-parser";

export interface PoText {
  readonly id: string;
  readonly text: string;
  /** What the translator wrote above it. */
  readonly note: string;
  readonly isFuzzy: boolean;
}

export type PoFile =
  | { readonly ok: true; readonly texts: readonly PoText[] }
  | { readonly ok: false; readonly why: string };

export function readPo(path: string): PoFile {
  try {
    const { translations } = po.parse(readFileSync(path), { validation: true });
    const contexts = Object.keys(translations).filter((context) => context !== "");
    if (contexts.length > 0) return broken(`has msgctxt "${contexts[0]}", which the watch lacks`);
    const entries = Object.values(translations[""] ?? {}).filter(({ msgid }) => msgid !== "");
    return { ok: true, texts: entries.map(textOf) };
  } catch (cause) {
    return broken(cause instanceof Error ? cause.message : String(cause));
  }
}

type Entry = ReturnType<typeof po.parse>["translations"][string][string];

function textOf({ msgid, msgstr, comments }: Entry): PoText {
  return {
    id: msgid,
    text: msgstr[0] ?? "",
    note: comments?.translator ?? "",
    isFuzzy: /\bfuzzy\b/.test(comments?.flag ?? ""),
  };
}

function broken(why: string): PoFile {
  return { ok: false, why };
}
