/**
 * A watch as far as the sync is concerned, on the rules of `core/sync`: a disk that can be full or
 * wiped, an app that is opened, closed and killed, and the loop that offers what waits and asks again.
 * It does what page/platform/sync.ts does, without a glass.
 */

import type { SessionRecord } from "../../../core/record/record.ts";
import type { Result } from "../../../core/result.ts";
import { makeGetReceipts, makePutRecord } from "../../../core/sync/make-message.ts";
import { type Receipt, type Reply, type Request, ZML_METHOD } from "../../../core/sync/message.ts";
import { mayLetGo, oldestFirst } from "../../../core/sync/outbox.ts";
import { makeOutboxFile, parseOutboxFile } from "../../../core/sync/outbox-file.ts";
import { parseReply } from "../../../core/sync/parse-message.ts";
import type { Clock } from "../../../simulator/clock/clock.ts";
import { WallClock } from "../../../simulator/clock/wall-clock.ts";
import type { LinkEnd } from "../../../simulator/link/link.ts";
import type { Ledger } from "./ledger.ts";
import { Wire } from "./wire.ts";

const ANSWER_MS = 6000;
const ASK_AGAIN_MS = [1000, 1500, 2000, 3000, 5000, 8000, 12_000, 20_000];

/** One run of the app, from its start to its end. */
interface Run {
  readonly wire: Wire;
  isOver: boolean;
}

export class Wrist {
  readonly name: string;
  readonly wall: WallClock;
  /** The outbox: what a file of it says, by session. */
  readonly files = new Map<string, string>();
  /** What a full disk would not take yet: the journal still holds it. */
  journal: SessionRecord | null = null;
  /** The session whose summary is still open. */
  unconfirmed: string | null = null;
  isFull = false;
  /** Ids made so far; a watch that was reset begins anew. */
  made = 0;
  lastId: string | null = null;
  /** What the phone has said of the last session, in its last revision. */
  #isLastOnPhone = false;
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  #run: Run | null = null;

  constructor(name: string, clock: Clock, ledger: Ledger) {
    this.name = name;
    this.wall = new WallClock(clock);
    this.#clock = clock;
    this.#ledger = ledger;
  }

  get isOpen(): boolean {
    return this.#run !== null;
  }

  open(linkEnd: LinkEnd): void {
    this.close();
    this.#run = { wire: new Wire(linkEnd, this.#clock), isOver: false };
    this.#putAway();
    this.#follow();
  }

  close(): void {
    this.#end(true);
  }

  kill(): void {
    this.#end(false);
  }

  /** The session is over: from the journal into the outbox, as soon as there is room. */
  finish(record: SessionRecord): void {
    this.journal = record;
    this.lastId = record.id;
    this.#isLastOnPhone = false;
    this.#ledger.recorded(record);
    this.#putAway();
    this.#follow();
  }

  /** The summary is closed with an answer; false when the watch would not take it. */
  confirm(change: (record: SessionRecord) => SessionRecord): boolean {
    const record = this.#read(this.unconfirmed ?? "");
    if (record === null) return false;
    const next = change(record);
    if (!this.#put(next)) return false;
    this.#ledger.recorded(next);
    this.#isLastOnPhone = false;
    this.unconfirmed = null;
    this.#follow();
    return true;
  }

  reset(): void {
    this.kill();
    this.files.clear();
    this.journal = null;
    this.unconfirmed = null;
    this.lastId = null;
    this.made = 0;
  }

  waiting(): readonly SessionRecord[] {
    return oldestFirst([...this.files.keys()].flatMap((id) => this.#read(id) ?? []));
  }

  revisionOf(id: string): number {
    return this.#read(id)?.revision ?? (this.journal?.id === id ? this.journal.revision : 0);
  }

  #end(isKind: boolean): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    run.isOver = true;
    run.wire.leave(isKind);
  }

  #putAway(): void {
    if (this.journal === null || !this.#put(this.journal)) return;
    if (this.journal.outcome !== "rested") this.unconfirmed = this.journal.id;
    this.journal = null;
  }

  #put(record: SessionRecord): boolean {
    if (!this.isFull) this.files.set(record.id, makeOutboxFile(record));
    return !this.isFull;
  }

  #read(id: string): SessionRecord | null {
    const record = parseOutboxFile(this.files.get(id) ?? "");
    return record.ok ? record.value : null;
  }

  #follow(): void {
    const run = this.#run;
    if (run === null) return;
    const failed = (error: unknown) =>
      void this.#ledger.broken.push(`the watch's sync stopped: ${String(error)}`);
    this.#offerAndAsk(run).catch(failed);
  }

  async #offerAndAsk(run: Run): Promise<void> {
    await this.#offer(run);
    for (const afterMs of ASK_AGAIN_MS) {
      await new Promise<void>((resolve) => this.#clock.setTimeout(() => resolve(), afterMs));
      if (run.isOver || this.files.size === 0) return;
      const ids = this.waiting().map(({ id }) => id);
      await (this.#isLastOnPhone ? this.#ask(run, makeGetReceipts(ids)) : this.#offer(run));
    }
  }

  async #offer(run: Run): Promise<void> {
    for (const record of this.waiting()) {
      if (run.isOver) return;
      const isAnswered = await this.#ask(run, makePutRecord(this.#read(record.id) ?? record));
      if (!isAnswered) return;
    }
  }

  /** True when the phone gave receipts. */
  async #ask(run: Run, request: Request): Promise<boolean> {
    const question = { method: ZML_METHOD, params: request };
    const raw = await run.wire.ask(question, ANSWER_MS);
    if (run.isOver || raw === null) return false;
    const reply: Result<Reply> = parseReply(raw);
    if (!reply.ok || reply.value.type !== "receipts") return false;
    this.#take(reply.value.receipts);
    return true;
  }

  #take(receipts: readonly Receipt[]): void {
    const waiting = this.waiting();
    this.#isLastOnPhone ||= receipts.some(
      ({ id, revision }) => id === this.lastId && revision >= this.revisionOf(id),
    );
    for (const copy of mayLetGo(waiting, receipts)) {
      if (copy.id === this.unconfirmed) continue;
      const isOnPhone = receipts.some(({ id, state }) => id === copy.id && state === "on-phone");
      this.#ledger.watchLetsGo(copy, waiting.length, isOnPhone);
      this.files.delete(copy.id);
    }
  }
}
