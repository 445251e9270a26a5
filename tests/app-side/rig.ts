/** A phone for one side service: storage that outlives it, a clock that a test moves, an account. */

import { settingsKeyStore } from "../../app-side/platform/settings-key-store.ts";
import type { Clock, KeyStore } from "../../app-side/ports.ts";
import { SideService } from "../../app-side/side-service.ts";
import type { SessionRecord } from "../../core/record/record.ts";
import { type Link, makeLinkText, parseLinkText } from "../../core/sync/link.ts";
import { makeGetReceipts, makePutRecord } from "../../core/sync/make-message.ts";
import { type Receipt, ZML_METHOD } from "../../core/sync/message.ts";
import { parseReply } from "../../core/sync/parse-message.ts";
import { makeRoutineText } from "../../core/sync/routine-document.ts";
import type { SettingsDocument } from "../../core/sync/settings-document.ts";
import { STORAGE_KEYS, type Wish } from "../../core/sync/storage-keys.ts";
import { FakeAccount, SERVER } from "./fake-account.ts";

export const CONNECTED = {
  state: "connected",
  server: SERVER,
  token: "hip_anna",
  accountId: "anna",
  email: "anna@example.org",
  needsSignIn: false,
} as const satisfies Link;

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class Rig {
  readonly items = new Map<string, string>();
  /** Two rigs may share one. */
  account = new FakeAccount();
  readonly store: KeyStore;
  /** Keys whose writes go nowhere, as when the phone's storage is full. */
  readonly full = new Set<string>();
  now = Date.UTC(2026, 10, 22, 7);
  random = 0.5;
  /** How often the service may still do something to its phone before it dies in the middle of it. */
  lifeLeft = Number.POSITIVE_INFINITY;
  /** The most requests that were ever on their way at one time. */
  mostAtOnce = 0;
  private atOnce = 0;
  private gate: Promise<void> = Promise.resolve();
  private readonly timers = new Set<Timer>();
  private service: SideService | null = null;

  constructor(link: Link | null = null) {
    this.store = settingsKeyStore({
      getItem: (key) => this.items.get(key) ?? null,
      setItem: (key, value) => {
        if (!this.lives()) return;
        if (![...this.full].some((one) => key.startsWith(one))) this.items.set(key, value);
      },
      removeItem: (key) => {
        if (this.lives()) this.items.delete(key);
      },
      toObject: () => Object.fromEntries(this.items),
    });
    this.items.set(STORAGE_KEYS.server, SERVER);
    if (link !== null) this.items.set(STORAGE_KEYS.link, makeLinkText(link));
  }

  async start(): Promise<void> {
    if (this.isDead) this.lifeLeft = Number.POSITIVE_INFINITY;
    const clock: Clock = { now: () => this.now, after: (ms, run) => this.after(ms, run) };
    this.service = new SideService({
      store: this.store,
      http: async (request) => {
        if (!this.lives()) return new Promise(() => undefined);
        this.atOnce += 1;
        this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
        const answer = this.account.answer(request);
        await this.gate;
        this.atOnce -= 1;
        return this.isDead ? new Promise(() => undefined) : answer;
      },
      clock,
      random: () => this.random,
    });
    this.service.start();
    await settled();
  }

  /** From now on answers are on their way, until what is returned is called. */
  hold(): () => Promise<void> {
    let open: () => void = () => undefined;
    this.gate = new Promise((done) => {
      open = done;
    });
    return () => {
      open();
      return settled();
    };
  }

  /** The phone app dies: no goodbye, no timer, only the storage is left. */
  async kill(): Promise<void> {
    this.service?.stop();
    this.service = null;
    this.timers.clear();
    await settled();
  }

  /** What a dead service still does is done to nobody. */
  get isDead(): boolean {
    return this.lifeLeft <= 0;
  }

  private lives(): boolean {
    this.lifeLeft -= 1;
    return !this.isDead;
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const [next] = [...this.timers].sort((one, other) => one.at - other.at);
      if (next === undefined || next.at > until) break;
      this.timers.delete(next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settled();
    }
    this.now = until;
    await settled();
  }

  /** The phone is told another time of day; its timers do not notice. */
  shift(ms: number): void {
    this.now += ms;
    for (const timer of [...this.timers]) {
      this.timers.delete(timer);
      this.timers.add({ ...timer, at: timer.at + ms });
    }
  }

  async wish(wish: Wish): Promise<void> {
    this.items.set(STORAGE_KEYS.wish, wish);
    this.service?.onChange(STORAGE_KEYS.wish);
    await settled();
  }

  /** The settings page writes what was chosen. */
  async choose(routine: SettingsDocument): Promise<void> {
    this.items.set(STORAGE_KEYS.routine, makeRoutineText(routine));
    this.service?.onChange(STORAGE_KEYS.routine);
    await settled();
  }

  /** Nothing comes back from one that died over it. */
  ask(params: unknown, method: unknown = ZML_METHOD): unknown {
    const reply = this.service?.answer(method, params);
    return this.isDead ? undefined : reply;
  }

  async put(record: SessionRecord): Promise<Receipt | null> {
    const receipt = receiptIn(this.ask(makePutRecord(record)));
    await settled();
    return receipt;
  }

  receipt(id: string): Receipt | null {
    return receiptIn(this.ask(makeGetReceipts([id])));
  }

  link(): Link | null {
    const link = parseLinkText(this.items.get(STORAGE_KEYS.link) ?? "");
    return link.ok ? link.value : null;
  }

  keys(prefix: string): readonly string[] {
    return [...this.items.keys()].filter((key) => key.startsWith(prefix));
  }

  private after(ms: number, run: () => void): () => void {
    const timer = { at: this.now + ms, run };
    if (this.lives()) this.timers.add(timer);
    // By what it runs: a shift of the clock puts another one in its place.
    return () => {
      for (const one of this.timers) if (one.run === run) this.timers.delete(one);
    };
  }
}

function receiptIn(raw: unknown): Receipt | null {
  const reply = parseReply(raw);
  if (!reply.ok || reply.value.type !== "receipts") return null;
  return reply.value.receipts[0] ?? null;
}

/** Everything that was promised has happened: the next turn comes when no promise is left to keep. */
function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
