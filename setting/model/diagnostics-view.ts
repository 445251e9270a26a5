/** Both rings as lines that somebody can copy into a letter: times in ISO, codes, ids, small numbers. */

import { type DiagnosticEntry, parseRingText } from "../../core/diagnostics/ring.ts";
import { STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { StoredTexts } from "../platform/stored-texts.ts";

export interface DiagnosticsView {
  readonly phone: readonly string[];
  readonly watch: readonly string[];
}

export function diagnosticsView(stored: StoredTexts): DiagnosticsView {
  return {
    phone: linesOf(stored[STORAGE_KEYS.ring]),
    watch: linesOf(stored[STORAGE_KEYS.watchRing]),
  };
}

/** Newest first: whoever looks wants to know what has just happened. */
function linesOf(text: string | undefined): readonly string[] {
  const ring = parseRingText(text ?? "");
  return ring.ok ? [...ring.value].reverse().map(lineOf) : [];
}

function lineOf({ at, code, id, n }: DiagnosticEntry): string {
  const parts = [isoOf(at), code, id, n];
  return parts.filter((part) => part !== null).join(" ");
}

/** A clock may have said anything. */
function isoOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}
