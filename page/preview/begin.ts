/** From the answers to a session: the journal's head is written before anything is felt. */

import type { StartAnswers } from "../../core/comfort/start-answers.ts";
import { makeHeadLine } from "../../core/session/journal.ts";
import { note } from "../platform/diagnostics.ts";
import { readJournal, writeJournal } from "../platform/journal-file.ts";
import { keepLevel, makeHead } from "../platform/new-session.ts";
import { hasRoomFor } from "../platform/room.ts";
import { dropAnswers } from "../platform/start-draft.ts";

/**
 * False when the watch would not take it, or still holds another; nothing has begun then. The level
 * is kept first: answered twice, the same question asks for no second step down.
 */
export function beginSession(answers: StartAnswers, discomfort: number): boolean {
  if (readJournal() !== null) return false;
  const head = makeHead(answers, discomfort);
  if (!hasRoomFor(head.plan)) {
    note("disk-full");
    return false;
  }
  keepLevel(answers);
  if (!writeJournal(makeHeadLine(head))) return false;
  note("session-began", { id: head.id });
  dropAnswers();
  return true;
}
