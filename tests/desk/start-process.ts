/** `desk/start.ts` as a process of its own, on free ports and in a folder of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const START = fileURLToPath(new URL("../../desk/start.ts", import.meta.url));
/** Also when the app has to be built first, on a slow machine. */
const START_MS = 110_000;

export interface StartedDesk {
  readonly url: string;
  readonly said: () => string;
  /** Ends it as Ctrl-C does; answers its exit code. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

type Env = Readonly<Record<string, string>>;

/** `kept`: a folder of an earlier start, to go on with; it is not thrown away. */
export async function startDesk(args: readonly string[] = [], kept?: string): Promise<StartedDesk> {
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), "hip-desk-")));
  const { child, said } = spawnDesk(args, { PORT: "0", ACCOUNT_PORT: "0", DATA_DIR: dataDir });
  const url = await addressOf(child, said);
  return {
    url,
    said,
    async stop() {
      const code = await ended(child, () => child.kill("SIGINT"));
      if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

/** For a start that is not meant to last. */
export async function runDesk(args: readonly string[], env: Env): Promise<Ended> {
  const { child, said } = spawnDesk(args, env);
  const code = await ended(child, () => undefined);
  return { code, said: said() };
}

function spawnDesk(args: readonly string[], env: Env) {
  // The test runner sets BASE_URL for purposes of its own; to the account service it means its address.
  const { BASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", START, ...args], {
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  return { child, said: () => text };
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`The desk did not start: ${why}\n${said()}`));
    };
    const timer = setTimeout(() => fail("it took too long"), START_MS);
    const endedEarly = (code: number | null) => fail(`it ended with ${String(code)}`);
    child.once("exit", endedEarly);
    child.stdout?.on("data", () => {
      const url = /^Open (\S+)$/m.exec(said())?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.off("exit", endedEarly);
      resolve(url);
    });
  });
}

function ended(child: ChildProcess, end: () => void): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
    end();
  });
}
