/** The service as people run it: a process of its own, to be stopped or killed by its id. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export interface RunningAccount {
  readonly baseUrl: string;
  /** Resolves with the exit code, `null` after a kill. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

export async function startAccount(dataDir: string): Promise<RunningAccount> {
  const child = spawnAccount({ DATA_DIR: dataDir, PORT: "0" });
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

/** For a start that is expected to fail: its exit code and what it said. */
export async function failToStart(
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawnAccount(env);
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, said };
}

function spawnAccount(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "account/main.ts"], {
    cwd: ROOT,
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
