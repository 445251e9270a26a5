/**
 * Fills a database with accounts of a thousand sessions each, in the order in which time brings them:
 * a day of everybody, then the next. So an account's rows lie far apart, as they would. The sessions
 * are a few, told apart by id and time; what an engine has to carry is the same.
 */

import { join } from "node:path";
import Libsql from "libsql";
import pg from "pg";
import { briefText } from "../../account/store/brief.ts";
import { canonicalJson } from "../../account/store/canonical-json.ts";
import type { Place } from "../../account/store/engine.ts";
import { sampleSession } from "./sample-session.ts";

export const SESSIONS_AN_ACCOUNT = 1000;
const FIRST_DAY = Date.UTC(2024, 0, 1, 6);
const DAY_MS = 24 * 60 * 60 * 1000;
const SAMPLES = 12;
const HASH = "0123456789abcdef".repeat(4);
const ID = "@id";

interface Sample {
  /** With `@id` where the id belongs. */
  readonly body: string;
  readonly brief: string;
}

type Tell = (rows: number) => void;

export function accountName(n: number): string {
  return `account-${String(n).padStart(26, "0")}`;
}

/** The tables are there, and nobody else has the place open. */
export async function seedRecords(place: Place, accounts: number, tell: Tell): Promise<void> {
  if (place.engine === "libsql") seedFile(place.dataDir, accounts, tell);
  else await seedPostgres(place.url, accounts, tell);
}

function seedFile(dataDir: string, accounts: number, tell: Tell): void {
  const database = new Libsql(join(dataDir, "account.db"));
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = OFF");
  const insert = database.prepare(
    `insert into record (account_id, id, revision, started_at, body, content_sha256, brief,
      device_id, received_at) values (?, ?, 1, ?, ?, '${HASH}', ?, 'bench', ?)`,
  );
  for (let day = 0; day < SESSIONS_AN_ACCOUNT; day += 1) {
    const { body, brief } = sampleOf(day);
    database.exec("begin");
    for (let account = 0; account < accounts; account += 1) {
      const at = FIRST_DAY + day * DAY_MS + account;
      const id = idOf(at, account);
      insert.run(accountName(account), id, at, body.replace(ID, id), brief, at);
    }
    database.exec("commit");
    if ((day + 1) % 100 === 0) tell((day + 1) * accounts);
  }
  database.exec("analyze");
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
}

async function seedPostgres(url: string, accounts: number, tell: Tell): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set synchronous_commit = off");
  for (let day = 0; day < SESSIONS_AN_ACCOUNT; day += 1) {
    const { body, brief } = sampleOf(day);
    const values = [accounts, FIRST_DAY + day * DAY_MS, body, brief];
    await client.query({ name: "seed", text: SEED_A_DAY, values });
    if ((day + 1) % 100 === 0) tell((day + 1) * accounts);
  }
  await client.query("vacuum analyze record");
  await client.end();
}

const SEED_A_DAY = `
  insert into record (account_id, id, revision, started_at, body, content_sha256, brief,
    device_id, received_at)
  select 'account-' || lpad(n::text, 26, '0'), id, 1, at, replace($3, '${ID}', id), '${HASH}', $4,
    'bench', at
  from (
    select n, at, substr(hex, 1, 8) || '-' || substr(hex, 9) || '-7000-8000-' ||
      lpad(to_hex(n), 12, '0') as id
    from (
      select n, at, lpad(to_hex(at), 12, '0') as hex
      from (select n, $2::bigint + n as at from generate_series(0, $1::integer - 1) as n) as times
    ) as hexed
  ) as named`;

function idOf(at: number, account: number): string {
  const hex = at.toString(16).padStart(12, "0");
  const tail = account.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${tail}`;
}

const samples = new Map<number, Sample>();

function sampleOf(day: number): Sample {
  const known = samples.get(day % SAMPLES);
  if (known !== undefined) return known;
  const session = sampleSession(FIRST_DAY + day * DAY_MS, day);
  const made = { body: canonicalJson({ ...session, id: ID }), brief: briefText(session) };
  samples.set(day % SAMPLES, made);
  return made;
}
