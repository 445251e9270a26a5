/**
 * What the watches remember from one start of the desk to the next: a file for each that was ever
 * worn, and which one it was last. Watch and phone are kept alike, so they agree after a restart.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { diskText, fillDisk, KeptDisk } from "./kept-disk.ts";
import { putAside, writeWhole } from "./kept-file.ts";

const FOLDER = "watches";
const WORN = "worn";

export class WatchMemory {
  readonly #folder: string;
  readonly #say: (line: string) => void;
  readonly #disks = new Map<string, KeptDisk>();
  readonly #changed = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #isWriting: NodeJS.Immediate | undefined;

  constructor(dataDir: string, say: (line: string) => void) {
    this.#folder = join(dataDir, FOLDER);
    this.#say = say;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** The name of the model that was on the wrist last. */
  get worn(): string | undefined {
    const path = join(this.#folder, WORN);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  set worn(name: string) {
    writeWhole(join(this.#folder, WORN), name);
  }

  /** Returns its own removal. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  diskOf(model: string): KeptDisk {
    const known = this.#disks.get(model);
    if (known !== undefined) return known;
    const disk = new KeptDisk(() => this.#note(model));
    this.#read(disk, model);
    this.#disks.set(model, disk);
    return disk;
  }

  /** Every watch as new, also those that were not worn this time. */
  forget(): void {
    for (const disk of this.#disks.values()) disk.wipe();
    this.flush();
    for (const name of readdirSync(this.#folder)) {
      if (name.endsWith(".json")) rmSync(join(this.#folder, name));
    }
  }

  flush(): void {
    clearImmediate(this.#isWriting);
    this.#isWriting = undefined;
    for (const model of this.#changed) {
      const disk = this.#disks.get(model);
      if (disk !== undefined) writeWhole(this.#pathOf(model), diskText(disk));
    }
    this.#changed.clear();
  }

  #note(model: string): void {
    this.#changed.add(model);
    // What a program writes in one go is one change.
    this.#isWriting ??= setImmediate(() => {
      try {
        this.flush();
      } catch (error) {
        // The watch itself is well: it only would not remember.
        this.#say(`The ${model} cannot be kept: ${String(error)}`);
      }
      for (const listener of this.#listeners) listener();
    });
  }

  #read(disk: KeptDisk, model: string): void {
    const path = this.#pathOf(model);
    if (!existsSync(path)) return;
    try {
      fillDisk(disk, readFileSync(path, "utf8"));
      this.#changed.delete(model);
    } catch (error) {
      disk.wipe();
      putAside(path, `The ${model} starts anew`, error, this.#say);
    }
  }

  #pathOf(model: string): string {
    return join(this.#folder, `${model.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.json`);
  }
}
