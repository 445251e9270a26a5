/** Puts a record into the watch's outbox: one file each, there until the account has it. */

import type { SessionRecord } from "../../core/record/record.ts";
import { makeOutboxFile } from "../../core/sync/outbox-file.ts";
import { unseal } from "../../core/sync/sealed-text.ts";
import { forgetKept } from "./kept-by-phone.ts";
import { makeFolder, readText, writeText } from "./text-file.ts";

export const OUTBOX = "outbox";
export const OUTBOX_ENDING = ".rec";

/** False when it could not be written and read back whole. */
export function putInOutbox(record: SessionRecord): boolean {
  makeFolder(OUTBOX);
  forgetKept(record.id);
  return writeText(outboxPath(record.id), makeOutboxFile(record));
}

/** A whole file of this session is there. */
export function isInOutbox(id: string): boolean {
  const text = readText(outboxPath(id));
  return text !== null && unseal(text).ok;
}

export function outboxPath(id: string): string {
  return `${OUTBOX}/${id}${OUTBOX_ENDING}`;
}
