/** A watch's disk that tells of each record that comes into the outbox, and of each that goes. */

import type { SessionRecord } from "../../../core/record/record.ts";
import { parseOutboxFile } from "../../../core/sync/outbox-file.ts";
import { Disk } from "../../../simulator/watch/disk.ts";
import { recordsOnWatch } from "../../wrist-record.ts";
import type { Ledger } from "./ledger.ts";

const OUTBOX_FILE = /^outbox\/[^/]*\.rec$/;

class ToldFiles extends Map<string, Uint8Array> {
  readonly #told: Told;

  constructor(told: Told) {
    super();
    this.#told = told;
  }

  override set(path: string, bytes: Uint8Array): this {
    const before = this.get(path) ?? null;
    super.set(path, bytes);
    this.#told(path, bytes, before);
    return this;
  }

  override delete(path: string): boolean {
    const before = this.get(path) ?? null;
    const isGone = super.delete(path);
    if (isGone) this.#told(path, null, before);
    return isGone;
  }
}

type Told = (path: string, after: Uint8Array | null, before: Uint8Array | null) => void;

export class ToldDisk extends Disk {
  override readonly files: Map<string, Uint8Array>;
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    super();
    this.#ledger = ledger;
    this.files = new ToldFiles((path, after, before) => this.#changed(path, after, before));
  }

  #changed(path: string, after: Uint8Array | null, before: Uint8Array | null): void {
    if (!OUTBOX_FILE.test(path)) return;
    const record = recordIn(after ?? before);
    if (record === null) return;
    if (after !== null) this.#ledger.recorded(record);
    else this.#ledger.watchLetsGo(record, recordsOnWatch(this).length, false);
  }
}

function recordIn(bytes: Uint8Array | null): SessionRecord | null {
  const record = parseOutboxFile(new TextDecoder().decode(bytes ?? new Uint8Array()));
  return record.ok ? record.value : null;
}
