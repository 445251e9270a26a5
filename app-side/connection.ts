/**
 * Connects the phone to an account by device authorization, and disconnects it. Each step is stored
 * before the next begins, so a phone that kills the service takes up where it was.
 */

import type { Result } from "../core/result.ts";
import type { Answer } from "../core/sync/account-answer.ts";
import { nextTry } from "../core/sync/backoff.ts";
import {
  afterCode,
  afterGreeting,
  afterLeaving,
  afterPoll,
  afterSwap,
} from "../core/sync/device-flow.ts";
import { type Link, none } from "../core/sync/link.ts";
import { parseServerAddress } from "../core/sync/server-address.ts";
import { STORAGE_KEYS } from "../core/sync/storage-keys.ts";
import type { AccountClient } from "./account-client.ts";
import type { LinkStore } from "./link-store.ts";
import type { Ports } from "./ports.ts";

export interface ConnectionSteps {
  readonly deviceName: () => string;
  readonly onConnected: (accountId: string) => void;
  readonly onDisconnected: () => void;
}

export class Connection {
  private readonly ports: Ports;
  private readonly client: AccountClient;
  private readonly link: LinkStore;
  private readonly steps: ConnectionSteps;
  private isAsking = false;
  private isStopped = false;
  private failures = 0;
  private cancelTimer: (() => void) | null = null;

  constructor(ports: Ports, client: AccountClient, link: LinkStore, steps: ConnectionSteps) {
    this.ports = ports;
    this.client = client;
    this.link = link;
    this.steps = steps;
  }

  connect(): void {
    if (!mayConnect(this.link.current())) return;
    const server = parseServerAddress(this.ports.store.get(STORAGE_KEYS.server) ?? "");
    this.go(server.ok ? { state: "asking", server: server.value } : none("bad-address"));
  }

  /** With a token that a person brought; a fault when it cannot be one. True once it is stored. */
  useToken(token: Result<string>): boolean {
    if (!mayConnect(this.link.current())) return true;
    const server = parseServerAddress(this.ports.store.get(STORAGE_KEYS.server) ?? "");
    if (!token.ok) return this.go(none("token-unreadable"));
    if (!server.ok) return this.go(none("bad-address"));
    const greeting = { server: server.value, token: token.value, isPasted: true } as const;
    return this.go({ state: "greeting", ...greeting });
  }

  /** Drops a code that nobody has used, or a pasted token that gets no answer. */
  cancel(): void {
    const now = this.link.current();
    const isPasted = now.state === "greeting" && now.isPasted;
    if (now.state === "asking" || now.state === "waiting" || isPasted) this.go(none(null));
  }

  disconnect(): void {
    const now = this.link.current();
    if (now.state === "ended") this.go(none(null));
    if (now.state !== "connected") return;
    const { server, token, accountId, email } = now;
    this.go({ state: "leaving", server, token, accountId, email });
  }

  /** From wherever it is; a token that there is already is given back first. */
  leave(): void {
    const now = this.link.current();
    if (now.state === "greeting") {
      this.go({ state: "leaving", server: now.server, token: now.token, accountId: "", email: "" });
    } else if (now.state === "connected") this.disconnect();
    else if (now.state !== "leaving" && now.state !== "none") this.go(none(null));
  }

  /** After a start, and when someone looks. A poll keeps its pace: early ones are answered slower. */
  resume(): void {
    const isPacedPoll = this.link.current().state === "waiting" && this.cancelTimer !== null;
    if (!isPacedPoll) void this.step();
  }

  stop(): void {
    this.isStopped = true;
    this.clearTimer();
  }

  private go(next: Link): boolean {
    this.failures = 0;
    const isStored = this.link.change(next);
    void this.step();
    return isStored;
  }

  /** Takes the link one step on; a timer takes the next one. */
  private async step(): Promise<void> {
    if (this.isAsking || this.isStopped) return;
    this.clearTimer();
    const before = this.link.current();
    const asked = this.ask(before);
    if (asked === null) return;
    this.isAsking = true;
    const answer = await asked;
    this.isAsking = false;
    if (this.isStopped) return;
    // The person may have cancelled or begun again meanwhile: then this answer is nobody's.
    if (this.link.current() === before) this.take(before, answer);
    else {
      this.giveBack(before, answer);
      void this.step();
    }
  }

  /** A token that came for nobody is not left behind in the account's list of devices. */
  private giveBack(before: Link, answer: Answer): void {
    const after = afterAnswer(before, answer, this.ports.clock.now());
    const isNew = before.state === "swapping" && after.state === "greeting";
    if (isNew) void this.client.revoke(after.server, after.token);
  }

  private take(before: Link, answer: Answer): void {
    const after = afterAnswer(before, answer, this.ports.clock.now());
    this.failures = after.state === before.state ? this.failures + 1 : 0;
    this.link.change(after);
    if (after.state === "connected") this.steps.onConnected(after.accountId);
    else if (after.state === "none") this.steps.onDisconnected();
    else this.cancelTimer = this.ports.clock.after(this.waitMs(after), () => void this.step());
  }

  private ask(from: Link): Promise<Answer> | null {
    const { client } = this;
    switch (from.state) {
      case "asking":
        return client.askCode(from.server, this.steps.deviceName());
      case "waiting":
        return client.pollToken(from.server, from.deviceCode);
      case "swapping":
        return client.makeDevice(from.server, from.sessionToken, this.steps.deviceName());
      case "greeting":
        return client.whoAmI(from.server, from.token);
      case "leaving":
        return client.revoke(from.server, from.token);
      default:
        return null;
    }
  }

  private waitMs(after: Link): number {
    if (after.state === "waiting") return after.intervalMs;
    if (this.failures === 0) return 0;
    const random = this.ports.random();
    return nextTry({ now: 0, failures: this.failures, random, retryAfterMs: null });
  }

  private clearTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }
}

/** Also over a connection whose token is no longer taken: the person was asked to sign in again. */
function mayConnect(link: Link): boolean {
  if (link.state === "connected") return link.needsSignIn;
  return link.state === "none" || link.state === "ended" || link.state === "waiting";
}

function afterAnswer(from: Link, answer: Answer, now: number): Link {
  switch (from.state) {
    case "asking":
      return afterCode(from.server, answer, now);
    case "waiting":
      return afterPoll(from, answer, now);
    case "swapping":
      return afterSwap(from, answer);
    case "greeting":
      return afterGreeting(from, answer);
    case "leaving":
      return afterLeaving(answer);
    default:
      return from;
  }
}
