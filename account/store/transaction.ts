/**
 * Every write that reads first goes through here. On PostgreSQL it is a transaction of its own, run
 * again with jitter when the engine asks for that (40001, 40P01) or the work does (`TryAgain`). On
 * libsql, whose one connection waits for the disk at every commit, works that wait at the same time
 * share one commit; each has a savepoint, so one that fails takes nobody with it.
 */

import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { type ControlledTransaction, sql, type Transaction } from "kysely";
import type { Db, Tables } from "./database.ts";
import { engineOf } from "./engine.ts";

const MOST_TRIES = 10;
const BASE_MS = 5;
const MOST_MS = 500;
const MOST_TOGETHER = 64;
const ENGINE_SAYS_AGAIN = ["40001", "40P01"];

export type Trx = Transaction<Tables>;
export type Work<T> = (trx: Trx) => Promise<T>;

/** Thrown by work that found that another process was there first. */
export class TryAgain extends Error {}

export function inTransaction<T>(db: Db, work: Work<T>): Promise<T> {
  const once =
    engineOf(db) === "libsql" ? () => groupOf(db).run(work) : () => db.transaction().execute(work);
  return withRetry(once);
}

/** For single statements, which an engine may refuse in the same way. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MOST_TRIES || !isRetryable(error)) throw error;
      await wait(Math.random() * Math.min(MOST_MS, BASE_MS * 2 ** attempt));
    }
  }
}

function isRetryable(error: unknown): boolean {
  if (error instanceof TryAgain) return true;
  return (
    error instanceof Error && "code" in error && ENGINE_SAYS_AGAIN.includes(String(error.code))
  );
}

const groups = new WeakMap<Db, CommitGroup>();

function groupOf(db: Db): CommitGroup {
  const known = groups.get(db);
  if (known !== undefined) return known;
  const made = new CommitGroup(db);
  groups.set(db, made);
  return made;
}

interface Waiting {
  /** Runs the work; answers what to tell its caller once the commit is on the disk. */
  run(trx: ControlledTransaction<Tables>, isTogether: boolean): Promise<() => void>;
  refuse(error: unknown): void;
}

class CommitGroup {
  readonly #db: Db;
  #waiting: Waiting[] = [];
  #isRunning = false;

  constructor(db: Db) {
    this.#db = db;
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        refuse: reject,
        run: async (trx, isTogether) => {
          if (!isTogether) {
            const value = await work(trx);
            return () => resolve(value);
          }
          return atSavepoint(trx, work).then(
            (value) => () => resolve(value),
            (error: unknown) => () => reject(error),
          );
        },
      });
      if (!this.#isRunning) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      // What has arrived by now comes along.
      await nextTurn();
      await this.#commit(this.#waiting.splice(0, MOST_TOGETHER));
    }
    this.#isRunning = false;
  }

  async #commit(works: readonly Waiting[]): Promise<void> {
    try {
      const trx = await this.#db.startTransaction().execute();
      const answers: (() => void)[] = [];
      try {
        // One that is alone is undone with its transaction and needs no savepoint.
        for (const work of works) answers.push(await work.run(trx, works.length > 1));
        await trx.commit().execute();
      } catch (error) {
        await trx.rollback().execute();
        throw error;
      }
      for (const answer of answers) answer();
    } catch (error) {
      for (const work of works) work.refuse(error);
    }
  }
}

async function atSavepoint<T>(trx: ControlledTransaction<Tables>, work: Work<T>): Promise<T> {
  await sql`savepoint work`.execute(trx);
  try {
    const value = await work(trx);
    await sql`release work`.execute(trx);
    return value;
  } catch (error) {
    await sql`rollback to work`.execute(trx);
    await sql`release work`.execute(trx);
    throw error;
  }
}
