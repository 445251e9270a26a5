/** An account's sessions a page at a time, so that an export never holds all of them. */

import type { ArchiveStore, Tombstone } from "../store/archive-store.ts";
import type { Cursor } from "../store/cursor.ts";
import type { RecordStore, StoredRecord } from "../store/record-store.ts";
import type { SettingsStore } from "../store/settings-store.ts";

/** What is read from, and written to by an import. */
export interface AccountStores {
  readonly records: RecordStore;
  readonly archive: ArchiveStore;
  readonly settings: SettingsStore;
}

const PAGE = 100;

/** Newest first. */
export async function* sessionsOf(
  records: RecordStore,
  accountId: string,
): AsyncGenerator<StoredRecord> {
  let after: Cursor | null = null;
  do {
    const page = await records.list(accountId, after, PAGE);
    yield* page.records;
    after = page.next;
  } while (after !== null);
}

export async function* tombstonesOf(
  archive: ArchiveStore,
  accountId: string,
): AsyncGenerator<Tombstone> {
  let after: string | null = null;
  do {
    const page: readonly Tombstone[] = await archive.tombstones(accountId, after, PAGE);
    yield* page;
    after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
}
