/**
 * The phone's outbox in its storage: one key a record. The side service is its only writer, so what
 * it has read once it knows; every change is durable before anyone is told of it.
 */

import { ok, type Result } from "../core/result.ts";
import {
  type Held,
  makeEntryText,
  makeSettledText,
  type PhoneEntry,
  parseEntryText,
  parseSettledText,
  type Settled,
  withSettled,
} from "../core/sync/phone-entry.ts";
import { advanceOutbox, type OutboxEvent } from "../core/sync/phone-outbox.ts";
import { ENTRY_PREFIX, entryKey, STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { Diagnostics } from "./diagnostics.ts";
import type { Ports } from "./ports.ts";
import { setAside } from "./set-aside.ts";

export interface OutboxStore {
  entries(): readonly PhoneEntry[];
  held(id: string): Held;
  /** The new state once it is stored; a fault, and the old state, when it could not be. */
  apply(id: string, event: OutboxEvent): Result<Held>;
  applyToAll(event: OutboxEvent): void;
  /** False when the storage has lost the record and will not take it again: then it is not "on the phone". */
  isKept(id: string): boolean;
  /** Of what is held here; the keys are removed with all others. */
  forget(): void;
}

type Phone = Pick<Ports, "store" | "clock"> & { readonly diagnostics: Diagnostics };

export function openOutbox(ports: Phone): OutboxStore {
  const { store } = ports;
  const entries = readEntries(ports);
  let settled = readSettled(ports);

  const held = (id: string): Held => ({
    entry: entries.get(id) ?? null,
    settled: settled.find((one) => one.id === id) ?? null,
  });

  function keepNote(note: Settled): Result<null> {
    const list = withSettled(settled, note);
    const written = store.set(STORAGE_KEYS.settled, makeSettledText(list));
    if (written.ok) settled = list;
    return written;
  }

  function keepEntry(id: string, entry: PhoneEntry | null): Result<null> {
    if (entry === null) {
      store.remove(entryKey(id));
      entries.delete(id);
      return ok(null);
    }
    const written = store.set(entryKey(id), makeEntryText(entry));
    if (written.ok) entries.set(id, entry);
    return written;
  }

  function apply(id: string, event: OutboxEvent): Result<Held> {
    const before = held(id);
    const { entry, settled: note } = advanceOutbox(before, event);
    // The note is written before the record goes: killed in between, the record is sent once more.
    const noted = note === null || note === before.settled ? ok(null) : keepNote(note);
    if (!noted.ok) return noted;
    const kept = entry === before.entry ? ok(null) : keepEntry(id, entry);
    return kept.ok ? ok(held(id)) : kept;
  }

  return {
    entries: () => [...entries.values()],
    held,
    apply,
    applyToAll: (event) => {
      for (const id of [...entries.keys()]) apply(id, event);
    },
    isKept: (id) => {
      const entry = entries.get(id);
      if (entry === undefined || store.get(entryKey(id)) !== null) return true;
      return keepEntry(id, entry).ok;
    },
    forget: () => {
      entries.clear();
      settled = [];
    },
  };
}

function readEntries(ports: Phone): Map<string, PhoneEntry> {
  const entries = new Map<string, PhoneEntry>();
  for (const key of ports.store.keys()) {
    if (!key.startsWith(ENTRY_PREFIX)) continue;
    const entry = parseEntryText(ports.store.get(key) ?? "");
    if (entry.ok && entryKey(entry.value.record.id) === key) {
      entries.set(entry.value.record.id, entry.value);
    } else {
      setAside(ports, key);
    }
  }
  return entries;
}

function readSettled(ports: Phone): readonly Settled[] {
  const text = ports.store.get(STORAGE_KEYS.settled);
  if (text === null) return [];
  const settled = parseSettledText(text);
  if (settled.ok) return settled.value;
  setAside(ports, STORAGE_KEYS.settled);
  return [];
}
