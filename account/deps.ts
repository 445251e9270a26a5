/** What the routes are given. Everything they know of the world comes in here. */

import type { HttpBindings } from "@hono/node-server";
import type { AccountAuth } from "./auth/account-auth.ts";
import type { Forwarding } from "./forward/forwarding.ts";
import type { Log } from "./log.ts";
import type { Health } from "./operate/health-routes.ts";
import type { AddressOf } from "./proxy.ts";
import type { AccountStore } from "./store/account-store.ts";
import type { ArchiveStore } from "./store/archive-store.ts";
import type { ConsentStore } from "./store/consent-store.ts";
import type { DeviceRequestStore } from "./store/device-request-store.ts";
import type { Device, DeviceStore } from "./store/device-store.ts";
import type { OverlayStore } from "./store/overlay-store.ts";
import type { OverviewStore } from "./store/overview-store.ts";
import type { RateLimiter } from "./store/rate-limit.ts";
import type { RecordStore } from "./store/record-store.ts";
import type { SettingsStore } from "./store/settings-store.ts";

export interface Deps {
  readonly baseUrl: string;
  readonly auth: AccountAuth;
  readonly accounts: AccountStore;
  readonly records: RecordStore;
  readonly archive: ArchiveStore;
  readonly overlays: OverlayStore;
  readonly overview: OverviewStore;
  readonly settings: SettingsStore;
  readonly devices: DeviceStore;
  readonly consents: ConsentStore;
  readonly deviceRequests: DeviceRequestStore;
  /** `null`: the operator has set no key for it. */
  readonly forwarding: Forwarding | null;
  readonly limiter: RateLimiter;
  readonly health: Health;
  readonly addressOf: AddressOf;
  readonly now: () => number;
  readonly log: Log;
}

export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { device: Device; accountId: string; ip: string };
}
