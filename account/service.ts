/** Opens what the service stands on, in order, and closes it again. `main.ts` and the tests start here. */

import { accessSync, constants, mkdirSync } from "node:fs";
import type { Hono } from "hono";
import { fail, ok, type Result } from "../core/result.ts";
import { createApp } from "./app.ts";
import { migrateAuth, openAuth } from "./auth/auth.ts";
import { libraryAuth } from "./auth/library-auth.ts";
import type { Config } from "./config.ts";
import type { AppEnv } from "./deps.ts";
import type { Log } from "./log.ts";
import { lockDataDir } from "./store/data-dir-lock.ts";
import { openEmbedded } from "./store/database.ts";
import { DeviceRequestStore } from "./store/device-request-store.ts";
import { DeviceStore } from "./store/device-store.ts";
import { migrate } from "./store/migration.ts";
import { databaseRateLimiter, noRateLimit } from "./store/rate-limit.ts";
import { RecordStore } from "./store/record-store.ts";
import { keepSecret } from "./store/secret.ts";

export interface Service {
  /** The address is needed to make the app, and with port 0 it is known only when listening. */
  app(baseUrl: string): Promise<Hono<AppEnv>>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly now: () => number;
  readonly log: Log;
  readonly isLimited: boolean;
}

type ServiceConfig = Pick<Config, "dataDir" | "registration">;

export async function openService(
  { dataDir, registration }: ServiceConfig,
  { now, log, isLimited }: ServiceOptions,
): Promise<Result<Service>> {
  const folder = makeFolder(dataDir);
  if (!folder.ok) return folder;
  const lock = lockDataDir(dataDir);
  if (!lock.ok) return lock;
  const secret = keepSecret(dataDir);
  const db = openEmbedded(dataDir);
  await migrateAuth({ db, secret, baseUrl: "http://localhost" });
  await migrate(db);
  return ok({
    async app(baseUrl) {
      const auth = await libraryAuth(openAuth({ db, secret, baseUrl }), registration);
      return createApp({
        baseUrl,
        auth,
        records: new RecordStore(db, now),
        devices: new DeviceStore(db, now, (id) => auth.endPhoneSession(id)),
        deviceRequests: new DeviceRequestStore(db, now),
        limiter: isLimited ? databaseRateLimiter(db, now) : noRateLimit,
        now,
        log,
      });
    },
    async close() {
      await db.destroy();
      lock.value.release();
    },
  });
}

function makeFolder(dataDir: string): Result<null> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return ok(null);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    const message = `DATA_DIR ${dataDir} cannot be made or written to (${why}). Choose another.`;
    return fail("storage-failed", "DATA_DIR", message);
  }
}
