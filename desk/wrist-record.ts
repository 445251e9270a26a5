/** What the watch made, read off its disk while it is there: the record as the wrist knows it. */

import type { SessionRecord } from "../core/record/record.ts";
import { parseOutboxFile } from "../core/sync/outbox-file.ts";
import type { Disk } from "../simulator/watch/disk.ts";

const FOLDER = "outbox/";
const ENDING = ".rec";

export function recordsOnWatch(disk: Disk): readonly SessionRecord[] {
  const records: SessionRecord[] = [];
  for (const [path, bytes] of disk.files) {
    if (!path.startsWith(FOLDER) || !path.endsWith(ENDING)) continue;
    const record = parseOutboxFile(new TextDecoder().decode(bytes));
    if (record.ok) records.push(record.value);
  }
  return records;
}
