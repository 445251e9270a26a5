/**
 * Which copies the phone has said that it keeps, and of which revision: they need not be read, nor
 * sent again, as long as it says so. Only a saving: without it everything is offered once more.
 */

import { parse, readInteger, readRecord } from "../../core/parse.ts";
import { RECORD_LIMITS } from "../../core/record/record.ts";
import { getStored, store } from "./stored.ts";
import { readStored } from "./wrist-store.ts";

/** Revisions by session id. */
export type Kept = Readonly<Record<string, number>>;

const KEY = "kept-by-phone";

export function loadKept(): Kept {
  return readStored<Kept>(KEY, (raw) => parse(() => readKept(raw)), {});
}

/** Only of what still waits. */
export function saveKept(kept: Kept, waiting: readonly string[]): void {
  const left = Object.entries(kept).filter(([id]) => waiting.includes(id));
  if (left.length === 0) store.removeItem(KEY);
  else store.setItem(KEY, Object.fromEntries(left));
}

/** Before another revision takes the copy's place. */
export function forgetKept(id: string): void {
  const kept = getStored(KEY);
  if (typeof kept !== "object" || kept === null || !(id in kept)) return;
  try {
    store.setItem(KEY, { ...kept, [id]: undefined });
  } catch (error) {
    console.log(`what the phone keeps is forgotten: ${String(error)}`);
    store.removeItem(KEY);
  }
}

function readKept(raw: unknown): Kept {
  const fields = readRecord(raw, KEY);
  return Object.fromEntries(
    Object.entries(fields).map(([id, revision]) => [
      id,
      readInteger(revision, id, 1, RECORD_LIMITS.revision),
    ]),
  );
}
