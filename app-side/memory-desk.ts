/**
 * What a watch that was reset gets back. The watch is answered at once, with "ask again", and the
 * account is asked meanwhile. It is health data, so it is held in memory, briefly, and stored nowhere.
 */

import { summaryOf } from "../core/comfort/summary.ts";
import { parseWrist, type WristSettings } from "../core/comfort/wrist.ts";
import type { SessionRecord } from "../core/record/record.ts";
import { parseSessionList } from "../core/schema/session-list.ts";
import { type Answer, judgeRefusal } from "../core/sync/account-answer.ts";
import { type Memory, MOST_REMEMBERED, memoryOf } from "../core/sync/memory.ts";
import { oldestFirst } from "../core/sync/outbox.ts";
import { judgeSettings } from "../core/sync/settings-answer.ts";
import type { AccountClient } from "./account-client.ts";
import type { Carrier, Round } from "./carrier.ts";
import { type Diagnostics, noteAnswer } from "./diagnostics.ts";
import type { OutboxStore } from "./outbox-store.ts";
import type { Clock } from "./ports.ts";
import type { Connected, SignIn } from "./sign-in.ts";

/** A reply may be lost on its way to the watch: it can be had again for this long. */
const KEPT_MS = 2 * 60 * 1000;

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly sessions: readonly SessionRecord[] | null }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly memory: Memory; readonly at: number };

export interface MemoryParts {
  readonly clock: Clock;
  readonly outbox: OutboxStore;
  readonly signIn: SignIn;
  readonly diagnostics: Diagnostics;
}

export class MemoryDesk implements Carrier {
  private readonly client: AccountClient;
  private readonly parts: MemoryParts;
  private state: State = { kind: "idle" };

  constructor(client: AccountClient, parts: MemoryParts) {
    this.client = client;
    this.parts = parts;
  }

  /** At once. `isAsked`: there is an account that can be asked. */
  answer(isAsked: boolean): Memory {
    if (!isAsked) {
      this.forget();
      return memoryOf("none");
    }
    const { state } = this;
    if (state.kind === "ready" && this.parts.clock.now() - state.at <= KEPT_MS) return state.memory;
    if (state.kind === "failed") {
      // Said once; who asks again wants it tried again.
      this.forget();
      return memoryOf("none");
    }
    if (state.kind !== "asking") this.state = { kind: "asking", sessions: null };
    return memoryOf("asking");
  }

  isAsking(): boolean {
    return this.state.kind === "asking";
  }

  forget(): void {
    this.state = { kind: "idle" };
  }

  next(connected: Connected, round: Round): (() => Promise<void>) | null {
    const { state } = this;
    if (state.kind !== "asking") return null;
    const { sessions } = state;
    return sessions === null
      ? () => this.askSessions(connected, round)
      : () => this.askWrist(connected, round, sessions);
  }

  /** Only when a watch asks. */
  dueAt(): null {
    return null;
  }

  private async askSessions(connected: Connected, round: Round): Promise<void> {
    const { server, token } = connected;
    const answer = await this.client.listSessions(server, token, MOST_REMEMBERED);
    if (!this.isWanted(answer, round)) return;
    const isFine = answer.kind === "answer" && answer.status >= 200 && answer.status < 300;
    const list = isFine ? parseSessionList(answer.body) : null;
    if (list?.ok === true) this.state = { kind: "asking", sessions: list.value };
    else this.failed(connected, round, answer);
  }

  private async askWrist(
    connected: Connected,
    round: Round,
    sessions: readonly SessionRecord[],
  ): Promise<void> {
    const { server, token, accountId } = connected;
    const answer = await this.client.getSettings(server, token, "wrist");
    if (!this.isWanted(answer, round)) return;
    const verdict = judgeSettings(answer);
    if (verdict.kind !== "held" && verdict.kind !== "nothing-held") {
      this.failed(connected, round, answer);
      return;
    }
    const wrist = verdict.kind === "held" ? wristIn(verdict.held.document) : null;
    const summaries = newest([...sessions, ...this.waiting(accountId)]).map(summaryOf);
    const { clock, diagnostics } = this.parts;
    diagnostics.note("memory-given", { n: summaries.length });
    const memory: Memory = { state: "ready", wrist, sessions: summaries };
    this.state = { kind: "ready", memory, at: clock.now() };
  }

  /** False when the service was stopped or everything was forgotten while the answer was on its way. */
  private isWanted(answer: Answer, round: Round): boolean {
    if (round.isStopped()) return false;
    noteAnswer(this.parts.diagnostics, answer);
    return this.state.kind === "asking";
  }

  private failed(connected: Connected, round: Round, answer: Answer): void {
    this.state = { kind: "failed" };
    this.parts.diagnostics.note("memory-failed");
    if (answer.kind !== "answer" || answer.status < 400) return;
    const verdict = judgeRefusal(answer.status, answer.body, answer.retryAfterMs);
    if (verdict.kind !== "lost") return;
    this.parts.signIn.lose(connected, verdict);
    round.isOver = true;
  }

  /** What is still on its way to this account is part of what happened. */
  private waiting(accountId: string): readonly SessionRecord[] {
    const entries = this.parts.outbox.entries();
    return entries
      .filter((entry) => entry.accountId === accountId || entry.accountId === null)
      .map((entry) => entry.record);
  }
}

/** Each id once, by its latest revision, and as many as one message brings. */
function newest(records: readonly SessionRecord[]): readonly SessionRecord[] {
  const latest = new Map<string, SessionRecord>();
  for (const record of records) {
    const known = latest.get(record.id);
    if (known === undefined || record.revision > known.revision) latest.set(record.id, record);
  }
  return [...oldestFirst([...latest.values()])].reverse().slice(0, MOST_REMEMBERED);
}

function wristIn(document: unknown): WristSettings | null {
  const wrist = parseWrist(document);
  return wrist.ok ? wrist.value : null;
}
