/**
 * The phone's settingsStorage behind our own promise: a write counts only once it has been read back,
 * and nothing the storage does can throw into the middle of a sync.
 */

import { fail, ok, type Result } from "../../core/result.ts";
import type { KeyStore } from "../ports.ts";
import type { SettingsStorage } from "./phone-types.ts";

export function settingsKeyStore(storage: SettingsStorage): KeyStore {
  const get = (key: string) => quietly(() => textOf(storage.getItem(key)), null);
  return {
    get,
    set: (key, text) => write(storage, get, key, text),
    remove: (key) => quietly(() => storage.removeItem(key), undefined),
    keys: () => quietly(() => keysOf(storage.toObject()), []),
  };
}

function write(
  storage: SettingsStorage,
  get: (key: string) => string | null,
  key: string,
  text: string,
): Result<null> {
  const isSet = quietly(() => {
    storage.setItem(key, text);
    return true;
  }, false);
  if (isSet && get(key) === text) return ok(null);
  return fail("storage-failed", key, "The phone could not store this. Its storage may be full.");
}

/** Something that is not text was put there by someone else: it is still shown, as JSON. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function keysOf(all: unknown): readonly string[] {
  const object: unknown = typeof all === "string" ? JSON.parse(all) : all;
  return typeof object === "object" && object !== null ? Object.keys(object) : [];
}

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
