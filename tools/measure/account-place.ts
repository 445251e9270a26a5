/** A throw-away place for each engine, durable as in earnest, with the tables in it. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { prepare } from "../../account/prepare.ts";
import {
  type Database,
  type Engine,
  openDatabase,
  type Place,
} from "../../account/store/engine.ts";
import { type RunningPostgres, startPostgres } from "../postgres.ts";

export interface MeasuredPlace {
  readonly place: Place;
  /** Settings that bring a service to this place. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes the machine forget the data, and PostgreSQL too; libsql forgets when it is closed. */
  chill(): Promise<void>;
  /** The largest file of it. */
  largestFile(): string;
  remove(): Promise<void>;
}

export async function makePlace(engine: Engine, folder: string): Promise<MeasuredPlace> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return engine === "libsql" ? folderPlace(folder) : postgresPlace(folder);
}

export async function openPlace(place: Place): Promise<Database> {
  const opened = await openDatabase(place, () => undefined);
  if (!opened.ok) throw new Error(opened.fault.message);
  await prepare(opened.value);
  return opened.value;
}

function folderPlace(dataDir: string): MeasuredPlace {
  return {
    place: { engine: "libsql", dataDir },
    env: { DATA_DIR: dataDir },
    chill: async () => forget(filesOf(dataDir)),
    largestFile: () => largestOf(filesOf(dataDir)),
    remove: async () => undefined,
  };
}

async function postgresPlace(folder: string): Promise<MeasuredPlace> {
  const settings = { shared_buffers: "128MB", max_wal_size: "4GB" };
  const running: RunningPostgres = await startPostgres({
    isDurable: true,
    settings,
    parentDir: folder,
  });
  const url = `${running.url}/postgres`;
  return {
    place: { engine: "postgres", url, connections: 10 },
    env: { DATABASE_URL: url, DATABASE_CONNECTIONS: "10", DATA_DIR: folder },
    async chill() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query("create extension if not exists pg_buffercache");
      await client.query("checkpoint");
      await client.query("select pg_buffercache_evict_all()");
      await client.end();
      forget(filesOf(running.dataDir));
    },
    largestFile: () => largestOf(filesOf(running.dataDir)),
    remove: () => running.stop(),
  };
}

/** What is smaller is the tables' own description, which a service that runs has in memory. */
const LEAST_BYTES = 2 * 1024 * 1024;

interface DataFile {
  readonly path: string;
  readonly bytes: number;
}

function filesOf(folder: string): readonly DataFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("pg_wal"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: bytesOf(path) }))
    .filter(({ bytes }) => bytes >= LEAST_BYTES);
}

function largestOf(files: readonly DataFile[]): string {
  return files.reduce((a, b) => (a.bytes >= b.bytes ? a : b)).path;
}

/** The machine keeps files in memory; GNU dd can ask it to let go of one. */
function forget(files: readonly DataFile[]): void {
  for (const { path } of files) {
    const quiet = ["count=0", "status=none"];
    execFileSync("dd", [`of=${path}`, "oflag=nocache", "conv=notrunc,fdatasync", ...quiet]);
  }
}

/** A database at work replaces small files of its own between the listing and the look. */
function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
