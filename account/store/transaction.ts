/**
 * Every write that reads first goes through here. On PostgreSQL it is a transaction of its own, run
 * again with jitter when the engine asks for that (40001, 40P01) or the work does (`TryAgain`). On
 * libsql, whose one connection waits for the disk at every commit, works that wait at the same time
 * share one commit. When one of them fails nothing of it is kept, and each is run again by itself.
 */

import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Db, Tables } from "./database.ts";
import { engineOf } from "./engine.ts";
import { isOldPlan } from "./named-statements.ts";

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
  if (error instanceof TryAgain || isOldPlan(error)) return true;
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
  /** Runs the work; answers how to tell its caller, once the commit is on the disk. */
  run(trx: Trx): Promise<() => void>;
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
        run: async (trx) => {
          const value = await work(trx);
          return () => resolve(value);
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
      const works = this.#waiting.splice(0, MOST_TOGETHER);
      const error = await this.#commit(works);
      if (error === null) continue;
      // Nothing of it was kept. Alone, each stands for itself.
      if (works.length === 1) works[0]?.refuse(error);
      else for (const work of works) await this.#alone(work);
    }
    this.#isRunning = false;
  }

  async #alone(work: Waiting): Promise<void> {
    const error = await this.#commit([work]);
    if (error !== null) work.refuse(error);
  }

  /** All of them or none; `null` when they are on the disk and their callers know. */
  async #commit(works: readonly Waiting[]): Promise<unknown> {
    try {
      const answers = await this.#db.transaction().execute(async (trx) => {
        const told: (() => void)[] = [];
        for (const work of works) told.push(await work.run(trx));
        return told;
      });
      for (const answer of answers) answer();
      return null;
    } catch (error) {
      return error ?? new Error("A transaction ended without a reason.");
    }
  }
}
