/**
 * The rules of the watch's outbox: which copy goes first and which may go at all. A copy goes only
 * on the account's receipt; the one exception keeps a full watch working.
 */

import type { Receipt } from "./message.ts";

/** What a side still holds, in the order it was made. */
export interface Copy {
  readonly id: string;
  readonly revision: number;
  readonly startedAt: number;
}

/** More than this many waiting on the watch, and the oldest may go on the phone's word. */
export const MOST_WAITING = 60;

/** An older revision's receipt says nothing of a newer copy. */
export function mayDrop(copy: Pick<Copy, "id" | "revision">, receipt: Receipt): boolean {
  return receipt.state === "in-account" && isOf(copy, receipt);
}

/**
 * The copies that may go now. Beyond `MOST_WAITING`, the oldest ones that the phone says it wrote,
 * read back and found equal may go too: only as many as it takes, never one the phone cannot send.
 */
export function mayLetGo<T extends Copy>(
  copies: readonly T[],
  receipts: readonly Receipt[],
): readonly T[] {
  const done = copies.filter((copy) => receipts.some((receipt) => mayDrop(copy, receipt)));
  const waiting = oldestFirst(copies.filter((copy) => !done.includes(copy)));
  const excess = Math.max(0, waiting.length - MOST_WAITING);
  const safe = waiting.filter((copy) =>
    receipts.some((receipt) => receipt.state === "on-phone" && isOf(copy, receipt)),
  );
  return [...done, ...safe.slice(0, excess)];
}

/** Ids break ties, so that the order is the same on every start. */
export function oldestFirst<T extends Pick<Copy, "id" | "startedAt">>(
  copies: readonly T[],
): readonly T[] {
  return [...copies].sort((one, other) => {
    if (one.startedAt !== other.startedAt) return one.startedAt - other.startedAt;
    return one.id < other.id ? -1 : 1;
  });
}

function isOf(copy: Pick<Copy, "id" | "revision">, receipt: Receipt): boolean {
  return receipt.id === copy.id && receipt.revision >= copy.revision;
}
