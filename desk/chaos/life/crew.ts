/** Two processes that live lives, one after the other, and say how each came out. */

import { type ChildProcess, fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Told } from "./story.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));
const WORKERS = 2;

export interface LifeWish {
  /** Which one of all. */
  readonly index: number;
  readonly seed: number;
  readonly isPackaged: boolean;
}

export interface Lived extends LifeWish {
  readonly faults: readonly string[];
  readonly story: readonly Told[];
  readonly counts: readonly (readonly [string, number])[];
}

/** What a worker is told to begin with, as JSON. */
export interface Tools {
  readonly sideFile: string;
  readonly accountFile: string;
  /** The account service that listens; empty when no life needs it. */
  readonly serviceFile: string;
}

export interface CrewOptions {
  readonly folder: string;
  readonly programs: { readonly side: string; readonly account: string; readonly service: string };
  readonly onLived: (lived: Lived) => void;
}

export class LifeCrew {
  readonly #options: CrewOptions;
  readonly #tools: Tools;

  constructor(options: CrewOptions) {
    const { folder, programs } = options;
    this.#options = options;
    const { account: accountFile, service: serviceFile } = programs;
    this.#tools = { sideFile: join(folder, "side.js"), accountFile, serviceFile };
    writeFileSync(this.#tools.sideFile, programs.side);
  }

  async liveAll(wishes: readonly LifeWish[]): Promise<void> {
    const left = [...wishes];
    const count = Math.min(WORKERS, left.length);
    const workers = Array.from({ length: count }, () => this.#work(left));
    await Promise.all(workers);
  }

  #work(left: LifeWish[]): Promise<void> {
    const child = fork(WORKER, [JSON.stringify(this.#tools)], {
      // A life leaves much behind that dies young: with room for it, a quarter less work.
      execArgv: ["--max-semi-space-size=64", "--import", "tsx"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const endWithUs = () => child.kill("SIGKILL");
    process.once("exit", endWithUs);
    return new Promise((resolve, reject) => {
      child.on("message", (lived: Lived | "ready") => {
        if (lived !== "ready") this.#options.onLived(lived);
        next(child, left);
      });
      child.once("error", reject);
      child.once("exit", (code) => {
        process.removeListener("exit", endWithUs);
        if (code === 0) resolve();
        else reject(new Error(`A process that lived lives ended with ${String(code)}.`));
      });
    });
  }
}

function next(child: ChildProcess, left: LifeWish[]): void {
  const wish = left.shift();
  if (wish === undefined) child.disconnect();
  else child.send(wish);
}
