/**
 * The three places where something of a session may lie: files on the watch, keys on the phone, what
 * the account has. Names, sizes and, of our own records, what they are: no token and no answer of a
 * person's is ever shown.
 */

import { parseOutboxFile } from "../../core/sync/outbox-file.ts";
import { parseEntryText, parseSettledText } from "../../core/sync/phone-entry.ts";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../core/sync/storage-keys.ts";
import type { SettingsStore } from "../../simulator/phone/settings-store.ts";
import type { Disk } from "../../simulator/watch/disk.ts";
import { recordWords } from "./record-words.ts";
import type { KeptView } from "./view.ts";

const OUTBOX = /^outbox\/.*\.rec$/;

export function keptOnWatch(disk: Disk): readonly KeptView[] {
  const files = [...disk.files].map(([name, bytes]) => {
    const record = OUTBOX.test(name) ? parseOutboxFile(new TextDecoder().decode(bytes)) : undefined;
    const isSession = record?.ok === true;
    return {
      name,
      bytes: bytes.byteLength,
      what: isSession ? recordWords(record.value) : "",
      isSession,
    };
  });
  const items = [...disk.storages].flatMap(([storage, entries]) =>
    [...entries].map(([key, value]) => item(`${storageWords(storage)}: ${key}`, value)),
  );
  return [...files, ...items].sort(sessionsFirst);
}

export function keptOnPhone(settings: SettingsStore): readonly KeptView[] {
  return Object.entries(settings.toObject()).map(phoneItem).sort(sessionsFirst);
}

function phoneItem([key, value]: [string, string]): KeptView {
  if (key.startsWith(ENTRY_PREFIX)) {
    const entry = parseEntryText(value);
    if (!entry.ok) return item(key, value);
    const { record, reason } = entry.value;
    const state = reason === null ? "on its way" : `needs you: ${reason}`;
    return { ...item(key, value), what: `${recordWords(record)}, ${state}`, isSession: true };
  }
  if (key === STORAGE_KEYS.settled) {
    const settled = parseSettledText(value);
    const count = settled.ok ? settled.value.length : 0;
    return { ...item(key, value), what: `receipts of ${count} in the account` };
  }
  return item(key, value);
}

/** The one that a program gets when it names none. */
function storageWords(storage: string): string {
  return storage === "default" ? "local storage" : `storage ${storage}`;
}

function item(name: string, value: string): KeptView {
  return { name, bytes: Buffer.byteLength(value), what: "", isSession: false };
}

function sessionsFirst(one: KeptView, other: KeptView): number {
  return Number(other.isSession) - Number(one.isSession) || (one.name < other.name ? -1 : 1);
}
