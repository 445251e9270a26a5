/**
 * The account service as the desk runs it: a process of its own, started by the same command as
 * anyone's, ended and brought back without losing its address or its folder.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface AccountProcess {
  readonly baseUrl: string;
  /** As if the power went: no warning, no last words. */
  kill(): Promise<void>;
  /** Back again at the same address. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

export interface AccountOptions {
  readonly dataDir: string;
  /** 0: any free one. */
  readonly port: number;
  /** More settings of the service, such as `DATABASE_URL`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What Node is given to run; the sources when left out. */
  readonly program?: readonly string[];
}

const MAIN = fileURLToPath(new URL("../account/main.ts", import.meta.url));
const START_MS = 60_000;

interface Started {
  readonly child: ChildProcess;
  readonly baseUrl: string;
}

export async function startAccount(options: AccountOptions): Promise<AccountProcess> {
  let running: Started | null = await start(options, options.port);
  const { baseUrl } = running;
  const port = Number(new URL(baseUrl).port);
  const end = async (signal: NodeJS.Signals) => {
    const ending = running;
    running = null;
    if (ending !== null) await ended(ending.child, signal);
  };
  return {
    baseUrl,
    kill: () => end("SIGKILL"),
    async revive() {
      running ??= await start(options, port);
    },
    stop: () => end("SIGTERM"),
  };
}

function start(options: AccountOptions, port: number): Promise<Started> {
  const { program = ["--import", "tsx", MAIN] } = options;
  const child = spawn(process.execPath, program, {
    env: { ...accountEnv(options.dataDir, port), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Whoever started it may end without a word; what was started must not outlive it.
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  child.once("exit", () => process.removeListener("exit", endWithUs));
  return new Promise((resolve, reject) => {
    let said = "";
    const failed = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`The account service did not start: ${why}\n${said}`));
    };
    const timer = setTimeout(() => failed("it took too long"), START_MS);
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      const baseUrl = /listening on (\S+)/.exec(said)?.[1];
      if (baseUrl === undefined) return;
      clearTimeout(timer);
      resolve({ child, baseUrl });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
    child.once("error", (error) => failed(error.message));
    child.once("exit", (code) => {
      clearTimeout(timer);
      failed(`it ended with ${String(code)}`);
    });
  });
}

/** Nothing of ours reaches it by chance: a BASE_URL meant for something else would be believed. */
function accountEnv(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { BASE_URL: _, REGISTRATION: __, DATABASE_URL: ___, ...env } = process.env;
  return { ...env, DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1" };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
