/**
 * `npm start`: account service, watch and phone in real time behind one page, or another program on
 * the same desk. Prints the page's address last, opens nothing, and ends with everything it started.
 */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pacedClock } from "../simulator/clock/paced-clock.ts";
import { type AccountProcess, startAccount } from "./account-process.ts";
import { DeskRecorder } from "./record/desk-recorder.ts";
import { ownApp } from "./server/app-source.ts";
import { openBench } from "./server/bench.ts";
import { Desk } from "./server/desk.ts";
import { choosePort } from "./server/free-port.ts";
import { parseOptions, type StartOptions, USAGE } from "./server/options.ts";
import { otherApp } from "./server/other-app.ts";
import { pageFiles } from "./server/page-files.ts";
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

async function run(options: StartOptions, ports: Ports): Promise<void> {
  const { speed, appPath } = options;
  const stopped = untilStopped();
  const source = appPath === null ? ownApp() : await otherApp(appPath);
  const dataDir = join(options.dataDir, source.folder);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const clock = pacedClock({ speed });
  const account = source.isOurs ? await openAccount(dataDir, ports.account) : null;
  try {
    const recorder = new DeskRecorder(clock, (error) => say(String(error)));
    const { random } = recorder;
    const bench = recorder.taped(
      await openBench({ clock, source, account, dataDir, random, say, progress: building }),
    );
    // Played again it is always our own app.
    const desk = new Desk(bench, source.isOurs ? recorder : null);
    const server = await openWebServer(desk, await pageFiles(), ports.page);
    if (account !== null) say(`account service  ${account.baseUrl}`);
    say(`Open ${server.url}`);
    await stopped;
    say("\nstopping");
    await server.close();
    desk.close();
    bench.close();
  } finally {
    await account?.stop();
    clock.dispose();
  }
}

function openAccount(dataDir: string, port: number): Promise<AccountProcess> {
  say("starting the account service");
  return startAccount({ dataDir, port });
}

function building(step: string): void {
  say(`building the app: ${step}`);
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));
