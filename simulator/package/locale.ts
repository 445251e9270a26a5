/**
 * Texts of a device program. Each `.btxt` is a big-endian count, that many absolute offsets, then
 * the strings one after the other; `TID.btxt` holds the keys in the same order. [packager]
 */
import { strFromU8 } from "fflate";
import type { Files } from "./archive.ts";
import { PackageFault } from "./package-fault.ts";

const FOLDER = "assets/raw/locale/";
const KEYS = `${FOLDER}TID.btxt`;

export type Texts = ReadonlyMap<string, string>;

export function readBtxt(bytes: Uint8Array, path: string): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >= 4 ? view.getUint32(0) : -1;
  if (count < 0 || bytes.byteLength < 4 + count * 4) throw broken(path);
  const starts = Array.from({ length: count }, (_, index) => view.getUint32(4 + index * 4));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? bytes.byteLength;
    if (start > end) throw broken(path);
    return strFromU8(bytes.subarray(start, end));
  });
}

/** The texts of the first of the wanted languages that the package has; empty when it has none. */
export function readTexts(files: Files, languages: readonly string[]): Texts {
  const keys = files.get(KEYS);
  if (keys === undefined) return new Map();
  const language = languages.find((name) => files.has(`${FOLDER}${name}.btxt`));
  const path = `${FOLDER}${language}.btxt`;
  const values = readBtxt(files.get(path) ?? new Uint8Array(4), path);
  return new Map(readBtxt(keys, KEYS).map((key, index) => [key, values[index] ?? key]));
}

function broken(path: string): PackageFault {
  return new PackageFault("broken-locale", path, `${path} is cut short or not a text table.`);
}
