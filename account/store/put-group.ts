/**
 * New records on PostgreSQL, where every statement is a way to go: puts that wait at the same time go
 * together, in one statement and one commit, which counts each device's limit, holds the devices and
 * keeps the records. Each is answered after that commit. What meets a record that is there goes the
 * long way, which knows what to do.
 */

import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "./database.ts";
import { putHeld, type SentAnswer, type SentRow } from "./put-at-once.ts";
import { type Count, type Counting, countStatement } from "./rate-limit.ts";
import { readyQuery } from "./ready-query.ts";
import { inTransaction, withRetry } from "./transaction.ts";

const MOST_TOGETHER = 32;
/** A few, so that the next are on their way while the disk is waited for. */
const MOST_ON_THE_WAY = 3;

export interface Put {
  readonly row: SentRow;
  readonly counting: Counting;
}

interface Waiting extends Put {
  answer(answer: Promise<SentAnswer>): void;
}

const groups = new WeakMap<Db, PutGroup>();

export function putTogether(db: Db, put: Put): Promise<SentAnswer> {
  const group = groups.get(db) ?? new PutGroup(db);
  groups.set(db, group);
  return group.put(put);
}

class PutGroup {
  readonly #db: Db;
  #waiting: Waiting[] = [];
  #onTheWay = 0;
  #isCalled = false;

  constructor(db: Db) {
    this.#db = db;
  }

  put(put: Put): Promise<SentAnswer> {
    return new Promise((resolve) => {
      this.#waiting.push({ ...put, answer: resolve });
      void this.#send();
    });
  }

  async #send(): Promise<void> {
    if (this.#isCalled) return;
    this.#isCalled = true;
    // What has arrived by then comes along.
    await nextTurn();
    this.#isCalled = false;
    while (this.#waiting.length > 0 && this.#onTheWay < MOST_ON_THE_WAY) {
      this.#onTheWay += 1;
      void this.#deliver(this.#takeSome());
    }
  }

  /** No device and no session twice, for a statement writes a row once. */
  #takeSome(): readonly Waiting[] {
    const taken = new Set<string>();
    const some: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const one of this.#waiting) {
      const { device_id: deviceId, account_id: accountId, id } = one.row;
      const session = `${accountId} ${id}`;
      const isFree = some.length < MOST_TOGETHER && !taken.has(deviceId) && !taken.has(session);
      (isFree ? some : rest).push(one);
      if (isFree) taken.add(deviceId).add(session);
    }
    this.#waiting = rest;
    return some;
  }

  async #deliver(puts: readonly Waiting[]): Promise<void> {
    try {
      const done = await keepAll(this.#db, puts);
      for (const [index, put] of puts.entries()) put.answer(answerOf(this.#db, put, done[index]));
    } catch (error) {
      // Nothing of it was kept. Alone, each stands for itself.
      if (puts.length === 1) puts[0]?.answer(Promise.reject(error));
      else for (const put of puts) put.answer(putAlone(this.#db, put));
    }
    this.#onTheWay -= 1;
    void this.#send();
  }
}

async function putAlone(db: Db, put: Put): Promise<SentAnswer> {
  const [done] = await keepAll(db, [put]);
  return answerOf(db, put, done);
}

interface Done extends Count {
  readonly place: number;
  readonly held: boolean;
  readonly kept: boolean;
}

/** In the order in which they were given. */
async function keepAll(db: Db, puts: readonly Put[]): Promise<readonly (Done | undefined)[]> {
  const rows = puts.map(({ row }) => row);
  const of = <Name extends keyof SentRow>(name: Name) => rows.map((row) => row[name]);
  const done = await withRetry(() =>
    keep(db, {
      places: puts.map((_, place) => place),
      keys: puts.map(({ counting }) => counting.key),
      windowMs: puts[0]?.counting.windowMs ?? 0,
      most: puts[0]?.counting.most ?? 0,
      accountIds: of("account_id"),
      ids: of("id"),
      revisions: of("revision"),
      startedAts: of("started_at"),
      bodies: of("body"),
      hashes: of("content_sha256"),
      briefs: of("brief"),
      deviceIds: of("device_id"),
      receivedAts: of("received_at"),
    }),
  );
  const byPlace = new Map(done.map((one) => [one.place, one]));
  return puts.map((_, place) => byPlace.get(place));
}

const NAMES = [
  ...["places", "keys", "windowMs", "most", "accountIds", "ids", "revisions"],
  ...["startedAts", "bodies", "hashes", "briefs", "deviceIds", "receivedAts"],
] as const;

const keep = readyQuery(
  NAMES,
  (of) => sql<Done>`
    with sent as (
      select * from unnest(
        ${of["places"]}::integer[], ${of["keys"]}::text[], ${of["accountIds"]}::text[],
        ${of["ids"]}::text[], ${of["revisions"]}::integer[], ${of["startedAts"]}::bigint[],
        ${of["bodies"]}::text[], ${of["hashes"]}::text[], ${of["briefs"]}::text[],
        ${of["deviceIds"]}::text[], ${of["receivedAts"]}::bigint[]
      ) as sent (place, key, account_id, id, revision, started_at, body, content_sha256, brief,
        device_id, received_at)
    ), held as (
      select device.id from device
      join sent on sent.device_id = device.id and sent.account_id = device.account_id
      where device.revoked_at is null
      order by device.id
      for share of device
    ), counted as (
      ${countStatement(sql`select key, received_at, 1 from sent order by key`, of["windowMs"])}
    ), kept as (
      insert into record (account_id, id, revision, started_at, body, content_sha256, brief,
        device_id, received_at)
      select sent.account_id, sent.id, sent.revision, sent.started_at, sent.body,
        sent.content_sha256, sent.brief, sent.device_id, sent.received_at
      from sent
      join held on held.id = sent.device_id
      join counted on counted.key = sent.key and counted.count <= ${of["most"]}
      on conflict (account_id, id) do nothing
      returning account_id, id
    )
    select sent.place, counted.count, counted.window_start,
      held.id is not null as held, kept.id is not null as kept
    from sent
    join counted on counted.key = sent.key
    left join held on held.id = sent.device_id
    left join kept on kept.account_id = sent.account_id and kept.id = sent.id`,
);

async function answerOf(db: Db, { row, counting }: Put, done: Done | undefined) {
  const { id, revision } = row;
  const waitSeconds = done === undefined ? 0 : counting.waitSeconds(done);
  if (waitSeconds > 0) return { outcome: "too-many", waitSeconds } as const;
  if (done?.kept) return { id, revision, outcome: "created" } as const;
  if (done?.held === false) return { outcome: "no-device" } as const;
  return inTransaction(db, (trx) => putHeld(trx, row));
}
