/** `npm run account -- COMMAND`: done by the running service where only that may touch the data. */

import type { Config } from "../config.ts";
import { openService } from "../service.ts";
import { FAILED, NOT_UNDERSTOOD } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { askRunning } from "./operator-socket.ts";
import { RESTORE_USAGE, restore } from "./restore.ts";

type Say = (line: string) => void;

export async function operate(
  [name = "", ...given]: readonly string[],
  config: Config,
  say: Say,
): Promise<number> {
  if (name === "restore") return bringBack(given, config, say);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const args = command?.parse(given) ?? null;
  if (command === undefined || args === null) return explain(say);
  if (config.place.engine === "libsql") {
    const code = await askRunning(config.place.dataDir, [name, ...args], say);
    if (code !== null) return code;
  }
  const options = { now: Date.now, log: () => undefined, isLimited: false };
  const opened = await openService(config, options);
  if (!opened.ok) {
    say(opened.fault.message);
    return FAILED;
  }
  const { close, desk } = opened.value;
  try {
    return await command.run(args, await desk(config.baseUrl ?? "http://localhost", say));
  } finally {
    await close();
  }
}

function bringBack([file, ...rest]: readonly string[], { place }: Config, say: Say): number {
  if (file === undefined || rest.length > 0) return explain(say);
  if (place.engine === "libsql") {
    return restore({ file, dataDir: place.dataDir, now: Date.now(), say });
  }
  say("The data is in PostgreSQL: restore it with its own tools, such as pg_restore.");
  return FAILED;
}

function explain(say: Say): number {
  const usages = [...Object.values(COMMANDS).map((one) => one.usage), RESTORE_USAGE];
  say(
    [
      "npm run account                            starts the service",
      ...usages.map((one) => `npm run account -- ${one}`),
    ].join("\n"),
  );
  return NOT_UNDERSTOOD;
}
