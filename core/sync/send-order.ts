/** Which record goes to the account next. Oldest first, but one that keeps failing lets others by. */

import { isDue } from "./backoff.ts";
import { oldestFirst } from "./outbox.ts";
import type { PhoneEntry } from "./phone-entry.ts";

/** `isNudged`: someone is looking, so what waits out a failure or asks for a sign-in is tried now. */
export function nextToSend(
  entries: readonly PhoneEntry[],
  accountId: string,
  now: number,
  isNudged: boolean,
): PhoneEntry | null {
  const due = entries.filter(
    (entry) => canGo(entry, accountId, isNudged) && (isNudged || isDue(entry.nextAt, now)),
  );
  const fewest = Math.min(...due.map((entry) => entry.attempts));
  const first = due.filter((entry) => entry.attempts === fewest);
  const [oldest] = oldestFirst(first.map((entry) => ({ ...entry.record, entry })));
  return oldest?.entry ?? null;
}

/** When the next record is due of its own accord, or `null` when none is. */
export function nextDueAt(entries: readonly PhoneEntry[], accountId: string): number | null {
  const ready = entries.filter((entry) => canGo(entry, accountId, false));
  return ready.length === 0 ? null : Math.min(...ready.map((entry) => entry.nextAt));
}

function canGo(entry: PhoneEntry, accountId: string, isNudged: boolean): boolean {
  if (entry.accountId !== accountId) return false;
  return entry.reason === null || (isNudged && entry.reason === "sign-in-again");
}
