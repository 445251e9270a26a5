/** What the engine can do with nothing of ours in front: rows of the same size, a commit each. */

import { join } from "node:path";
import Libsql from "libsql";
import pg from "pg";
import type { Place } from "../../account/store/engine.ts";
import { sampleSession } from "./sample-session.ts";

const BODY = JSON.stringify(sampleSession(Date.UTC(2025, 0, 1), 1));
const TABLE = "create table if not exists bare (id text primary key, body text not null)";
let made = 0;

function nextId(): string {
  made += 1;
  return `${process.pid}-${made}`;
}

/** Commits a second. On PostgreSQL over as many connections as the service has. */
export function bareCommits(place: Place, ms: number): Promise<number> {
  return place.engine === "libsql" ? inFile(place.dataDir, ms) : overWire(place, ms);
}

async function inFile(dataDir: string, ms: number): Promise<number> {
  const database = new Libsql(join(dataDir, "bare.db"));
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  database.exec(TABLE);
  const insert = database.prepare("insert into bare values (?, ?)");
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < ms) {
    insert.run(nextId(), BODY);
    done += 1;
  }
  const seconds = (performance.now() - from) / 1000;
  database.close();
  return done / seconds;
}

async function overWire(
  { url, connections }: Extract<Place, { engine: "postgres" }>,
  ms: number,
): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await pool.query(TABLE);
  const from = performance.now();
  let done = 0;
  const work = async () => {
    const client = await pool.connect();
    while (performance.now() - from < ms) {
      await client.query({
        name: "bare",
        text: "insert into bare values ($1, $2)",
        values: [nextId(), BODY],
      });
      done += 1;
    }
    client.release();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - from) / 1000;
  await pool.end();
  return done / seconds;
}
