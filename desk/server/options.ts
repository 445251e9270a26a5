/** What `npm start` was asked for: speed and program on the command line, the rest in the environment. */

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { fail, ok, type Result } from "../../core/result.ts";
import { SPEED } from "./action.ts";

export interface StartOptions {
  readonly speed: number;
  /** Another program than ours: a `.zab`, or a folder with an `app.json`. */
  readonly appPath: string | null;
  readonly dataDir: string;
  readonly pagePort: WantedPort;
  readonly accountPort: WantedPort;
}

/** An asked-for port is taken or refused; the usual one gives way to any free one. */
export interface WantedPort {
  readonly port: number;
  readonly isAskedFor: boolean;
}

export const USAGE = `npm start [-- --speed N] [--app PATH]
  --speed N      how fast time passes, ${SPEED.slowest} to ${SPEED.fastest}; 1 when left out
  --app PATH     another Zepp OS 3 program: a .zab, or the folder its app.json is in
  PORT           the page's port; 8786, or any free one, when left out
  ACCOUNT_PORT   the account service's port; 8787, or any free one, when left out
  DATA_DIR       where account, phone and watches are kept; ./data/desk when left out`;

const USUAL = { page: 8786, account: 8787, dataDir: "./data/desk" } as const;

export function parseOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<StartOptions> {
  const flags = parseFlags(args);
  if (!flags.ok) return flags;
  const speed = parseSpeed(flags.value.speed);
  if (!speed.ok) return speed;
  const { app } = flags.value;
  const pagePort = parsePort("PORT", env["PORT"], USUAL.page);
  if (!pagePort.ok) return pagePort;
  const accountPort = parsePort("ACCOUNT_PORT", env["ACCOUNT_PORT"], USUAL.account);
  if (!accountPort.ok) return accountPort;
  return ok({
    speed: speed.value,
    appPath: app === undefined ? null : resolve(app),
    dataDir: resolve(env["DATA_DIR"] || USUAL.dataDir),
    pagePort: pagePort.value,
    accountPort: accountPort.value,
  });
}

interface Flags {
  readonly speed?: string | undefined;
  readonly app?: string | undefined;
}

function parseFlags(args: readonly string[]): Result<Flags> {
  const options = { speed: { type: "string" }, app: { type: "string" } } as const;
  try {
    return ok(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    return fail("unknown-value", "", error instanceof Error ? error.message : String(error));
  }
}

function parseSpeed(given: string | undefined): Result<number> {
  const speed = given === undefined ? 1 : Number(given);
  if (speed >= SPEED.slowest && speed <= SPEED.fastest) return ok(speed);
  const range = `${SPEED.slowest} to ${SPEED.fastest}`;
  return fail("out-of-range", "--speed", `--speed should be a number from ${range}.`);
}

function parsePort(name: string, raw: string | undefined, usual: number): Result<WantedPort> {
  if (raw === undefined || raw === "") return ok({ port: usual, isAskedFor: false });
  const port = Number(raw);
  if (/^\d{1,5}$/.test(raw) && port <= 65_535) return ok({ port, isAskedFor: true });
  return fail("out-of-range", name, `${name} should be a whole number from 0 to 65535.`);
}
