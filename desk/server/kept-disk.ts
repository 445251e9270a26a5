/** A watch's disk that tells of every change, so that it can be kept from one start to the next. */

import * as v from "valibot";
import { Disk } from "../../simulator/watch/disk.ts";

class NotingMap<V> extends Map<string, V> {
  readonly #noted: () => void;

  constructor(noted: () => void) {
    super();
    this.#noted = noted;
  }

  override set(key: string, value: V): this {
    super.set(key, value);
    this.#noted();
    return this;
  }

  override delete(key: string): boolean {
    const wasThere = super.delete(key);
    this.#noted();
    return wasThere;
  }

  override clear(): void {
    super.clear();
    this.#noted();
  }
}

class NotingSet extends Set<string> {
  readonly #noted: () => void;

  constructor(noted: () => void) {
    super();
    this.#noted = noted;
  }

  override add(value: string): this {
    super.add(value);
    this.#noted();
    return this;
  }

  override delete(value: string): boolean {
    const wasThere = super.delete(value);
    this.#noted();
    return wasThere;
  }
}

export class KeptDisk extends Disk {
  override readonly files: Map<string, Uint8Array>;
  override readonly folders: Set<string>;
  readonly #noted: () => void;

  constructor(noted: () => void) {
    super();
    this.#noted = noted;
    this.files = new NotingMap(noted);
    this.folders = new NotingSet(noted);
  }

  override storage(name: string): Map<string, string> {
    const known = this.storages.get(name) ?? new NotingMap<string>(this.#noted);
    this.storages.set(name, known);
    return known;
  }

  /** As new: nothing on it, nothing wrong with it. */
  wipe(): void {
    this.failure = undefined;
    this.files.clear();
    for (const folder of [...this.folders]) this.folders.delete(folder);
    for (const storage of this.storages.values()) storage.clear();
  }
}

const schema = v.object({
  files: v.record(v.string(), v.pipe(v.string(), v.base64())),
  folders: v.array(v.string()),
  storages: v.record(v.string(), v.record(v.string(), v.string())),
});

export function diskText(disk: Disk): string {
  const files = [...disk.files].map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString("base64"),
  ]);
  const storages = [...disk.storages].map(([name, items]) => [name, Object.fromEntries(items)]);
  return JSON.stringify({
    files: Object.fromEntries(files),
    folders: [...disk.folders],
    storages: Object.fromEntries(storages),
  });
}

/** Throws when the text is not a disk. */
export function fillDisk(disk: Disk, text: string): void {
  const { files, folders, storages } = v.parse(schema, JSON.parse(text));
  for (const folder of folders) disk.folders.add(folder);
  for (const [path, base64] of Object.entries(files)) {
    disk.files.set(path, Uint8Array.from(Buffer.from(base64, "base64")));
  }
  for (const [name, items] of Object.entries(storages)) {
    const storage = disk.storage(name);
    for (const [key, value] of Object.entries(items)) storage.set(key, value);
  }
}
