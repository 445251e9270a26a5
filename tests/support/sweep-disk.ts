/**
 * A watch's disk that tells of every change the moment it is done, and can be torn in the middle of
 * a write: the instants at which a death is most dangerous.
 */

import { Disk } from "../../simulator/watch/disk.ts";

export interface DiskWitness {
  /** Asked before a write: true leaves half of it on the disk. */
  isTorn(): boolean;
  /** `bytes`: what is there now; `null` when the file is gone. `before`: what was there. */
  file(path: string, bytes: Uint8Array | null, before: Uint8Array | null): void;
  /** `json`: the value now; `null` when the key is gone. */
  stored(key: string, json: string | null): void;
}

type Told<V> = (key: string, value: V | null, before: V | null) => void;

class ToldMap<V> extends Map<string, V> {
  readonly #told: Told<V>;

  constructor(told: Told<V>) {
    super();
    this.#told = told;
  }

  override set(key: string, value: V): this {
    const before = this.get(key) ?? null;
    super.set(key, value);
    this.#told(key, value, before);
    return this;
  }

  override delete(key: string): boolean {
    const before = this.get(key) ?? null;
    const isGone = super.delete(key);
    if (isGone) this.#told(key, null, before);
    return isGone;
  }
}

export class ToldDisk extends Disk {
  override readonly files: Map<string, Uint8Array>;
  readonly #witness: DiskWitness;

  constructor(witness: DiskWitness) {
    super();
    this.#witness = witness;
    this.files = new ToldMap((path, bytes, before) => witness.file(path, bytes, before));
  }

  override write(path: string, position: number, bytes: Uint8Array): number {
    if (this.#witness.isTorn()) {
      this.failure = { kind: "torn", bytes: Math.floor(bytes.byteLength / 2) };
    }
    return super.write(path, position, bytes);
  }

  override storage(name: string): Map<string, string> {
    const known = this.storages.get(name);
    if (known !== undefined) return known;
    const made = new ToldMap<string>((key, json) => this.#witness.stored(key, json));
    this.storages.set(name, made);
    return made;
  }

  text(path: string): string | null {
    const bytes = this.files.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }
}
