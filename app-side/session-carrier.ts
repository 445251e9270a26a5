/**
 * Carries the phone's outbox to the account, one record a request, oldest first. The first sign of
 * trouble ends the round for everything that would go to the same account.
 */

import { judge, type Verdict } from "../core/sync/account-answer.ts";
import type { PhoneEntry } from "../core/sync/phone-entry.ts";
import { nextDueAt, nextToSend } from "../core/sync/send-order.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import { makeTroubleText, type SyncError } from "../core/sync/trouble.ts";
import type { AccountClient } from "./account-client.ts";
import type { Carrier, Round } from "./carrier.ts";
import { type Diagnostics, noteAnswer } from "./diagnostics.ts";
import type { OutboxStore } from "./outbox-store.ts";
import { Pacing } from "./pacing.ts";
import type { Ports } from "./ports.ts";
import type { Connected, SignIn } from "./sign-in.ts";

export class SessionCarrier implements Carrier {
  readonly pacing: Pacing;
  private readonly ports: Ports;
  private readonly client: AccountClient;
  private readonly outbox: OutboxStore;
  private readonly signIn: SignIn;
  private readonly diagnostics: Diagnostics;

  constructor(
    ports: Ports,
    client: AccountClient,
    parts: {
      readonly outbox: OutboxStore;
      readonly signIn: SignIn;
      readonly diagnostics: Diagnostics;
    },
  ) {
    this.ports = ports;
    this.client = client;
    this.outbox = parts.outbox;
    this.signIn = parts.signIn;
    this.diagnostics = parts.diagnostics;
    this.pacing = new Pacing(ports.random);
  }

  next(connected: Connected, round: Round): (() => Promise<void>) | null {
    const now = this.ports.clock.now();
    if (!this.pacing.mayTry(now, round.isNudged)) return null;
    const left = this.outbox.entries().filter((entry) => !round.tried.has(nameOf(entry)));
    const entry = nextToSend(left, connected.accountId, now, round.isNudged);
    if (entry !== null) return () => this.send(connected, round, entry);
    if (this.dueAt(connected) === null) this.forgetTrouble();
    return null;
  }

  dueAt({ accountId }: Connected): number | null {
    const dueAt = nextDueAt(this.outbox.entries(), accountId);
    return dueAt === null ? null : Math.max(dueAt, this.pacing.readyAt(false));
  }

  private async send(connected: Connected, round: Round, { record }: PhoneEntry): Promise<void> {
    const { id, revision } = record;
    round.tried.add(nameOf({ record }));
    this.diagnostics.note("sent", { id, n: revision });
    const answer = await this.client.putSession(connected.server, connected.token, record);
    if (round.isStopped()) return;
    noteAnswer(this.diagnostics, answer);
    const now = this.ports.clock.now();
    const verdict = judge(answer, id);
    const retryAfterMs = verdict.kind === "later" ? verdict.retryAfterMs : null;
    const retryAt = this.pacing.retryAt(now, retryAfterMs);
    const sent = { revision, accountId: connected.accountId };
    const event = { type: "verdict", sent, verdict, now, retryAt } as const;
    const isStored = this.outbox.apply(id, event).ok;
    this.noteVerdict(verdict, id);
    if (verdict.kind === "lost") this.signIn.lose(connected, verdict);
    if (verdict.kind === "receipt") this.signIn.heal(connected);
    const error = troubleOf(verdict, isStored);
    if (error === null) this.worked();
    else this.failed(error, now, retryAt, retryAfterMs !== null);
    if (error !== null || verdict.kind === "lost") round.isOver = true;
  }

  private noteVerdict(verdict: Verdict, id: string): void {
    if (verdict.kind === "receipt") {
      this.diagnostics.note("settled", { id, n: verdict.receipt.revision });
    } else if (verdict.kind === "park") this.diagnostics.note("parked", { id });
  }

  private worked(): void {
    this.pacing.worked();
    this.forgetTrouble();
  }

  /** Also when nothing is left to go: killed as the last one settled, it would be told for good. */
  private forgetTrouble(): void {
    const { store } = this.ports;
    if (store.get(STORAGE_KEYS.trouble) !== null) store.remove(STORAGE_KEYS.trouble);
  }

  private failed(
    error: SyncError | "storage-failed",
    at: number,
    retryAt: number,
    isAskedFor: boolean,
  ): void {
    this.pacing.failed(retryAt, isAskedFor);
    this.diagnostics.note(error === "storage-failed" ? error : "later", { n: retryAt - at });
    this.ports.store.set(STORAGE_KEYS.trouble, makeTroubleText({ error, at }));
  }
}

function nameOf({ record }: Pick<PhoneEntry, "record">): string {
  return `${record.id} ${record.revision}`;
}

function troubleOf(verdict: Verdict, isStored: boolean): SyncError | "storage-failed" | null {
  if (!isStored) return "storage-failed";
  return verdict.kind === "later" ? verdict.error : null;
}
