/**
 * ASCII files in the app's own folder. Return codes of the watch's file calls vary from model to
 * model [docs], so nothing is believed until it was read back.
 */

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "@zos/fs";

/** `null` when there is no such file, or it cannot be read. */
export function readText(path: string): string | null {
  try {
    if (statSync({ path }) === undefined) return null;
    const found = readFileSync({ path, options: { encoding: "utf8" } });
    return typeof found === "string" ? found : null;
  } catch (error) {
    console.log(`cannot read ${path}: ${String(error)}`);
    return null;
  }
}

/** Whole or not at all: a temporary name first, then the rename, then a look at what is there. */
export function writeText(path: string, text: string): boolean {
  const temporary = `${path}.tmp`;
  try {
    writeFileSync({ path: temporary, data: text, options: { encoding: "utf8" } });
    if (readText(temporary) !== text) {
      // Half a file would only take the room that the next try needs.
      removeFile(temporary);
      return false;
    }
    renameSync({ oldPath: temporary, newPath: path });
    return readText(path) === text;
  } catch (error) {
    console.log(`cannot write ${path}: ${String(error)}`);
    return false;
  }
}

export function renameFile(from: string, to: string): void {
  try {
    renameSync({ oldPath: from, newPath: to });
  } catch (error) {
    console.log(`cannot rename ${from}: ${String(error)}`);
  }
}

export function removeFile(path: string): void {
  try {
    rmSync({ path });
  } catch (error) {
    console.log(`cannot remove ${path}: ${String(error)}`);
  }
}

export function makeFolder(path: string): void {
  try {
    if (readdirSync({ path }) === undefined) mkdirSync({ path });
  } catch (error) {
    console.log(`cannot make ${path}: ${String(error)}`);
  }
}

export function listFolder(path: string): readonly string[] {
  try {
    return readdirSync({ path }) ?? [];
  } catch (error) {
    console.log(`cannot list ${path}: ${String(error)}`);
    return [];
  }
}
