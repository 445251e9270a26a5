/** A watch's disk that remembers when what was written, for tests of the order of things. */

import { Disk } from "../../simulator/watch/disk.ts";

export interface Written {
  readonly atMs: number;
  readonly path: string;
  readonly text: string;
  /** Added to what was there, not written from the start of the file. */
  readonly isAppended: boolean;
}

export class WatchedDisk extends Disk {
  readonly written: Written[] = [];
  /** Hears of each write, the moment it is done. */
  onWritten: (written: Written) => void = () => undefined;
  private readonly now: () => number;

  constructor(now: () => number) {
    super();
    this.now = now;
  }

  override write(path: string, position: number, bytes: Uint8Array): number {
    const taken = super.write(path, position, bytes);
    const text = new TextDecoder().decode(bytes);
    const written = { atMs: this.now(), path, text, isAppended: position > 0 };
    this.written.push(written);
    this.onWritten(written);
    return taken;
  }

  text(path: string): string | null {
    const bytes = this.files.get(path);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }

  put(path: string, text: string): void {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    if (folder !== "") this.folders.add(folder);
    this.files.set(path, new TextEncoder().encode(text));
  }
}
