/** The journal on disk: one file, only ever added to, open as long as the session's page is. */

import { closeSync, O_APPEND, O_CREAT, O_WRONLY, openSync, writeSync } from "@zos/fs";
import { readText, removeFile, renameFile, writeText } from "./text-file.ts";

const PATH = "journal.txt";
/** What could not be read is kept for whoever can. */
const ASIDE = "journal.aside.txt";

export interface JournalFile {
  /** False when the watch would not take it; the session goes on. */
  append(text: string): boolean;
  close(): void;
}

export function readJournal(): string | null {
  return readText(PATH);
}

/** A new journal, or the whole part of a torn one. */
export function writeJournal(text: string): boolean {
  return writeText(PATH, text);
}

export function setJournalAside(): void {
  renameFile(PATH, ASIDE);
}

export function removeJournal(): void {
  removeFile(PATH);
}

export function openJournal(): JournalFile {
  const file = openSync({ path: PATH, flag: O_WRONLY | O_APPEND | O_CREAT });
  return {
    append(text) {
      try {
        return writeSync({ fd: file, buffer: asciiBuffer(text) }) === text.length;
      } catch (error) {
        console.log(`cannot add to the journal: ${String(error)}`);
        return false;
      }
    },
    close() {
      closeSync({ fd: file });
    },
  };
}

function asciiBuffer(text: string): ArrayBuffer {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes.buffer as ArrayBuffer;
}
