/**
 * Every write that reads first goes through here. A distributed engine may refuse a transaction and
 * ask for another try; the work is handed in as a function so that it can be run again.
 */

import type { Transaction } from "kysely";
import type { Db, Tables } from "./database.ts";

const TRY_AGAIN = ["40001", "40P01"];
const MOST_TRIES = 8;
const BASE_MS = 5;

export async function inTransaction<T>(
  db: Db,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= MOST_TRIES || !isRetryable(error)) throw error;
      await pause(Math.random() * BASE_MS * 2 ** attempt);
    }
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && "code" in error && TRY_AGAIN.includes(String(error.code));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
