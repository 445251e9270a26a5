/**
 * Carries the two settings documents: the routine both ways, the watch's settings to the account. It
 * goes after the sessions and never holds them up; what the rules are is decided in `core/`.
 */

import type { Answer } from "../core/sync/account-answer.ts";
import {
  afterRoutineLook,
  afterRoutinePut,
  type Carried,
  effectiveRoutine,
  isRoutineDue,
  markOf,
  type RoutineOutcome,
  wristDue,
} from "../core/sync/carried.ts";
import { makeRoutineText, parseRoutineText } from "../core/sync/routine-document.ts";
import { judgeSettings, type SettingsVerdict } from "../core/sync/settings-answer.ts";
import type { SettingsDocument } from "../core/sync/settings-document.ts";
import type { WristCopy } from "../core/sync/wrist-copy.ts";
import type { AccountClient } from "./account-client.ts";
import type { Carrier, Round } from "./carrier.ts";
import { type Diagnostics, noteAnswer } from "./diagnostics.ts";
import { Pacing } from "./pacing.ts";
import type { Ports } from "./ports.ts";
import {
  adoptRoutine,
  keepCarried,
  readCarried,
  readRoutine,
  readWrists,
} from "./routine-store.ts";
import type { Connected, SignIn } from "./sign-in.ts";

type Job =
  | { readonly kind: "put-routine"; readonly document: SettingsDocument }
  | { readonly kind: "look" }
  | { readonly kind: "put-wrist"; readonly copy: WristCopy };

/** Two phones that write at once are done after three; more is somebody's fault, and is slowed down. */
const MOST_A_ROUND = 8;

export class SettingsCarrier implements Carrier {
  private readonly ports: Ports;
  private readonly client: AccountClient;
  private readonly signIn: SignIn;
  private readonly diagnostics: Diagnostics;
  private readonly pacing: Pacing;
  /** Another phone may have chosen since: asked once for each start, connection and look of a person. */
  private isLookDue = true;
  /** The account lacks what it once had, or never had any. */
  private isPutDue = false;
  /** What the account would not take, until the next start: asking again at once would change nothing. */
  private readonly refused = new Set<string>();
  private lastRound: Round | null = null;
  private turns = 0;

  constructor(ports: Ports, client: AccountClient, signIn: SignIn, diagnostics: Diagnostics) {
    this.ports = ports;
    this.client = client;
    this.signIn = signIn;
    this.diagnostics = diagnostics;
    this.pacing = new Pacing(ports.random);
  }

  /** Somebody wants to know how things stand at the account. */
  look(): void {
    this.isLookDue = true;
  }

  /** What was known of the account before holds of another one. */
  connected(): void {
    this.isLookDue = true;
    this.isPutDue = false;
    this.refused.clear();
  }

  next(connected: Connected, round: Round): (() => Promise<void>) | null {
    const { clock } = this.ports;
    if (connected.needsSignIn && !round.isNudged) return null;
    if (!this.pacing.mayTry(clock.now(), round.isNudged)) return null;
    const job = this.job(connected);
    if (job === null) return null;
    if (!this.mayTurn(round)) {
      this.failed(null);
      return null;
    }
    return () => this.run(connected, round, job);
  }

  dueAt(connected: Connected): number | null {
    if (connected.needsSignIn || this.job(connected) === null) return null;
    return this.pacing.readyAt(false);
  }

  private mayTurn(round: Round): boolean {
    if (this.lastRound !== round) this.turns = 0;
    this.lastRound = round;
    this.turns += 1;
    return this.turns <= MOST_A_ROUND;
  }

  private job({ accountId }: Connected): Job | null {
    const { store } = this.ports;
    const carried = readCarried(store, accountId);
    const phone = readRoutine(store);
    if (phone.ok) {
      const document = effectiveRoutine(phone.value);
      const isDue = this.isPutDue || isRoutineDue(phone.value, carried.routine);
      if (isDue && !this.refused.has(nameOf("routine", document))) {
        return { kind: "put-routine", document };
      }
      if (this.isLookDue && !isDue) return { kind: "look" };
    }
    const copy = wristDue(readWrists(store).copies, carried);
    const isRefused = copy !== null && this.refused.has(nameOf(copy.watch, copy.wrist));
    return copy === null || isRefused ? null : { kind: "put-wrist", copy };
  }

  private async run(connected: Connected, round: Round, job: Job): Promise<void> {
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
      if (this.take(connected, job, verdict)) this.pacing.worked();
      else {
        this.diagnostics.note("storage-failed");
        this.failed(null);
        round.isOver = true;
      }
    }
  }

  private ask({ server, token }: Connected, job: Job): Promise<Answer> {
    switch (job.kind) {
      case "put-routine":
        return this.client.putSettings(server, token, "routine", job.document);
      case "look":
        return this.client.getSettings(server, token, "routine");
      case "put-wrist":
        return this.client.putSettings(server, token, "wrist", job.copy.wrist);
    }
  }

  /** False when it could not be stored. */
  private take({ accountId }: Connected, job: Job, verdict: Said): boolean {
    const carried = readCarried(this.ports.store, accountId);
    switch (job.kind) {
      case "put-wrist":
        return this.takeWrist(carried, job.copy, verdict);
      case "put-routine":
        return this.takePut(carried, job.document, verdict);
      case "look":
        return this.takeLook(carried, verdict);
    }
  }

  /** Another watch's settings may be kept there: the account has one place, and this was tried. */
  private takeWrist(carried: Carried, { watch, wrist }: WristCopy, verdict: Said): boolean {
    if (isRefusal(verdict)) {
      this.refused.add(nameOf(watch, wrist));
      return true;
    }
    this.diagnostics.note("wrist-sent", { n: wrist.version });
    const mark = { watch, ...markOf(wrist) };
    return keepCarried(this.ports.store, { ...carried, wrist: mark }).ok;
  }

  private takePut(carried: Carried, sent: SettingsDocument, verdict: Said): boolean {
    if (isRefusal(verdict)) {
      this.refused.add(nameOf("routine", sent));
      return true;
    }
    const phone = readRoutine(this.ports.store);
    if (!phone.ok) return true;
    this.isPutDue = false;
    this.diagnostics.note("routine-sent", { n: sent.version });
    const held = verdict.kind === "held" ? verdict.held : null;
    return this.keep(carried, afterRoutinePut(phone.value, sent, held));
  }

  private takeLook(carried: Carried, verdict: Said): boolean {
    this.isLookDue = false;
    const phone = readRoutine(this.ports.store);
    if (verdict.kind === "refused" || verdict.kind === "conflict" || !phone.ok) return true;
    const held = verdict.kind === "held" ? verdict.held : null;
    // What makes no routine is left where it is: the phone goes on with its own.
    if (held !== null && !parseRoutineText(makeRoutineText(held)).ok) return true;
    return this.keep(carried, afterRoutineLook(phone.value, carried.routine, held));
  }

  private keep(carried: Carried, { adopt, mark, isWanted }: RoutineOutcome): boolean {
    const { store } = this.ports;
    this.isPutDue = isWanted;
    if (adopt !== null) {
      if (!adoptRoutine(store, adopt).ok) return false;
      if (!isWanted) this.diagnostics.note("routine-adopted", { n: adopt.version });
    }
    return mark === null || keepCarried(store, { ...carried, routine: mark }).ok;
  }

  private failed(retryAfterMs: number | null): void {
    const retryAt = this.pacing.retryAt(this.ports.clock.now(), retryAfterMs);
    this.pacing.failed(retryAt, retryAfterMs !== null);
  }
}

type Said = Exclude<SettingsVerdict, { kind: "lost" | "later" }>;

function isRefusal(verdict: Said): boolean {
  return verdict.kind === "refused" || verdict.kind === "nothing-held";
}

function nameOf(of: string, document: SettingsDocument): string {
  const { version, hash } = markOf(document);
  return `${of} ${version} ${hash}`;
}
