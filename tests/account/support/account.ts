/** An account service of its own for a test file: real storage in a throw-away folder, no socket. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { vi } from "vitest";
import type { AppEnv } from "../../../account/deps.ts";
import type { LogLine } from "../../../account/log.ts";
import { openService } from "../../../account/service.ts";

// Hashing a password is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

export const BASE_URL = "http://localhost:8787";

export interface TestAccount {
  readonly app: Hono<AppEnv>;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly logged: LogLine[];
  close(): Promise<void>;
}

interface Wishes {
  readonly registration?: "first-account-only" | "open";
  readonly isLimited?: boolean;
  readonly baseUrl?: string;
}

export async function openTestAccount(wishes: Wishes = {}): Promise<TestAccount> {
  const { registration = "open", isLimited = false, baseUrl = BASE_URL } = wishes;
  const dataDir = mkdtempSync(join(tmpdir(), "hip-account-"));
  const logged: LogLine[] = [];
  const log = (line: LogLine) => void logged.push(line);
  // Asked afresh each time, so that a test may set the clock.
  const now = () => Date.now();
  const opened = await openService({ dataDir, registration }, { now, log, isLimited });
  if (!opened.ok) throw new Error(opened.fault.message);
  const service = opened.value;
  return {
    app: await service.app(baseUrl),
    baseUrl,
    dataDir,
    logged,
    async close() {
      await service.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
