/**
 * Something that has requests to make of the account. The sync loop asks each carrier in turn for its
 * next request and makes one at a time, so what comes first is decided anew after every answer.
 */

import type { Connected } from "./sign-in.ts";

export interface Round {
  /** Someone is looking: failures of before are not waited out. */
  readonly isNudged: boolean;
  /** What was sent in this round, by name: each goes once. */
  readonly tried: Set<string>;
  readonly isStopped: () => boolean;
  /** The account is not to be asked again in this round. */
  isOver: boolean;
}

export interface Carrier {
  /** The next request; `null`: there is none to be made now. */
  next(connected: Connected, round: Round): (() => Promise<void>) | null;
  /** When it has a request of its own accord, or `null` when it has none. */
  dueAt(connected: Connected): number | null;
}
