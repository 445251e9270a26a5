/**
 * A turn that only one of many processes has at a time, held by a row. The row carries its owner, so
 * that a loser cannot let go of the winner's, and the time at which it lapses, so that a holder who
 * was killed does not stop the rest for good. While the work runs the time is moved on.
 */

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "./database.ts";
import { engineOf } from "./engine.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { withRetry } from "./transaction.ts";

/** Longer than a stall of a busy machine, short enough to wait for after a kill. */
const LIFE_MS = 15_000;
const RENEW_MS = 3000;
const POLL_MS = 50;

export interface Turn {
  readonly db: Db;
  readonly name: string;
  /** For tests; otherwise how long a holder that says nothing is believed to live. */
  readonly lifeMs?: number;
}

export function inTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  const queue = queueOf(turn);
  // A folder has one process: nobody else can hold the row, and a dead one's must not be waited for.
  if (engineOf(turn.db) === "libsql") return queue(work);
  return queue(() => withLease(turn, work));
}

type Queue = ReturnType<typeof oneAtATime>;
const queues = new WeakMap<Db, Map<string, Queue>>();

/** Our own wait for each other here, so that a process asks for the row once at a time. */
function queueOf({ db, name }: Turn): Queue {
  const ofDb = queues.get(db) ?? new Map<string, Queue>();
  queues.set(db, ofDb);
  const queue = ofDb.get(name) ?? oneAtATime();
  ofDb.set(name, queue);
  return queue;
}

async function withLease<T>(
  { db, name, lifeMs = LIFE_MS }: Turn,
  work: () => Promise<T>,
): Promise<T> {
  const owner = randomUUID();
  while (!(await take({ db, name, lifeMs }, owner))) await wait(POLL_MS * (0.5 + Math.random()));
  const renewal = setInterval(
    () => {
      // If it cannot be renewed the work itself will meet the same trouble, and say so.
      take({ db, name, lifeMs }, owner).catch(() => clearInterval(renewal));
    },
    Math.min(RENEW_MS, lifeMs / 3),
  );
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await letGo(db, name, owner);
  }
}

/** The database's processes may have different clocks; a lease is long enough for honest ones. */
async function take({ db, name, lifeMs }: Required<Turn>, owner: string): Promise<boolean> {
  const now = Date.now();
  const row = await withRetry(() =>
    db
      .insertInto("lease")
      .values({ name, owner, lapses_at: now + lifeMs })
      .onConflict((conflict) =>
        conflict
          .column("name")
          .doUpdateSet({ owner, lapses_at: now + lifeMs })
          .where((where) =>
            where.or([where("lease.owner", "=", owner), where("lease.lapses_at", "<", now)]),
          ),
      )
      .returning("owner")
      .executeTakeFirst(),
  );
  return row !== undefined;
}

async function letGo(db: Db, name: string, owner: string): Promise<void> {
  await withRetry(() =>
    db.deleteFrom("lease").where("name", "=", name).where("owner", "=", owner).execute(),
  );
}

/** Made before any migration, for migrations need it. Two that make it at once: one is told so. */
export async function makeLeaseTable(db: Db): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await db.schema
        .createTable("lease")
        .ifNotExists()
        .addColumn("name", "text", (column) => column.primaryKey())
        .addColumn("owner", "text", (column) => column.notNull())
        .addColumn("lapses_at", "bigint", (column) => column.notNull())
        .execute();
      return;
    } catch (error) {
      if (tries > 3) throw error;
      await wait(POLL_MS);
    }
  }
}
