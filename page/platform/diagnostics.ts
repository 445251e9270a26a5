/**
 * The last things that happened on this watch, for the day somebody asks for help. Written where one
 * thing ends and another begins, never within a set; a watch that cannot keep it goes on without.
 */

import type { DiagnosticCode } from "../../core/diagnostics/code.ts";
import { entryOf, type Ring, readRing } from "../../core/diagnostics/ring.ts";
import { parse } from "../../core/parse.ts";
import { nowMs } from "./clock.ts";
import { getStored, store } from "./stored.ts";
import { readStored } from "./wrist-store.ts";

const KEY = "ring";
/** Fewer than the phone keeps: each note writes all of them. */
const MOST_NOTES = 48;

export function note(
  code: DiagnosticCode,
  about: { readonly id?: string; readonly n?: number } = {},
): void {
  try {
    const kept = getStored(KEY);
    const notes: readonly Ring[number][] = Array.isArray(kept) ? kept : [];
    // A phone that is away is asked again and again: once said is enough.
    if (code === "phone-silent" && notes[notes.length - 1]?.code === code) return;
    store.setItem(KEY, [...notes, entryOf(nowMs(), code, about)].slice(-MOST_NOTES));
  } catch (error) {
    console.log(`${code} is not noted: ${String(error)}`);
  }
}

export function loadRing(): Ring {
  return readStored(KEY, (raw) => parse(() => readRing(raw, KEY)), []);
}
