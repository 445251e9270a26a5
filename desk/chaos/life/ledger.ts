/**
 * What is true of one life, written down by someone who watches everything and touches nothing: what
 * the watch recorded, what accounts said, whose each record is. A copy that goes too early, or a record
 * that is given to somebody else unasked, is noted the moment it happens.
 */

import type { Overlay } from "../../../core/record/overlay.ts";
import type { SessionRecord } from "../../../core/record/record.ts";
import type { AccountReceipt } from "../../../core/sync/account-receipt.ts";
import { MOST_WAITING } from "../../../core/sync/outbox.ts";

/** Beats every revision. */
const TOMBSTONE = Number.POSITIVE_INFINITY;

export interface Kept {
  readonly revisions: Map<number, SessionRecord>;
  /** The revision that must be found in the end; 0 when every copy was wiped by the person. */
  expected: number;
  /** Accounts it may be in. */
  readonly accounts: Set<string>;
  /** The highest revision that went with an account that the person deleted. */
  gone: number;
}

export type Version = Pick<SessionRecord, "id" | "revision">;

export class Ledger {
  /** What must never be, in words. */
  readonly broken: string[] = [];
  readonly sessions = new Map<string, Kept>();
  /** The highest revision each account said it holds. */
  readonly #said = new Map<string, Map<string, number>>();
  /** What the person did on the web, by account and session. */
  readonly #overlays = new Map<string, Overlay>();
  readonly #removed = new Set<string>();

  recorded(record: SessionRecord): void {
    const kept = this.sessions.get(record.id) ?? newKept();
    this.sessions.set(record.id, kept);
    kept.revisions.set(record.revision, record);
    kept.expected = record.revision;
  }

  /** A record belongs to an account: the one connected when it was made, or by the person's word. */
  mayBeIn(id: string, accountId: string): void {
    this.#of(id)?.accounts.add(accountId);
  }

  accountSaid(accountId: string, { id, revision, outcome }: AccountReceipt): void {
    const said = this.#said.get(accountId) ?? new Map<string, number>();
    this.#said.set(accountId, said);
    const now = outcome === "deleted" ? TOMBSTONE : revision;
    said.set(id, Math.max(said.get(id) ?? 0, now));
    if (outcome !== "deleted" && this.#of(id)?.accounts.has(accountId) !== true) {
      this.broken.push(`${id} went to an account it was not made for`);
    }
  }

  edited(accountId: string, id: string, overlay: Overlay): void {
    this.#overlays.set(`${accountId} ${id}`, overlay);
  }

  overlayOf(accountId: string, id: string): Overlay | null {
    return this.#overlays.get(`${accountId} ${id}`) ?? null;
  }

  removed(accountId: string, id: string): void {
    this.#removed.add(`${accountId} ${id}`);
  }

  isRemoved(accountId: string, id: string): boolean {
    return this.#removed.has(`${accountId} ${id}`);
  }

  accountDeleted(accountId: string): void {
    for (const [id, revision] of this.#said.get(accountId) ?? []) {
      const kept = this.sessions.get(id);
      if (kept !== undefined) kept.gone = Math.max(kept.gone, revision);
    }
    this.#said.delete(accountId);
  }

  /** The person wiped a phone or a watch: only what is elsewhere can still be asked for. */
  wiped(leftOf: (id: string) => number): void {
    for (const [id, kept] of this.sessions) {
      const left = Math.max(leftOf(id), this.#inAccount(id), kept.gone);
      kept.expected = Math.min(kept.expected, left);
    }
  }

  watchLetsGo({ id, revision }: Version, waiting: number, isOnPhone: boolean): void {
    const isFull = waiting > MOST_WAITING && isOnPhone;
    if (!isFull && !this.#isSafe(id, revision)) {
      this.broken.push(`the watch let go of ${id} revision ${revision} before an account had it`);
    }
  }

  phoneLetsGo({ id, revision }: Version): void {
    if (!this.#isSafe(id, revision)) {
      this.broken.push(`a phone let go of ${id} revision ${revision} before an account had it`);
    }
  }

  #isSafe(id: string, revision: number): boolean {
    return Math.max(this.#inAccount(id), this.sessions.get(id)?.gone ?? 0) >= revision;
  }

  #inAccount(id: string): number {
    return Math.max(0, ...[...this.#said.values()].map((said) => said.get(id) ?? 0));
  }

  #of(id: string): Kept | undefined {
    const kept = this.sessions.get(id);
    if (kept === undefined) this.broken.push(`${id} was made by nobody`);
    return kept;
  }
}

function newKept(): Kept {
  return { revisions: new Map(), expected: 0, accounts: new Set(), gone: 0 };
}
