/**
 * Starts the account service: `npm run account`; with a word behind it, a command of the operator. The
 * only file that listens. It prints one line with its address when it is ready; everything else it has
 * to say goes to standard error.
 */

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { type Config, parseConfig } from "./config.ts";
import type { AppEnv } from "./deps.ts";
import { errorFields, stderrLog } from "./log.ts";
import { operate } from "./operate/operate.ts";
import { listenToOperator } from "./operate/operator-socket.ts";
import { openService, type Service } from "./service.ts";

interface Closing {
  close(): void;
}

const STOP_MS = 5000;
const REQUEST_MS = 30_000;
const log = stderrLog(Date.now);

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

async function start(config: Config): Promise<void> {
  // What is kept here is nobody else's to read, whatever the shell's mask is.
  process.umask(0o077);
  const opened = await openService(config, { now: Date.now, log, isLimited: true });
  if (!opened.ok) return refuse(opened.fault.message);
  const service = opened.value;
  let app: Hono<AppEnv> | undefined;
  const server = serve({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response("", { status: 503 }),
    hostname: config.host,
    port: config.port,
    serverOptions: { requestTimeout: REQUEST_MS },
  }) as Server;
  server.once("error", (error) => {
    refuse(listenWords(config, error));
    service.close().catch(reportFailure);
  });
  const begin = async () => {
    const { port } = server.address() as AddressInfo;
    const baseUrl = config.baseUrl ?? `http://localhost:${port}`;
    app = await service.app(baseUrl);
    const operator = await hearOperator(config, service, baseUrl);
    stopOnSignal(server, service, operator);
    process.stdout.write(`listening on ${baseUrl}\n`);
    log({ event: "started", port, pid: process.pid });
  };
  server.once("listening", () => void begin().catch(reportFailure));
}

/** A folder has one process; commands called meanwhile are done by it. */
async function hearOperator(
  { place }: Config,
  service: Service,
  baseUrl: string,
): Promise<Closing | null> {
  if (place.engine !== "libsql") return null;
  return listenToOperator(place.dataDir, (say) => service.desk(baseUrl, say));
}

function listenWords({ host, port }: Config, error: Error): string {
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  if (isTaken) return `Port ${port} is in use on ${host}. Choose another with PORT.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

/** Answers what was already asked, then closes the files; a second signal ends it at once. */
function stopOnSignal(server: Server, service: Service, operator: Closing | null): void {
  const stop = () => {
    log({ event: "stopping" });
    service.stopping();
    operator?.close();
    const force = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(force);
      service.close().catch(reportFailure);
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** Nobody's data has been read yet, so the error may speak for itself. */
function refuseToStart(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  refuse(`The account service cannot ${words.length === 0 ? "start" : "do that"}: ${why}.`);
  process.exit();
}

function reportFailure(error: unknown): void {
  log({ event: "failure", ...errorFields(error) });
  process.exitCode = 1;
}

async function obey(words: readonly string[], config: Config): Promise<void> {
  process.umask(0o077);
  process.exitCode = await operate(words, config, (line) => process.stdout.write(`${line}\n`));
}

const words = process.argv.slice(2);
const config = parseConfig(process.env);
if (!config.ok) refuse(config.faults.map((fault) => fault.message).join("\n"));
else if (words.length === 0) start(config.value).catch(refuseToStart);
else obey(words, config.value).catch(refuseToStart);
