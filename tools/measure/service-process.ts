/** The account service as a process of its own, and how much memory it takes. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export interface MeasuredService {
  readonly port: number;
  /** Megabytes now, and the most so far; `null` where the system does not tell. */
  memory(): { readonly now: number; readonly most: number } | null;
  /** Milliseconds of a processor so far; `null` where the system does not tell. */
  cpuMs(): number | null;
  stop(): Promise<void>;
}

export async function startService(
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<MeasuredService> {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const port = await portOf(child);
  return {
    port,
    memory: () => memoryOf(child.pid ?? 0),
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      process.removeListener("exit", endWithUs);
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  let said = "";
  // The log is read and let go: a full pipe would stop the service.
  child.stderr?.on("data", (chunk: Buffer) => {
    said = chunk.toString().slice(-2000);
  });
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      const port = /listening on \S+:(\d+)/.exec(chunk.toString())?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once("exit", () => reject(new Error(`the service ended: ${said}`)));
  });
}

const TICK_MS = 10;

function cpuMsOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  // Behind the name, which is in brackets and may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function memoryOf(pid: number): { now: number; most: number } | null {
  if (process.platform !== "linux") return null;
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: megabytes("VmRSS"), most: megabytes("VmHWM") };
}
