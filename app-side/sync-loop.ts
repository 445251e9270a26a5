/**
 * Carries the phone's outbox to the account, one record at a time and never two rounds at once. A
 * round ends at the first sign of trouble; a timer, or someone looking, begins the next.
 */

import { type Answer, judge, type Verdict } from "../core/sync/account-answer.ts";
import type { Link } from "../core/sync/link.ts";
import type { PhoneEntry } from "../core/sync/phone-entry.ts";
import { nextDueAt, nextToSend } from "../core/sync/send-order.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import { makeTroubleText, type SyncError } from "../core/sync/trouble.ts";
import type { AccountClient } from "./account-client.ts";
import type { LinkStore } from "./link-store.ts";
import type { OutboxStore } from "./outbox-store.ts";
import { Pacing } from "./pacing.ts";
import type { Ports } from "./ports.ts";

type Connected = Extract<Link, { state: "connected" }>;

export class SyncLoop {
  private readonly ports: Ports;
  private readonly client: AccountClient;
  private readonly outbox: OutboxStore;
  private readonly link: LinkStore;
  private readonly pacing: Pacing;
  private isRunning = false;
  private isNudged = false;
  private isStopped = false;
  private cancelTimer: () => void = () => undefined;

  constructor(ports: Ports, client: AccountClient, outbox: OutboxStore, link: LinkStore) {
    this.ports = ports;
    this.client = client;
    this.outbox = outbox;
    this.link = link;
    this.pacing = new Pacing(ports.random);
  }

  /** Someone is waiting: begins a round at once, or has the running one be followed by another. */
  nudge(): void {
    this.isNudged = true;
    this.start();
  }

  stop(): void {
    this.isStopped = true;
    this.cancelTimer();
  }

  private start(): void {
    if (this.isRunning || this.isStopped) return;
    this.isRunning = true;
    this.cancelTimer();
    void this.rounds().then(() => {
      this.isRunning = false;
      this.schedule();
    });
  }

  private async rounds(): Promise<void> {
    do {
      const isNudged = this.isNudged;
      this.isNudged = false;
      await this.round(isNudged);
    } while (this.isNudged && !this.isStopped);
  }

  private async round(isNudged: boolean): Promise<void> {
    const { clock } = this.ports;
    const tried = new Set<string>();
    for (;;) {
      const connected = this.link.current();
      if (this.isStopped || connected.state !== "connected") return;
      if (!this.pacing.mayTry(clock.now(), isNudged)) return;
      const left = this.outbox.entries().filter((entry) => !tried.has(nameOf(entry)));
      const entry = nextToSend(left, connected.accountId, clock.now(), isNudged);
      if (entry === null) return;
      tried.add(nameOf(entry));
      const { server, token } = connected;
      const answer = await this.client.putSession(server, token, entry.record);
      if (!this.take(connected, entry, answer)) return;
    }
  }

  /** True when the round may go on to the next record. */
  private take(connected: Connected, { record }: PhoneEntry, answer: Answer): boolean {
    const now = this.ports.clock.now();
    const verdict = judge(answer, record.id);
    const retryAfterMs = verdict.kind === "later" ? verdict.retryAfterMs : null;
    const retryAt = this.pacing.retryAt(now, retryAfterMs);
    const sent = { revision: record.revision, accountId: connected.accountId };
    const event = { type: "verdict", sent, verdict, now, retryAt } as const;
    const isStored = this.outbox.apply(record.id, event).ok;
    if (verdict.kind === "lost") this.lose(connected, verdict);
    if (verdict.kind === "receipt") this.heal(connected);
    const error = troubleOf(verdict, isStored);
    if (error === null) this.worked();
    else this.failed(error, now, retryAt, retryAfterMs !== null);
    return error === null && verdict.kind !== "lost";
  }

  private worked(): void {
    this.pacing.worked();
    this.ports.store.remove(STORAGE_KEYS.trouble);
  }

  private failed(
    error: SyncError | "storage-failed",
    at: number,
    retryAt: number,
    isAskedFor: boolean,
  ): void {
    this.pacing.failed(retryAt, isAskedFor);
    this.ports.store.set(STORAGE_KEYS.trouble, makeTroubleText({ error, at }));
  }

  /** Records first: killed in between, the account says the same again. */
  private lose(
    { token, accountId, server, email }: Connected,
    { reason }: Extract<Verdict, { kind: "lost" }>,
  ): void {
    this.outbox.applyToAll({ type: "lost", accountId, reason });
    const now = this.link.current();
    if (now.state !== "connected" || now.token !== token) return;
    if (reason === "account-deleted") this.link.change({ state: "ended", server, email });
    else if (!now.needsSignIn) this.link.change({ ...now, needsSignIn: true });
  }

  /** The token works again: what was held up for a sign-in may go. */
  private heal({ token, accountId }: Connected): void {
    const now = this.link.current();
    if (now.state !== "connected" || now.token !== token || !now.needsSignIn) return;
    this.link.change({ ...now, needsSignIn: false });
    this.outbox.applyToAll({ type: "connected", accountId });
  }

  private schedule(): void {
    const connected = this.link.current();
    if (this.isStopped || connected.state !== "connected") return;
    const dueAt = nextDueAt(this.outbox.entries(), connected.accountId);
    if (dueAt === null) return;
    const waitMs = Math.max(dueAt, this.pacing.readyAt(false)) - this.ports.clock.now();
    this.cancelTimer = this.ports.clock.after(Math.max(0, waitMs), () => this.start());
  }
}

function nameOf({ record }: PhoneEntry): string {
  return `${record.id} ${record.revision}`;
}

function troubleOf(verdict: Verdict, isStored: boolean): SyncError | "storage-failed" | null {
  if (!isStored) return "storage-failed";
  return verdict.kind === "later" ? verdict.error : null;
}
