/** What waits in the watch's outbox. */

import type { SessionRecord } from "../../core/record/record.ts";
import { isSessionId } from "../../core/record/session-id.ts";
import { fail, type Result } from "../../core/result.ts";
import { parseOutboxFile } from "../../core/sync/outbox-file.ts";
import { note } from "./diagnostics.ts";
import { OUTBOX, OUTBOX_ENDING, outboxPath } from "./outbox-put.ts";
import { listFolder, readText, removeFile, renameFile } from "./text-file.ts";

export function takeFromOutbox(id: string): Result<SessionRecord> {
  const text = readText(outboxPath(id));
  if (text === null) return fail("missing", id, "This session is no longer on the watch.");
  return parseOutboxFile(text);
}

/** Whose records wait, oldest first: an id begins with its session's time. No file is read for it. */
export function waitingIds(): readonly string[] {
  return listFolder(OUTBOX)
    .filter((name) => name.endsWith(OUTBOX_ENDING))
    .map((name) => name.slice(0, -OUTBOX_ENDING.length))
    .filter(isSessionId)
    .sort();
}

/** `null`: there is no whole record. A damaged file is set aside under another name, never deleted. */
export function readWaiting(id: string): SessionRecord | null {
  const text = readText(outboxPath(id));
  if (text === null) return null;
  const record = parseOutboxFile(text);
  if (record.ok) return record.value;
  setAside(id, record.fault.code);
  return null;
}

export function dropFromOutbox(id: string): void {
  removeFile(outboxPath(id));
  note("let-go", { id });
}

function setAside(id: string, code: string): void {
  console.log(`outbox file ${id} is set aside: ${code}`);
  note("set-aside", { id });
  renameFile(outboxPath(id), `${OUTBOX}/${id}.${code}.aside`);
}
