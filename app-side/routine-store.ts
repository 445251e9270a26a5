/**
 * The routine on this phone and the watches' last words, read afresh each time: the settings page
 * writes too. What came from the account lies under a key of the side service's own.
 */

import { ok, type Result } from "../core/result.ts";
import {
  type Carried,
  carriedFor,
  makeCarriedText,
  type PhoneRoutine,
  parseCarriedText,
  withCarried,
} from "../core/sync/carried.ts";
import { FIRST_ROUTINE, makeRoutineText, parseRoutineText } from "../core/sync/routine-document.ts";
import type { SettingsDocument } from "../core/sync/settings-document.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import { NO_WRISTS, parseWristsText, type Wrists } from "../core/sync/wrist-copy.ts";
import type { KeyStore } from "./ports.ts";

/** A fault when what was chosen here cannot be read; a copy of the account's that cannot is none. */
export function readRoutine(store: KeyStore): Result<PhoneRoutine> {
  const chosen = routineAt(store, STORAGE_KEYS.routine);
  if (!chosen.ok) return chosen;
  const adopted = routineAt(store, STORAGE_KEYS.adopted);
  return ok({ chosen: chosen.value, adopted: adopted.ok ? adopted.value : FIRST_ROUTINE });
}

export function adoptRoutine(store: KeyStore, document: SettingsDocument): Result<null> {
  return store.set(STORAGE_KEYS.adopted, makeRoutineText(document));
}

export function readWrists(store: KeyStore): Wrists {
  const text = store.get(STORAGE_KEYS.wrists);
  const kept = text === null ? null : parseWristsText(text);
  return kept?.ok === true ? kept.value : NO_WRISTS;
}

export function readCarried(store: KeyStore, accountId: string): Carried {
  return carriedFor(readAll(store), accountId);
}

export function keepCarried(store: KeyStore, carried: Carried): Result<null> {
  return store.set(STORAGE_KEYS.carried, makeCarriedText(withCarried(readAll(store), carried)));
}

/** One that cannot be read costs a question to the account and no more. */
function readAll(store: KeyStore): readonly Carried[] {
  const text = store.get(STORAGE_KEYS.carried);
  const all = text === null ? null : parseCarriedText(text);
  return all?.ok === true ? all.value : [];
}

function routineAt(store: KeyStore, key: string): Result<SettingsDocument> {
  const text = store.get(key);
  return text === null ? ok(FIRST_ROUTINE) : parseRoutineText(text);
}
