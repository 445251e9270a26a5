/** An account service of its own for a test file: real storage in a throw-away place, no socket. */

import type { Hono } from "hono";
import { vi } from "vitest";
import { createApp } from "../../../account/app.ts";
import type { AppEnv, Deps } from "../../../account/deps.ts";
import type { ForwardConfig } from "../../../account/forward/forward-config.ts";
import type { LogLine } from "../../../account/log.ts";
import { openService } from "../../../account/service.ts";
import type { Db } from "../../../account/store/database.ts";
import type { Place } from "../../../account/store/engine.ts";

// Hashing a password is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 90_000 });

export const BASE_URL = "http://localhost:8787";

export interface TestAccount {
  readonly app: Hono<AppEnv>;
  readonly deps: Deps;
  readonly baseUrl: string;
  readonly logged: LogLine[];
  close(): Promise<void>;
}

/** Opened by a test, which may look beneath the routes. */
export interface OpenedAccount extends TestAccount {
  readonly db: Db;
}

export interface Wishes {
  readonly registration?: "first-account-only" | "open";
  readonly isLimited?: boolean;
  readonly baseUrl?: string;
  readonly trustedProxies?: readonly string[];
  readonly forward?: ForwardConfig;
}

export async function openAccountAt(place: Place, wishes: Wishes = {}): Promise<OpenedAccount> {
  const { registration = "open", isLimited = false, baseUrl = BASE_URL } = wishes;
  const { trustedProxies = [], forward = null } = wishes;
  const logged: LogLine[] = [];
  const log = (line: LogLine) => void logged.push(line);
  // Asked afresh each time, so that a test may set the clock.
  const now = () => Date.now();
  const config = { place, registration, secret: null, trustedProxies, forward };
  const opened = await openService(config, { now, log, isLimited });
  if (!opened.ok) throw new Error(opened.fault.message);
  const service = opened.value;
  const { db, deps } = await service.desk(baseUrl, () => undefined);
  return { app: createApp(deps), deps, db, baseUrl, logged, close: () => service.close() };
}
