/**
 * When a session is told elsewhere. The far side knows a file by its bytes: a changed file would be a
 * second activity there. So a session waits until it is unlikely to change: every set confirmed and
 * nothing touched for a quarter of an hour, or nothing touched for a day.
 */

import type { SessionRecord } from "../../core/record/record.ts";

export const QUIET_MS = 15 * 60 * 1000;
export const SETTLED_ANYWAY_MS = 24 * 60 * 60 * 1000;

export interface Candidate {
  /** As people are shown it, edits laid over. */
  readonly shown: SessionRecord;
  /** By the service's clock: when it came in or was edited last. */
  readonly touchedAt: number;
}

export function isSettled({ shown, touchedAt }: Candidate, now: number): boolean {
  const quietMs = now - touchedAt;
  if (quietMs < QUIET_MS) return false;
  return isConfirmed(shown) || quietMs >= SETTLED_ANYWAY_MS;
}

function isConfirmed({ sets, comfort }: SessionRecord): boolean {
  const begun = sets.filter((set) => set.ended !== "skipped");
  return comfort.hardest !== null && begun.every((set) => set.clean !== null);
}
