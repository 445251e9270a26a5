/**
 * Any database that speaks PostgreSQL's wire protocol. Several processes may share one; nothing here
 * or above may lean on being alone. Whole numbers come back as numbers: ours are milliseconds and
 * counts, far below what a double holds exactly.
 */

import { Kysely, PostgresAdapter, PostgresDialect } from "kysely";
import pg from "pg";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Tables } from "./database.ts";
import type { Database, OnLost, Place } from "./engine.ts";
import { namingStatements } from "./named-statements.ts";

const CONNECT_MS = 5000;
const INT8 = 20;

type PostgresPlace = Extract<Place, { engine: "postgres" }>;

export async function openPostgres(
  { url, connections }: PostgresPlace,
  onLost: OnLost,
): Promise<Result<Database>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "hip-series",
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it must not end the process.
  pool.on("error", onLost);
  const reached = await reach(pool);
  if (!reached.ok) {
    await pool.end();
    return reached;
  }
  const db = new Kysely<Tables>({ dialect: new OurDialect({ pool: namingStatements(pool) }) });
  return ok({ engine: "postgres", db, close: () => db.destroy() });
}

const getTypeParser: typeof pg.types.getTypeParser = (id, format) =>
  id === INT8 && format !== "binary" ? Number : pg.types.getTypeParser(id, format);

async function reach(pool: pg.Pool): Promise<Result<null>> {
  try {
    await pool.query("select 1");
    return ok(null);
  } catch (error) {
    // Its words may quote the address with a password in it; its code does not.
    const why = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    const message = `The database at DATABASE_URL cannot be reached (${why}). Is it running, and is the address right?`;
    return fail("storage-failed", "DATABASE_URL", message);
  }
}

class OurDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new LocklessAdapter();
  }
}

/** Migrations hold a row of ours (`lease.ts`): not every such engine has advisory locks or DDL in transactions. */
class LocklessAdapter extends PostgresAdapter {
  override get supportsTransactionalDdl(): boolean {
    return false;
  }

  override acquireMigrationLock(): Promise<void> {
    return Promise.resolve();
  }

  override releaseMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
}
