/**
 * The operator's way into a running service. A libsql file has one process, so a command that is
 * called while the service runs is done by the service: through a socket in the data folder, which
 * only the folder's owner can reach. A line in, lines out, the exit code last.
 */

import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { type Desk, FAILED } from "./command.ts";
import { COMMANDS } from "./commands.ts";

const NAME = "operator.sock";
/** What the system takes for a socket's path, on the smallest of them. */
const MOST_PATH = 100;

export type OpenDesk = (say: Desk["say"]) => Promise<Desk>;

/** `null`: the folder's path is too long for a socket, or the system has none. */
export async function listenToOperator(
  dataDir: string,
  openDesk: OpenDesk,
): Promise<Server | null> {
  const path = socketPath(dataDir);
  if (path === null) return null;
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    void answer(socket, openDesk);
  });
  server.listen(path);
  await once(server, "listening");
  return server;
}

/** The exit code of the running service's work, or `null` when none runs. */
export async function askRunning(
  dataDir: string,
  words: readonly string[],
  say: Desk["say"],
): Promise<number | null> {
  const path = socketPath(dataDir);
  if (path === null || !existsSync(path)) return null;
  const socket = connect(path);
  const isReached = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
  });
  if (!isReached) return null;
  socket.write(`${JSON.stringify(words)}\n`);
  let code = FAILED;
  for await (const line of createInterface({ input: socket })) {
    const told = JSON.parse(line) as { say?: string; code?: number };
    if (told.say !== undefined) say(told.say);
    if (told.code !== undefined) code = told.code;
  }
  return code;
}

async function answer(socket: Socket, openDesk: OpenDesk): Promise<void> {
  const tell = (what: object) => void socket.write(`${JSON.stringify(what)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const say = (said: string) => tell({ say: said });
    tell({ code: await work(line, openDesk, say) });
    socket.end();
    return;
  }
}

async function work(line: string, openDesk: OpenDesk, say: Desk["say"]): Promise<number> {
  try {
    const [name = "", ...args] = JSON.parse(line) as string[];
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    return (await command?.run(args, await openDesk(say))) ?? FAILED;
  } catch (error) {
    say(`It did not work: ${error instanceof Error ? error.message : String(error)}.`);
    return FAILED;
  }
}

/** From where we are, when that is shorter. */
function socketPath(dataDir: string): string | null {
  if (process.platform === "win32") return null;
  const whole = join(dataDir, NAME);
  const near = relative(process.cwd(), whole);
  const path = near.length < whole.length ? near : whole;
  return Buffer.byteLength(path) <= MOST_PATH ? path : null;
}
