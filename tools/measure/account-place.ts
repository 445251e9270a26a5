/** A throw-away place for each engine, durable as in earnest, with the tables in it. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
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
  /** Forgets everything that is in memory: the engine's and the machine's. */
  chill(): Promise<void>;
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
    chill: async () => forget(dataDir),
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
      await client.query("checkpoint");
      await client.end();
      await running.restart(() => forget(running.dataDir));
    },
    remove: () => running.stop(),
  };
}

/** The machine keeps files in memory; GNU dd can ask it to let go of one. */
function forget(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const args = [
      `of=${path}`,
      "oflag=nocache",
      "conv=notrunc,fdatasync",
      "count=0",
      "status=none",
    ];
    execFileSync("dd", args);
  }
}
