/**
 * Our statements to PostgreSQL are few and come again and again: each gets a name, so that a
 * connection parses and plans it once. Only words with values are named, and not without end.
 */

import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

const MOST_NAMES = 200;

export function namingStatements(pool: pg.Pool): PostgresPool {
  const names = new StatementNames();
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const made = known.get(client) ?? named(client, names);
      known.set(client, made);
      return made;
    },
    end: () => pool.end(),
  };
}

type Words = { readonly text: string; readonly name?: string };

class StatementNames {
  #names = new Map<string, string>();
  #made = 0;

  of(text: string, values: readonly unknown[]): Words {
    if (values.length === 0) return { text };
    const known = this.#names.get(text);
    if (known !== undefined) return { text, name: known };
    if (this.#names.size >= MOST_NAMES) return { text };
    this.#made += 1;
    const name = `hip_${this.#made}`;
    this.#names.set(text, name);
    return { text, name };
  }

  /** Another name is another plan. Whoever asks again, gets it. */
  forget(text: string): void {
    this.#names.delete(text);
  }
}

function named(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  // Kysely's type has room for cursors too; it is not given the means to ask for one, hence the cast.
  const query = async (text: unknown, values: readonly unknown[] = []) => {
    const words = names.of(String(text), values);
    try {
      return await client.query({ ...words, values: [...values] });
    } catch (error) {
      if (isOldPlan(error)) names.forget(words.text);
      throw error;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release: () => client.release(),
  };
}

/** "Cached plan must not change result type": another process has changed the tables meanwhile. */
export function isOldPlan(error: unknown): boolean {
  return error instanceof Error && "routine" in error && error.routine === "RevalidateCachedQuery";
}
