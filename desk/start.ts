/**
 * `npm start`: account service, watch and phone in real time behind one page. Prints the page's
 * address last, opens nothing, and ends with everything it started.
 */

import { mkdir } from "node:fs/promises";
import { realClock } from "../simulator/clock/real-clock.ts";
import { ensureBuilt } from "../tools/ensure-built.ts";
import { startAccount } from "./account-process.ts";
import { openHouse } from "./house.ts";
import { openDesk } from "./server/desk.ts";
import { choosePort } from "./server/free-port.ts";
import { parseOptions, type StartOptions, USAGE } from "./server/options.ts";
import { pageFiles } from "./server/page-files.ts";
import { rememberedSettings } from "./server/phone-memory.ts";
import { untilStopped } from "./server/until-stopped.ts";
import { openWebServer } from "./server/web-server.ts";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!options.ok) return refuse(`${options.fault.message}\n\n${USAGE}`);
  const pagePort = await choosePort("PORT", options.value.pagePort);
  if (!pagePort.ok) return refuse(pagePort.fault.message);
  const accountPort = await choosePort("ACCOUNT_PORT", options.value.accountPort);
  if (!accountPort.ok) return refuse(accountPort.fault.message);
  await run(options.value, { page: pagePort.value, account: accountPort.value });
}

interface Ports {
  readonly page: number;
  readonly account: number;
}

async function run({ speed, dataDir }: StartOptions, ports: Ports): Promise<void> {
  const { zabPath } = await ensureBuilt({ progress: (step) => say(`building the app: ${step}`) });
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  say("starting the account service, the phone and the watch");
  const stopped = untilStopped();
  const clock = realClock({ speed });
  const account = await startAccount({ dataDir, port: ports.account });
  try {
    const settings = rememberedSettings(dataDir, say);
    const house = await openHouse({ clock, account, settings });
    const desk = await openDesk({ house, clock, zabPath });
    const server = await openWebServer(desk, await pageFiles(), ports.page);
    say(`account service  ${account.baseUrl}`);
    say(`Open ${server.url}`);
    await stopped;
    say("\nstopping");
    await server.close();
    desk.close();
    house.close();
  } finally {
    await account.stop();
    clock.dispose();
  }
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));
