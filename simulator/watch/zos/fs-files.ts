/**
 * The calls of `@zos/fs` on open files. Flags and codes are assumed to be those of POSIX, which the
 * documents neither confirm nor deny: 0 or more for done, below 0 for not done.
 */
import type { Disk } from "../disk.ts";
import type { Arguments } from "./arguments.ts";
import { dataPath, folderOf } from "./fs-path.ts";
import type { Run } from "./symbol.ts";

export const FLAGS = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 64,
  O_EXCL: 128,
  O_TRUNC: 512,
  O_APPEND: 1024,
} as const;

export const FAILED = -1;
export const DONE = 0;

interface OpenFile {
  readonly path: string;
  readonly flag: number;
  position: number;
}

const has = (flag: number, wanted: keyof typeof FLAGS) => (flag & FLAGS[wanted]) !== 0;

export class OpenFiles {
  readonly #disk: Disk;
  readonly #open = new Map<number, OpenFile>();
  #lastFd = 2;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  readonly open: Run = (args) => {
    const fields = args.fields(0, ["path", "flag"]);
    const path = dataPath(args.label, fields.get("text", "path"));
    const flag = fields.optional("number", "flag") ?? FLAGS.O_RDONLY;
    if (!this.#prepare(path, flag)) return FAILED;
    this.#lastFd += 1;
    this.#open.set(this.#lastFd, { path, flag, position: 0 });
    return this.#lastFd;
  };

  readonly close: Run = (args) => (this.#open.delete(args.either("number", "fd")) ? DONE : FAILED);

  /** Answers the bytes; the guest's half puts them into the program's buffer. */
  readonly read: Run = (args) => {
    const file = this.#open.get(args.get("number", 0));
    const bytes = file === undefined ? undefined : this.#disk.files.get(file.path);
    if (file === undefined || bytes === undefined || has(file.flag, "O_WRONLY")) return undefined;
    const position = args.optional("number", 2);
    const start = position ?? file.position;
    const part = bytes.subarray(start, start + args.get("number", 1));
    if (position === undefined) file.position = start + part.byteLength;
    return part;
  };

  readonly write: Run = (args) => {
    const { file, buffer, position } = this.#transfer(args);
    if (file === undefined || (file.flag & (FLAGS.O_WRONLY | FLAGS.O_RDWR)) === 0) return FAILED;
    const end = this.#disk.files.get(file.path)?.byteLength ?? 0;
    const start = has(file.flag, "O_APPEND") ? end : (position ?? file.position);
    const written = this.#disk.write(file.path, start, buffer);
    if (written >= 0 && position === undefined) file.position = start + written;
    return written;
  };

  pathOf(fd: number): string | undefined {
    return this.#open.get(fd)?.path;
  }

  #prepare(path: string, flag: number): boolean {
    const exists = this.#disk.files.has(path);
    if (exists && has(flag, "O_CREAT") && has(flag, "O_EXCL")) return false;
    if (exists && has(flag, "O_TRUNC")) return this.#disk.truncate(path);
    if (exists) return true;
    const isPossible = has(flag, "O_CREAT") && this.#disk.has(folderOf(path)) && path !== "";
    return isPossible && !this.#disk.folders.has(path) && this.#disk.truncate(path);
  }

  #transfer(args: Arguments): { file?: OpenFile; buffer: Uint8Array; position?: number } {
    const fields = args.fields(0, ["fd", "buffer", "options"]);
    const options = fields.optional("object", "options") ?? {};
    const offset = typeof options["offset"] === "number" ? options["offset"] : 0;
    const whole = fields.get("bytes", "buffer").subarray(offset);
    const length = typeof options["length"] === "number" ? options["length"] : whole.byteLength;
    const file = this.#open.get(fields.get("number", "fd"));
    const { position } = options;
    return {
      buffer: whole.subarray(0, length),
      ...(file === undefined ? {} : { file }),
      ...(typeof position === "number" ? { position } : {}),
    };
  }
}
