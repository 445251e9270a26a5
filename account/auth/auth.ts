/**
 * The sign-in library, set up with as little of it as will do: e-mail and password, and the device
 * flow of RFC 8628. None of its own routes is reachable from outside; `account-auth.ts` calls it.
 */

import { type BetterAuthOptions, betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { bearer, deviceAuthorization } from "better-auth/plugins";
import { CLIENT_ID } from "../../core/sync/device-flow.ts";
import type { Db } from "../store/database.ts";
import { engineOf } from "../store/engine.ts";

const CODE_SECONDS = 600;
export const PASSWORD_CHARS = { min: 12, max: 128 } as const;
const POLL_SECONDS = 5;
/** A sign-in of a phone is there to be swapped for a device token, at once. */
const SWAP_MS = 10 * 60 * 1000;
const DAY_SECONDS = 24 * 60 * 60;
/** From the last day of use. */
export const BROWSER_SESSION_SECONDS = 30 * DAY_SECONDS;
/** From signing in, however often it is used. */
export const LONGEST_SESSION_MS = 90 * DAY_SECONDS * 1000;

export interface AuthSettings {
  readonly db: Db;
  readonly secret: string;
  readonly baseUrl: string;
}

export type Auth = ReturnType<typeof openAuth>;

export function openAuth(settings: AuthSettings) {
  return betterAuth(optionsOf(settings));
}

export async function migrateAuth(settings: AuthSettings): Promise<void> {
  const { runMigrations } = await getMigrations(optionsOf(settings));
  await runMigrations();
}

function optionsOf({ db, secret, baseUrl }: AuthSettings) {
  return {
    appName: "Hip Series",
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret,
    database: { db, type: engineOf(db) === "libsql" ? "sqlite" : "postgres" },
    telemetry: { enabled: false },
    logger: { level: "error", disabled: true },
    // Ours counts in front of it, by the socket's address.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_CHARS.min,
      maxPasswordLength: PASSWORD_CHARS.max,
    },
    user: { modelName: "auth_user" },
    account: { modelName: "auth_account" },
    verification: { modelName: "auth_verification" },
    session: {
      modelName: "auth_session",
      expiresIn: BROWSER_SESSION_SECONDS,
      updateAge: DAY_SECONDS,
      additionalFields: {
        purpose: { type: "string", required: true, defaultValue: "browser", input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // A phone's sign-in opens no page, and is over soon.
          before: async (session, context) => {
            if (context?.path !== "/device/token") return;
            const expiresAt = new Date(Date.now() + SWAP_MS);
            return { data: { ...session, purpose: "device", expiresAt } };
          },
        },
      },
    },
    advanced: { ipAddress: { ipAddressHeaders: ["x-real-ip"] } },
    plugins: [
      bearer(),
      deviceAuthorization({
        expiresIn: `${CODE_SECONDS}s`,
        interval: `${POLL_SECONDS}s`,
        verificationUri: "/device",
        validateClient: (id) => id === CLIENT_ID,
        schema: { deviceCode: { modelName: "auth_device_code" } },
      }),
    ],
  } satisfies BetterAuthOptions;
}
