/**
 * The real account service in this process, out of its own bundle, at the time of whichever life goes
 * on just now. It tells what it has answered at its own door, before any wire can lose it.
 */

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type AccountReceipt, RECEIPT_OUTCOMES } from "../../../core/sync/account-receipt.ts";

export const BASE_URL = "http://localhost:8787";

/** Every life begins at this instant. */
export const START_MS = Date.UTC(2026, 10, 22, 6, 30);
/** Every commit waits for its disk, and no life is about that disk. */
const IN_MEMORY = "/dev/shm";
const DAY_MS = 24 * 60 * 60 * 1000;

interface Service {
  app(baseUrl: string): Promise<{
    request(path: string, init: RequestInit): Response | Promise<Response>;
  }>;
  close(): Promise<void>;
}

/** What the account's bundle exports: its own way to open it, and the clock that was put into it. */
interface AccountProgram {
  openService(
    config: object,
    options: object,
  ): Promise<
    | { readonly ok: true; readonly value: Service }
    | { readonly ok: false; readonly fault: { readonly message: string } }
  >;
  setClock(now: () => number): void;
}

export interface Town {
  /** As the account has it at its door; the caller waits for it on its own clock. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Whose token it is, once it was given out here. */
  ownerOf(authorization: string): string | null;
  /** The time that goes on now, and who hears what is answered. */
  begin(now: () => number, onReceipt: (accountId: string, receipt: AccountReceipt) => void): void;
  /** Between two lives: some day before any of them. */
  rest(): void;
  close(): Promise<void>;
}

export async function openTown(programFile: string): Promise<Town> {
  const program = (await import(pathToFileURL(programFile).href)) as AccountProgram;
  const dataDir = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), "hip-lives-"));
  const between = () => START_MS - DAY_MS;
  let now = between;
  let heard: (accountId: string, receipt: AccountReceipt) => void = () => undefined;
  program.setClock(() => now());
  const service = await open(program, dataDir, () => now());
  const app = await service.app(BASE_URL);
  const owners = new Map<string, string>();

  async function answer(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(url, BASE_URL);
    const response = await app.request(`${pathname}${search}`, init);
    if (response.ok && (init.method ?? "GET") !== "GET") await note(pathname, init, response);
    return response;
  }

  async function note(path: string, init: RequestInit, response: Response): Promise<void> {
    if (path === "/v1/devices") {
      const made = (await response.clone().json()) as { token: string; accountId: string };
      owners.set(made.token, made.accountId);
    }
    const owner = ownerOf(new Headers(init.headers).get("authorization") ?? "");
    if (owner === null || !path.startsWith("/v1/sessions/")) return;
    const receipt = (await response.clone().json()) as AccountReceipt;
    if (RECEIPT_OUTCOMES.includes(receipt.outcome) && !path.endsWith("/overlay")) {
      heard(owner, receipt);
    }
  }

  function ownerOf(authorization: string): string | null {
    return owners.get(authorization.replace(/^bearer /i, "")) ?? null;
  }

  return {
    fetch: answer,
    ownerOf,
    begin(nowHere, onReceipt) {
      now = nowHere;
      heard = onReceipt;
    },
    rest() {
      now = between;
      heard = () => undefined;
    },
    async close() {
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function open(program: AccountProgram, dataDir: string, now: () => number): Promise<Service> {
  const place = { engine: "libsql", dataDir };
  const config = { place, registration: "open", secret: null, trustedProxies: [] };
  const options = { now, log: () => undefined, isLimited: false };
  const opened = await program.openService(config, options);
  if (!opened.ok) throw new Error(opened.fault.message);
  return opened.value;
}
