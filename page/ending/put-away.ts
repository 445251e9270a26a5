/**
 * A session that is over leaves the journal and becomes a record. Each step can be cut off by a
 * dying watch and is done again at the next start with the same result.
 */

import { makeRecord } from "../../core/record/make-record.ts";
import type { JournalHead } from "../../core/session/journal-head.ts";
import type { Session } from "../../core/session/session.ts";
import { note } from "../platform/diagnostics.ts";
import { removeJournal } from "../platform/journal-file.ts";
import { isInOutbox, putInOutbox } from "../platform/outbox-put.ts";
import { dropAnswers } from "../platform/start-draft.ts";
import { markOnWatch } from "../platform/sync-mark.ts";
import { saveUnconfirmed } from "../platform/unconfirmed.ts";

/** False when the watch would not take the record: the journal stays, and so does the session. */
export function putAway(head: JournalHead, session: Session, asksForForm: boolean): boolean {
  const record = makeRecord(head, session);
  // A later revision is there when this start comes after a death between record and journal.
  const isThere = isInOutbox(record.id);
  if (!isThere && !putInOutbox(record)) {
    note("disk-full", { id: record.id });
    return false;
  }
  if (!isThere) markOnWatch(record);
  note("put-away", { id: record.id });
  if (asksForForm) saveUnconfirmed(record.id);
  // Dropped when the session began, unless the watch died between the two.
  dropAnswers();
  removeJournal();
  return true;
}
