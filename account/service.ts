/** Opens what the service stands on, in order, and closes it again. `main.ts` and the tests start here. */

import type { Hono } from "hono";
import { ok, type Result } from "../core/result.ts";
import { createApp } from "./app.ts";
import { openAuth } from "./auth/auth.ts";
import { erasePerson } from "./auth/erase-person.ts";
import { libraryAuth } from "./auth/library-auth.ts";
import type { Config } from "./config.ts";
import type { AppEnv, Deps } from "./deps.ts";
import { openForwarding } from "./forward/forwarding.ts";
import { errorFields, type Log } from "./log.ts";
import type { Desk } from "./operate/command.ts";
import { healthOf } from "./operate/health-routes.ts";
import { prepare } from "./prepare.ts";
import { addressThrough } from "./proxy.ts";
import { AccountStore } from "./store/account-store.ts";
import { ArchiveStore } from "./store/archive-store.ts";
import { ConsentStore } from "./store/consent-store.ts";
import { DeviceRequestStore } from "./store/device-request-store.ts";
import { DeviceStore } from "./store/device-store.ts";
import { type Database, openDatabase, type Place } from "./store/engine.ts";
import { inTurn } from "./store/lease.ts";
import { OverlayStore } from "./store/overlay-store.ts";
import { OverviewStore } from "./store/overview-store.ts";
import { databaseRateLimiter, forgetOldCounts, noRateLimit } from "./store/rate-limit.ts";
import { RecordStore } from "./store/record-store.ts";
import { keepSecretInDatabase, keepSecretInFile } from "./store/secret.ts";
import { SettingsStore } from "./store/settings-store.ts";

export interface Service {
  /** The address is needed to make the app, and with port 0 it is known only when listening. */
  app(baseUrl: string): Promise<Hono<AppEnv>>;
  /** What the routes stand on, for work that comes in by no route. */
  deps(baseUrl: string): Promise<Deps>;
  /** The same for an operator's command. */
  desk(baseUrl: string, say: Desk["say"]): Promise<Desk>;
  /** From now on nobody is sent here any more; what was asked is still answered. */
  stopping(): void;
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly now: () => number;
  readonly log: Log;
  readonly isLimited: boolean;
}

const CLEAN_MS = 60_000;

export type ServiceConfig = Pick<Config, "place" | "registration" | "secret" | "trustedProxies"> &
  Partial<Pick<Config, "forward">>;

export async function openService(
  config: ServiceConfig,
  { now, log, isLimited }: ServiceOptions,
): Promise<Result<Service>> {
  const report = (error: unknown) => log({ event: "failure", ...errorFields(error) });
  const opened = await openDatabase(config.place, report);
  if (!opened.ok) return opened;
  const { db } = opened.value;
  await prepare(opened.value);
  const secret = config.secret ?? (await keptSecret(opened.value, config.place));
  const limiter = isLimited ? databaseRateLimiter(db, now) : noRateLimit;
  const cleaning = setInterval(() => {
    forgetOldCounts(db, now()).catch(report);
  }, CLEAN_MS).unref();
  const forwarding = openForwarding(db, config.forward ?? null, { now, log });
  let isStopping = false;
  const health = healthOf(db, () => isStopping);
  const deps = async (baseUrl: string): Promise<Deps> => {
    const auth = await libraryAuth(openAuth({ db, secret, baseUrl }), {
      registration: config.registration,
      signUpInTurn: (work) => inTurn({ db, name: "sign-up" }, work),
    });
    return {
      baseUrl,
      auth,
      accounts: new AccountStore(db, now, erasePerson),
      records: new RecordStore(db, now, limiter),
      archive: new ArchiveStore(db, now),
      overlays: new OverlayStore(db, now),
      overview: new OverviewStore(db),
      settings: new SettingsStore(db, now),
      devices: new DeviceStore(db, now, (id) => auth.endPhoneSession(id)),
      consents: new ConsentStore(db, now),
      deviceRequests: new DeviceRequestStore(db, now),
      forwarding,
      limiter,
      health,
      addressOf: addressThrough(config.trustedProxies),
      now,
      log,
    };
  };
  return ok({
    deps,
    desk: async (baseUrl, say) => ({
      engine: opened.value.engine,
      db,
      deps: await deps(baseUrl),
      say,
    }),
    stopping() {
      isStopping = true;
    },
    async app(baseUrl) {
      forwarding?.start();
      return createApp(await deps(baseUrl));
    },
    async close() {
      clearInterval(cleaning);
      await forwarding?.stop();
      await opened.value.close();
    },
  });
}

async function keptSecret({ db }: Database, place: Place): Promise<string> {
  return place.engine === "libsql" ? keepSecretInFile(place.dataDir) : keepSecretInDatabase(db);
}
