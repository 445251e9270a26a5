/** The watch's outbox: one file a record, there until the account has it. */

import type { SessionRecord } from "../../core/record/record.ts";
import type { Result } from "../../core/result.ts";
import { fail } from "../../core/result.ts";
import { makeOutboxFile, parseOutboxFile } from "../../core/sync/outbox-file.ts";
import {
  listFolder,
  makeFolder,
  readText,
  removeFile,
  renameFile,
  writeText,
} from "./text-file.ts";

const FOLDER = "outbox";
const ENDING = ".rec";

/** False when it could not be written and read back whole. */
export function putInOutbox(record: SessionRecord): boolean {
  makeFolder(FOLDER);
  return writeText(pathOf(record.id), makeOutboxFile(record));
}

export function takeFromOutbox(id: string): Result<SessionRecord> {
  const text = readText(pathOf(id));
  if (text === null) return fail("missing", id, "This session is no longer on the watch.");
  return parseOutboxFile(text);
}

/** Every whole record. A damaged file is set aside under another name, never deleted. */
export function readOutbox(): readonly SessionRecord[] {
  const records: SessionRecord[] = [];
  for (const name of listFolder(FOLDER)) {
    if (!name.endsWith(ENDING)) continue;
    const id = name.slice(0, -ENDING.length);
    const record = takeFromOutbox(id);
    if (record.ok) records.push(record.value);
    else setAside(id, record.fault.code);
  }
  return records;
}

/** How many files could not be read and wait for someone who can. */
export function countAside(): number {
  return listFolder(FOLDER).filter((name) => name.endsWith(".aside")).length;
}

export function dropFromOutbox(id: string): void {
  removeFile(pathOf(id));
}

function setAside(id: string, code: string): void {
  console.log(`outbox file ${id} is set aside: ${code}`);
  renameFile(pathOf(id), `${FOLDER}/${id}.${code}.aside`);
}

function pathOf(id: string): string {
  return `${FOLDER}/${id}${ENDING}`;
}
