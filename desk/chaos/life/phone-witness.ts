/**
 * Watches a phone's storage, change by change: a record on it belongs to the account that was connected
 * when it came, or to the next one when there was none, and to another one only by the person's word.
 */

import { parseLinkText } from "../../../core/sync/link.ts";
import {
  type PhoneEntry,
  parseEntryText,
  parseSettledText,
} from "../../../core/sync/phone-entry.ts";
import { ENTRY_PREFIX, STORAGE_KEYS } from "../../../core/sync/storage-keys.ts";
import type { SettingsChange, SettingsStore } from "../../../simulator/phone/settings-store.ts";
import type { Ledger } from "./ledger.ts";

export class PhoneWitness {
  /** Whose approval this phone has had last. */
  approvedBy: string | null = null;
  /** The person wipes the phone: nothing that goes now was let go of. */
  isWiping = false;
  /** Once storage has failed, what is connected is no longer what is stored. */
  hasFailed = false;
  readonly #ledger: Ledger;
  readonly #settings: SettingsStore;

  constructor(ledger: Ledger, settings: SettingsStore) {
    this.#ledger = ledger;
    this.#settings = settings;
    settings.onChange((change) => this.#changed(change));
  }

  #changed({ key, newValue, oldValue }: SettingsChange): void {
    if (!key.startsWith(ENTRY_PREFIX) || this.isWiping) return;
    const before = entryOf(oldValue);
    const after = entryOf(newValue);
    if (after !== null) this.#keeps(before, after);
    else if (before !== null) this.#ledger.phoneLetsGo(before.record);
  }

  #keeps(before: PhoneEntry | null, after: PhoneEntry): void {
    const { accountId, record } = after;
    const isRight = before === null ? this.#isFirst(after) : this.#isNext(before, after);
    if (!isRight) this.#ledger.broken.push(`${record.id} was given to another account unasked`);
    else if (accountId !== null) this.#ledger.mayBeIn(record.id, accountId);
  }

  #isFirst({ accountId, record }: PhoneEntry): boolean {
    const settled = parseSettledText(this.#settings.getItem(STORAGE_KEYS.settled) ?? "");
    const note = settled.ok ? settled.value.find(({ id }) => id === record.id) : undefined;
    if (note !== undefined) return accountId === note.accountId;
    if (accountId !== null) return accountId === this.approvedBy;
    return this.hasFailed || !this.#isConnected();
  }

  #isNext(before: PhoneEntry, { accountId }: PhoneEntry): boolean {
    if (accountId === before.accountId) return true;
    if (accountId !== this.approvedBy) return false;
    // The wish is taken away once it is granted.
    return before.accountId === null || this.#settings.getItem(STORAGE_KEYS.wish) === "adopt";
  }

  #isConnected(): boolean {
    const link = parseLinkText(this.#settings.getItem(STORAGE_KEYS.link) ?? "");
    return link.ok && link.value.state === "connected";
  }
}

export function entryOf(text: string | null): PhoneEntry | null {
  const entry = parseEntryText(text ?? "");
  return entry.ok ? entry.value : null;
}
