/**
 * Watches, through every change of the watch's disk and the phone's storage, over what must hold at
 * every instant: no copy goes before the account has it, and no state is shown before it is true.
 */

import { pacedReps } from "../../core/record/make-record.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { parseJournal, replay } from "../../core/session/journal.ts";
import type { SyncState } from "../../core/sync/message.ts";
import { parseOutboxFile } from "../../core/sync/outbox-file.ts";
import { parseEntryText } from "../../core/sync/phone-entry.ts";
import { ENTRY_PREFIX, entryKey } from "../../core/sync/storage-keys.ts";
import type { SweepHouse } from "./sweep-house.ts";

/** A death of the watch, and how many reps its disk said were counted. */
export interface Death {
  readonly atMs: number;
  readonly counted: number;
}

interface Mark {
  readonly id: string;
  readonly revision: number;
  readonly state: SyncState;
}

const JOURNAL = "journal.txt";
const OUTBOX_FILE = /^outbox\/.*\.rec$/;

export class Witness {
  readonly broken: string[] = [];
  readonly deaths: Death[] = [];
  /** The record as the watch last had it. */
  made: SessionRecord | null = null;
  #house: SweepHouse | null = null;

  lookAt(house: SweepHouse): void {
    this.#house = house;
    house.phone.settings.onChange(({ key, newValue, oldValue }) => {
      if (newValue === null && key.startsWith(ENTRY_PREFIX)) this.#phoneLetGo(oldValue ?? "");
    });
  }

  readonly file = (path: string, bytes: Uint8Array | null, before: Uint8Array | null): void => {
    if (path === JOURNAL && bytes === null) this.#journalGone(textOf(before));
    if (!OUTBOX_FILE.test(path)) return;
    const record = parseOutboxFile(textOf(bytes ?? before));
    if (!record.ok) return;
    if (bytes !== null) this.made = record.value;
    else if (!this.#isInAccount(record.value)) this.#complain("the watch let go", record.value);
  };

  readonly stored = (key: string, json: string | null): void => {
    if (key !== "sync" || json === null) return;
    const mark = JSON.parse(json) as Mark;
    const isTrue =
      mark.state === "in-account"
        ? this.#isInAccount(mark)
        : mark.state !== "on-phone" || this.#isInAccount(mark) || this.#isOnPhone(mark);
    if (!isTrue) this.#complain(`the watch says ${mark.state}`, mark);
  };

  readonly died = (): void => {
    const house = this.#house;
    if (house === null) return;
    this.deaths.push({ atMs: house.clock.now(), counted: this.#countedOnDisk(house) });
  };

  #countedOnDisk({ disk }: SweepHouse): number {
    const journal = parseJournal(disk.text(JOURNAL) ?? "");
    if (!journal.ok) return this.made === null ? 0 : pacedReps(this.made);
    const { head, events } = journal.value;
    return replay(head, events).tallies.reduce((sum, { paced }) => sum + paced, 0);
  }

  /** The record is the journal's only heir. */
  #journalGone(text: string): void {
    const journal = parseJournal(text);
    if (journal.ok && this.made?.id !== journal.value.head.id) {
      this.broken.push("the watch removed a journal that had not become a record");
    }
  }

  #phoneLetGo(text: string): void {
    const entry = parseEntryText(text);
    if (entry.ok && !this.#isInAccount(entry.value.record)) {
      this.#complain("the phone let go", entry.value.record);
    }
  }

  #isInAccount({ id, revision }: Pick<Mark, "id" | "revision">): boolean {
    return (this.#house?.account.said.get(id) ?? 0) >= revision;
  }

  #isOnPhone({ id, revision }: Pick<Mark, "id" | "revision">): boolean {
    const entry = parseEntryText(this.#house?.phone.settings.getItem(entryKey(id)) ?? "");
    return entry.ok && entry.value.record.revision >= revision;
  }

  #complain(what: string, { revision }: Pick<Mark, "revision">): void {
    this.broken.push(`${what} of revision ${revision} too early`);
  }
}

function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? "" : new TextDecoder().decode(bytes);
}
