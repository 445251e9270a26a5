/**
 * The service as a process of its own, to be stopped or killed by its id. Bundled once for a test file,
 * which spares each start the seconds of reading its sources one by one.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleAccount } from "../../../tools/account-program.ts";

export interface AccountProgram {
  start(dataDir: string): Promise<RunningAccount>;
  /** For a start that is expected to fail: its exit code and what it said. */
  failToStart(env: Record<string, string>): Promise<Failed>;
  remove(): void;
}

interface Failed {
  readonly code: number | null;
  readonly said: string;
}

export async function accountProgram(): Promise<AccountProgram> {
  const folder = mkdtempSync(join(tmpdir(), "hip-program-"));
  const file = await bundleAccount(folder);
  return {
    start: (dataDir) => start(file, dataDir),
    failToStart: (env) => failToStart(file, env),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface RunningAccount {
  readonly baseUrl: string;
  /** Resolves with the exit code, `null` after a kill. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

async function start(file: string, dataDir: string): Promise<RunningAccount> {
  const child = spawnAccount(file, { DATA_DIR: dataDir, PORT: "0" });
  const line = await lineOf(child, /listening on (\S+)/);
  return {
    baseUrl: line,
    async end(signal) {
      const gone = once(child, "exit");
      child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}

async function failToStart(file: string, env: Record<string, string>): Promise<Failed> {
  const child = spawnAccount(file, env);
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, said };
}

function spawnAccount(file: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [file], {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function lineOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  let out = "";
  let err = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      out += String(chunk);
      const [, found] = pattern.exec(out) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.stderr?.on("data", (chunk) => {
      err += String(chunk);
    });
    child.once("exit", () => reject(new Error(`it ended before it listened: ${err}`)));
  });
}
