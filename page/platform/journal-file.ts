/** The journal on disk: one file, only ever added to, open as long as the session's page is. */

import { closeSync, O_APPEND, O_CREAT, O_WRONLY, openSync, writeSync } from "@zos/fs";
import { readText, removeFile, renameFile, writeText } from "./text-file.ts";

const PATH = "journal.txt";

export interface JournalFile {
  /** How many characters are on the file; the session goes on even when it is none. */
  append(text: string): number;
  close(): void;
}

export function readJournal(): string | null {
  return readText(PATH);
}

/** A new journal, or the whole part of a torn one. */
export function writeJournal(text: string): boolean {
  return writeText(PATH, text);
}

/** What could not be read is kept for whoever can, each under a name of its own. */
export function setJournalAside(now: number): void {
  renameFile(PATH, `journal.${now}.aside.txt`);
}

export function removeJournal(): void {
  removeFile(PATH);
}

export function openJournal(): JournalFile {
  const file = openSync({ path: PATH, flag: O_WRONLY | O_APPEND | O_CREAT });
  return {
    append(text) {
      try {
        return takenOf(text, writeSync({ fd: file, buffer: asciiBuffer(text) }));
      } catch (error) {
        console.log(`cannot add to the journal: ${String(error)}`);
        return 0;
      }
    },
    close() {
      closeSync({ fd: file });
    },
  };
}

/** Below 0 is surely nothing and less than asked surely a part; a model may well say 0 for done. */
function takenOf(text: string, answer: number): number {
  if (answer < 0) return 0;
  return answer > 0 ? Math.min(answer, text.length) : text.length;
}

function asciiBuffer(text: string): ArrayBuffer {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes.buffer as ArrayBuffer;
}
