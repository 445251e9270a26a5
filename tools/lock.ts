/**
 * One builder at a time in a folder. Several test files may ask for the app at
 * once, each in a process of its own; the later ones wait and find it built.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { BuildFault } from "./build-fault.ts";

const POLL_MS = 200;
const PATIENCE_MS = 300_000;

export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!tryTake(path)) {
    if (!isHeld(path)) rmSync(path, { force: true });
    else if (Date.now() > deadline) {
      throw new BuildFault("locked", path, "another build has held this folder for five minutes");
    } else await wait(POLL_MS);
  }
}

function tryTake(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (cause) {
    if (isCode(cause, "EEXIST")) return false;
    throw cause;
  }
}

/** A builder that was killed leaves its file behind; its process id tells. */
function isHeld(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, "utf8")), 0);
    return true;
  } catch (cause) {
    // EPERM: somebody else's process, and alive. Gone file or gone process: free.
    return isCode(cause, "EPERM");
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}
