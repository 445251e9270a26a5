/**
 * The watch's own memory of its sessions, newest first: the order they were added in, not the order
 * of their dates, so that a clock that was once wrong does not stay on top for good.
 */

import { parse, readList, readObject, refuse } from "../parse.ts";
import type { Result } from "../result.ts";
import { readSummary, type SessionSummary } from "./summary.ts";

export const HISTORY_VERSION = 1;
export const MOST_SUMMARIES = 90;

export type History = readonly SessionSummary[];

/** A summary whose id is known takes the old one's place; a new one goes on top. */
export function addToHistory(history: History, summary: SessionSummary): History {
  const isKnown = history.some((one) => one.id === summary.id);
  const next = isKnown
    ? history.map((one) => (one.id === summary.id ? summary : one))
    : [summary, ...history];
  return next.slice(0, MOST_SUMMARIES);
}

/** There is nothing to add: it is known, or older than all that a full history still knows. */
export function isRemembered(history: History, id: string): boolean {
  if (history.some((one) => one.id === id)) return true;
  return history.length >= MOST_SUMMARIES && history.every((one) => id < one.id);
}

/** What was remembered elsewhere, newest first, below what is known here. Twice is as good as once. */
export function withRemembered(history: History, sessions: History): History {
  const known = history.map(({ id }) => id);
  return [...history, ...sessions.filter(({ id }) => !known.includes(id))].slice(0, MOST_SUMMARIES);
}

/** The last session that was done, rest days left out. */
export function lastSession(history: History): SessionSummary | null {
  return history.find((one) => one.outcome !== "rested") ?? null;
}

/** The session to ask "better, same or worse" about; `null` when that was answered already. */
export function sessionToAskAbout(history: History): SessionSummary | null {
  for (const one of history) {
    if (one.outcome !== "rested") return one;
    if (one.sinceLast !== null) return null;
  }
  return null;
}

/** There was a spasm and no session since: the next one is a short one. */
export function isAfterSpasm(history: History): boolean {
  for (const one of history) {
    if (one.spasm) return true;
    if (one.outcome !== "rested") return false;
  }
  return false;
}

/** What goes into storage. */
export function makeHistory(history: History) {
  return { v: HISTORY_VERSION, sessions: history };
}

export function parseHistory(raw: unknown): Result<History> {
  return parse(() => {
    const fields = readObject(raw, "", ["v", "sessions"]);
    if (fields["v"] !== HISTORY_VERSION) {
      refuse("unknown-version", "v", "This history was kept by another version of the app.");
    }
    return readList(fields["sessions"], "sessions", MOST_SUMMARIES).map((one, index) =>
      readSummary(one, `sessions[${index}]`),
    );
  });
}
