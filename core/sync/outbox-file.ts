/** One file of the watch's outbox: one record, sealed. A torn or foreign file is a coded fault. */

import { parseRecord } from "../record/parse-record.ts";
import type { SessionRecord } from "../record/record.ts";
import type { Result } from "../result.ts";
import { seal, unseal } from "./sealed-text.ts";

export function makeOutboxFile(record: SessionRecord): string {
  return seal(record);
}

export function parseOutboxFile(text: string): Result<SessionRecord> {
  const document = unseal(text);
  return document.ok ? parseRecord(document.value) : document;
}
