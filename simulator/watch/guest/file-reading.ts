/** Runs inside QuickJS: only this side can write into a buffer that the program owns. */
import type { Guest, Kit } from "./kit.ts";

export function installFileReading(kit: Kit): void {
  const name = "@zos/fs readSync";
  const targetOf = (buffer: unknown, { offset = 0, length }: Guest): Uint8Array => {
    const isView = ArrayBuffer.isView(buffer);
    if (!isView && !(buffer instanceof ArrayBuffer)) return kit.raise(`${name} needs a buffer`);
    const whole = isView
      ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
      : new Uint8Array(buffer);
    const start = Number(offset);
    return whole.subarray(start, length === undefined ? undefined : start + Number(length));
  };
  const readSync = (given: unknown): number => {
    const { fd, buffer, options, ...unknown } = given as Guest;
    for (const key of Object.keys(unknown)) kit.raise(`${name} has no option "${key}"`);
    const { position, ...place } = (options ?? {}) as Guest;
    const target = targetOf(buffer, place);
    const from = position === null ? undefined : position;
    const bytes = kit.call("files.read", fd, target.byteLength, from) as ArrayBuffer | undefined;
    if (bytes === undefined) return -1;
    target.set(new Uint8Array(bytes));
    return bytes.byteLength;
  };
  kit.natives["@zos/fs"] = { readSync: () => readSync };
}
