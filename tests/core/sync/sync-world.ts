/**
 * A model of the three places a record can be, and of everything that can go wrong between them:
 * requests and answers lie in the air and in a bag, from which they arrive late, twice, out of order or never.
 */

import type { SessionRecord } from "../../../core/record/record.ts";
import { type Answer, judge } from "../../../core/sync/account-answer.ts";
import { contentHash } from "../../../core/sync/content-hash.ts";
import { mayLetGo } from "../../../core/sync/outbox.ts";
import { type Held, receiptOf } from "../../../core/sync/phone-entry.ts";
import { advanceOutbox, type OutboxEvent, type Sent } from "../../../core/sync/phone-outbox.ts";
import { idOf, someRecord } from "./some-record.ts";

export const ACCOUNTS = ["anna", "ben"] as const;
export type AccountId = (typeof ACCOUNTS)[number];

interface OnItsWay {
  readonly record: SessionRecord;
  readonly sent: Sent;
  /** `null`: the account has not seen it yet. */
  readonly answer: Answer | null;
}

export class SyncWorld {
  /** What the watch last made of each session; the truth all else is measured by. */
  readonly made = new Map<string, SessionRecord>();
  readonly watch = new Map<string, SessionRecord>();
  readonly phone = new Map<string, Held>();
  readonly accounts = {
    anna: new Map<string, SessionRecord>(),
    ben: new Map<string, SessionRecord>(),
  };
  readonly air: SessionRecord[] = [];
  readonly bag: OnItsWay[] = [];
  connected: AccountId | null = "anna";
  private edits = 0;

  /** A new session, or the next revision of it. */
  edit(index: number): void {
    this.edits += 1;
    const revision = (this.made.get(idOf(index))?.revision ?? 0) + 1;
    const record = someRecord(index, revision, this.edits % 11);
    this.made.set(record.id, record);
    this.watch.set(record.id, record);
  }

  /** The watch sends what it has now; the reply may be lost, which is simply no relay. */
  put(index: number): void {
    const record = this.watch.get(idOf(index));
    if (record !== undefined) this.air.push(record);
  }

  /** The phone hears a put; left in the air it will hear it again. */
  hear(pick: number, isAgain: boolean): void {
    const at = pick % this.air.length;
    const record = this.air[at];
    if (record === undefined) return;
    if (!isAgain) this.air.splice(at, 1);
    this.tell(record.id, { type: "put", record, accountId: this.connected });
  }

  connect(accountId: AccountId | null): void {
    this.connected = accountId;
    const event: OutboxEvent =
      accountId === null ? { type: "disconnected" } : { type: "connected", accountId };
    for (const id of this.phone.keys()) this.tell(id, event);
  }

  send(index: number): void {
    const entry = this.phone.get(idOf(index))?.entry;
    if (!entry || this.connected === null || entry.accountId !== this.connected) return;
    if (entry.reason !== null) return;
    const sent = { revision: entry.record.revision, accountId: this.connected };
    this.bag.push({ record: entry.record, sent, answer: null });
  }

  /** The account sees a request; left in the bag it will see it again. */
  serve(pick: number, isAgain: boolean, isBroken: boolean): void {
    const unserved = this.bag.filter((one) => one.answer === null);
    const way = unserved[pick % unserved.length];
    if (way === undefined) return;
    if (!isAgain) this.bag.splice(this.bag.indexOf(way), 1);
    const { record, sent } = way;
    const answer = isBroken ? BROKEN : store(this.accounts[sent.accountId as AccountId], record);
    this.bag.push({ record, sent, answer });
  }

  arrive(pick: number): void {
    const answered = this.bag.filter((one) => one.answer !== null);
    const way = answered[pick % answered.length];
    if (way === undefined || way.answer === null) return;
    this.bag.splice(this.bag.indexOf(way), 1);
    const verdict = judge(way.answer, way.record.id);
    this.tell(way.record.id, { type: "verdict", sent: way.sent, verdict, now: 1, retryAt: 2 });
  }

  lose(pick: number): void {
    this.bag.splice(pick, 1);
  }

  /** The watch asks and lets go of what may go. */
  relay(): void {
    const receipts = [...this.watch.keys()].flatMap((id) => {
      const held = this.phone.get(id);
      return (held && receiptOf(held)) ?? [];
    });
    for (const copy of mayLetGo([...this.watch.values()], receipts)) this.watch.delete(copy.id);
  }

  /** Everything works from now on; each account is connected in turn until nothing moves. */
  heal(): void {
    this.air.length = 0;
    this.bag.length = 0;
    for (const accountId of [...ACCOUNTS, ...ACCOUNTS]) {
      this.connect(accountId);
      for (let index = 0; index < 6; index += 1) {
        this.put(index);
        this.hear(0, false);
        this.send(index);
        this.serve(0, false, false);
        this.arrive(0);
      }
    }
    this.relay();
  }

  private tell(id: string, event: OutboxEvent): void {
    this.phone.set(id, advanceOutbox(this.phone.get(id) ?? { entry: null, settled: null }, event));
  }
}

const BROKEN: Answer = { kind: "answer", status: 500, body: undefined, retryAfterMs: null };

function store(account: Map<string, SessionRecord>, record: SessionRecord): Answer {
  const has = account.get(record.id);
  if (has?.revision === record.revision && contentHash(has) !== contentHash(record)) {
    return { kind: "answer", status: 409, body: { code: "revision-conflict" }, retryAfterMs: null };
  }
  const isNewer = has === undefined || has.revision < record.revision;
  if (isNewer) account.set(record.id, record);
  const kept = isNewer ? "stored" : "unchanged";
  const outcome = has !== undefined && has.revision > record.revision ? "superseded" : kept;
  const revision = Math.max(has?.revision ?? 0, record.revision);
  return {
    kind: "answer",
    status: 200,
    body: { id: record.id, revision, outcome },
    retryAfterMs: null,
  };
}
