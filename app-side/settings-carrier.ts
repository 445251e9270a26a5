/**
 * Carries the two settings documents: the routine both ways, the watch's settings to the account. It
 * goes after the sessions and never holds them up; what the rules are is decided in `core/`.
 */

import type { Answer } from "../core/sync/account-answer.ts";
import { judgeSettings } from "../core/sync/settings-answer.ts";
import type { AccountClient } from "./account-client.ts";
import type { Carrier, Round } from "./carrier.ts";
import { type Diagnostics, noteAnswer } from "./diagnostics.ts";
import { Pacing } from "./pacing.ts";
import type { Ports } from "./ports.ts";
import { type SettingsJob, SettingsLedger } from "./settings-ledger.ts";
import type { Connected, SignIn } from "./sign-in.ts";

/** Two phones that write at once are done after three; more is somebody's fault, and is slowed down. */
const MOST_A_ROUND = 8;

export class SettingsCarrier implements Carrier {
  readonly ledger: SettingsLedger;
  private readonly ports: Ports;
  private readonly client: AccountClient;
  private readonly signIn: SignIn;
  private readonly diagnostics: Diagnostics;
  private readonly pacing: Pacing;
  private lastRound: Round | null = null;
  private turns = 0;

  constructor(ports: Ports, client: AccountClient, signIn: SignIn, diagnostics: Diagnostics) {
    this.ports = ports;
    this.client = client;
    this.signIn = signIn;
    this.diagnostics = diagnostics;
    this.ledger = new SettingsLedger(ports.store, diagnostics);
    this.pacing = new Pacing(ports.random);
  }

  next(connected: Connected, round: Round): (() => Promise<void>) | null {
    const { clock } = this.ports;
    if (connected.needsSignIn && !round.isNudged) return null;
    if (!this.pacing.mayTry(clock.now(), round.isNudged)) return null;
    const job = this.ledger.job(connected.accountId);
    if (job === null) return null;
    if (!this.mayTurn(round)) {
      this.failed(null);
      return null;
    }
    return () => this.run(connected, round, job);
  }

  dueAt(connected: Connected): number | null {
    if (connected.needsSignIn || this.ledger.job(connected.accountId) === null) return null;
    return this.pacing.readyAt(false);
  }

  private mayTurn(round: Round): boolean {
    if (this.lastRound !== round) this.turns = 0;
    this.lastRound = round;
    this.turns += 1;
    return this.turns <= MOST_A_ROUND;
  }

  private async run(connected: Connected, round: Round, job: SettingsJob): Promise<void> {
    const answer = await this.ask(connected, job);
    if (round.isStopped()) return;
    noteAnswer(this.diagnostics, answer);
    const verdict = judgeSettings(answer);
    if (verdict.kind === "lost") {
      this.signIn.lose(connected, verdict);
      round.isOver = true;
    } else if (verdict.kind === "later") {
      this.failed(verdict.retryAfterMs);
      round.isOver = true;
    } else {
      this.signIn.heal(connected);
      if (this.ledger.take(connected.accountId, job, verdict)) this.pacing.worked();
      else {
        this.diagnostics.note("storage-failed");
        this.failed(null);
        round.isOver = true;
      }
    }
  }

  private ask({ server, token }: Connected, job: SettingsJob): Promise<Answer> {
    switch (job.kind) {
      case "put-routine":
        return this.client.putSettings(server, token, "routine", job.document);
      case "look":
        return this.client.getSettings(server, token, "routine");
      case "put-wrist":
        return this.client.putSettings(server, token, "wrist", job.copy.wrist);
    }
  }

  private failed(retryAfterMs: number | null): void {
    const retryAt = this.pacing.retryAt(this.ports.clock.now(), retryAfterMs);
    this.pacing.failed(retryAt, retryAfterMs !== null);
  }
}
