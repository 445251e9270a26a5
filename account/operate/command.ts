/** A command of the operator: what it is called with, what it does, and the exit code it answers. */

import type { Deps } from "../deps.ts";
import type { Db } from "../store/database.ts";
import type { Engine } from "../store/engine.ts";

/** What a command works on: the data, open, in this process. */
export interface Desk {
  readonly engine: Engine;
  readonly db: Db;
  readonly deps: Deps;
  readonly say: (line: string) => void;
}

export interface Command {
  readonly usage: string;
  /** What it takes behind its name, as the process that does the work will read it; `null`: not understood. */
  parse(args: readonly string[]): readonly string[] | null;
  run(args: readonly string[], desk: Desk): Promise<number>;
}

export const DONE = 0;
export const FAILED = 1;
export const NOT_UNDERSTOOD = 2;
