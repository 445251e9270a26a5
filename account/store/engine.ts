/**
 * The two engines under one query layer: libsql in a file of our own, or anything that speaks
 * PostgreSQL's wire protocol. What differs between them is said here and in `transaction.ts`, and
 * nowhere else: stores are written once.
 */

import { SqliteAdapter } from "kysely";
import type { Result } from "../../core/result.ts";
import type { Db } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";

export type Engine = "libsql" | "postgres";

/** Where the data is: the one folder of this machine, or a database elsewhere. */
export type Place =
  | { readonly engine: "libsql"; readonly dataDir: string }
  | { readonly engine: "postgres"; readonly url: string; readonly connections: number };

export interface Database {
  readonly engine: Engine;
  readonly db: Db;
  close(): Promise<void>;
}

/** Engines that may be lost while we run say so here; the next query tries anew. */
export type OnLost = (error: Error) => void;

export function openDatabase(place: Place, onLost: OnLost): Promise<Result<Database>> {
  return place.engine === "libsql" ? openEmbedded(place.dataDir) : openPostgres(place, onLost);
}

export function engineOf(db: Db): Engine {
  return db.getExecutor().adapter instanceof SqliteAdapter ? "libsql" : "postgres";
}
