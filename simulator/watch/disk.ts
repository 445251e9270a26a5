/**
 * What survives the end of a program: its files and its storages. A disk can be handed from one
 * watch to the next, looked into, and made to fail.
 */

/** `torn` lies: the next write claims to succeed and only its first bytes arrive. */
export type DiskFailure =
  | { readonly kind: "full" }
  | { readonly kind: "read-only" }
  | { readonly kind: "torn"; readonly bytes: number };

export class Disk {
  readonly files = new Map<string, Uint8Array>();
  readonly folders = new Set<string>();
  /** Storage name → key → JSON. */
  readonly storages = new Map<string, Map<string, string>>();
  failure: DiskFailure | undefined;
  capacityBytes = 16 * 1024 * 1024;

  get usedBytes(): number {
    let total = 0;
    for (const bytes of this.files.values()) total += bytes.byteLength;
    return total;
  }

  get isWritable(): boolean {
    return this.failure?.kind !== "read-only" && this.failure?.kind !== "full";
  }

  has(path: string): boolean {
    return this.files.has(path) || this.folders.has(path) || path === "";
  }

  /** How many bytes the disk says it took; -1 when it took none. */
  write(path: string, position: number, bytes: Uint8Array): number {
    if (!this.isWritable) return -1;
    const room = this.capacityBytes - this.usedBytes;
    const fitting = bytes.subarray(0, Math.max(0, room));
    if (fitting.byteLength === 0 && bytes.byteLength > 0) return -1;
    const torn = this.failure?.kind === "torn" ? this.failure.bytes : fitting.byteLength;
    if (this.failure?.kind === "torn") this.failure = undefined;
    this.#put(path, position, fitting.subarray(0, torn));
    return fitting.byteLength;
  }

  truncate(path: string): boolean {
    if (!this.isWritable) return false;
    this.files.set(path, new Uint8Array());
    return true;
  }

  storage(name: string): Map<string, string> {
    const known = this.storages.get(name) ?? new Map<string, string>();
    this.storages.set(name, known);
    return known;
  }

  /** Names directly inside a folder; undefined when there is no such folder. */
  list(folder: string): string[] | undefined {
    if (folder !== "" && !this.folders.has(folder)) return undefined;
    const prefix = folder === "" ? "" : `${folder}/`;
    const paths = [...this.files.keys(), ...this.folders];
    return paths
      .filter((path) => path !== folder && path.startsWith(prefix))
      .map((path) => path.slice(prefix.length))
      .filter((name) => !name.includes("/"))
      .sort();
  }

  #put(path: string, position: number, bytes: Uint8Array): void {
    const old = this.files.get(path) ?? new Uint8Array();
    const grown = new Uint8Array(Math.max(old.byteLength, position + bytes.byteLength));
    grown.set(old);
    grown.set(bytes, position);
    this.files.set(path, grown);
  }
}
