/** What waits in the watch's outbox. */

import type { SessionRecord } from "../../core/record/record.ts";
import { fail, type Result } from "../../core/result.ts";
import { parseOutboxFile } from "../../core/sync/outbox-file.ts";
import { OUTBOX, OUTBOX_ENDING, outboxPath } from "./outbox-put.ts";
import { listFolder, readText, removeFile, renameFile } from "./text-file.ts";

export function takeFromOutbox(id: string): Result<SessionRecord> {
  const text = readText(outboxPath(id));
  if (text === null) return fail("missing", id, "This session is no longer on the watch.");
  return parseOutboxFile(text);
}

/** Without a look into them: a damaged one counts. */
export function countOutbox(): number {
  return listFolder(OUTBOX).filter((name) => name.endsWith(OUTBOX_ENDING)).length;
}

/** Every whole record. A damaged file is set aside under another name, never deleted. */
export function readOutbox(): readonly SessionRecord[] {
  const records: SessionRecord[] = [];
  for (const name of listFolder(OUTBOX)) {
    if (!name.endsWith(OUTBOX_ENDING)) continue;
    const id = name.slice(0, -OUTBOX_ENDING.length);
    const record = takeFromOutbox(id);
    if (record.ok) records.push(record.value);
    else setAside(id, record.fault.code);
  }
  return records;
}

export function dropFromOutbox(id: string): void {
  removeFile(outboxPath(id));
}

function setAside(id: string, code: string): void {
  console.log(`outbox file ${id} is set aside: ${code}`);
  renameFile(outboxPath(id), `${OUTBOX}/${id}.${code}.aside`);
}
