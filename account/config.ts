/**
 * The service's settings, read once from the environment and checked before anything is opened. What
 * is wrong stops the start with a sentence each, all at once, that says which, and what belongs there.
 */

import { resolve } from "node:path";
import { type Fault, fail, ok, type Result } from "../core/result.ts";
import { type ForwardConfig, parseForward } from "./forward/forward-config.ts";
import { parseProxies } from "./proxy.ts";
import type { Place } from "./store/engine.ts";

export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly place: Place;
  /** The address people type; `null` means `http://localhost:<port>`. */
  readonly baseUrl: string | null;
  readonly registration: "first-account-only" | "open";
  /** Whose word about where a request came from is taken: addresses or networks. */
  readonly trustedProxies: readonly string[];
  /** `null`: made once and kept with the data. */
  readonly secret: string | null;
  /** `null`: nothing is sent on. */
  readonly forward: ForwardConfig | null;
}

export type ConfigResult =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const USUAL_PORT = 8787;
const USUAL_DATA_DIR = "./data/account";
const USUAL_CONNECTIONS = 10;
const MOST_CONNECTIONS = 200;
const LEAST_SECRET = 32;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

type Env = Readonly<Record<string, string | undefined>>;

export function parseConfig(env: Env): ConfigResult {
  const faults: Fault[] = [];
  const take = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value;
    faults.push(result.fault);
    return otherwise;
  };
  const value: Config = {
    host: env["HOST"] || "127.0.0.1",
    port: take(parseWhole(env, "PORT", { least: 0, most: 65_535, usual: USUAL_PORT }), 0),
    place: take(parsePlace(env), { engine: "libsql", dataDir: "" }),
    baseUrl: take(parseBaseUrl(env["BASE_URL"]), null),
    registration: take(parseRegistration(env["REGISTRATION"]), "first-account-only"),
    trustedProxies: take(parseProxies(env["TRUSTED_PROXIES"]), []),
    secret: take(parseSecret(env["SECRET"]), null),
    forward: take(parseForward(env), null),
  };
  return faults.length === 0 ? { ok: true, value } : { ok: false, faults };
}

export function isLoopback(url: URL): boolean {
  return LOOPBACK.includes(url.hostname);
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

function parseWhole(env: Env, name: string, { least, most, usual }: Range): Result<number> {
  const raw = env[name];
  if (raw === undefined || raw === "") return ok(usual);
  const value = Number(raw);
  if (/^\d{1,5}$/.test(raw) && value >= least && value <= most) return ok(value);
  return fail("out-of-range", name, `${name} should be a whole number from ${least} to ${most}.`);
}

function parsePlace(env: Env): Result<Place> {
  const range = { least: 1, most: MOST_CONNECTIONS, usual: USUAL_CONNECTIONS };
  const connections = parseWhole(env, "DATABASE_CONNECTIONS", range);
  if (!connections.ok) return connections;
  const url = env["DATABASE_URL"];
  if (url === undefined || url === "") {
    return ok({ engine: "libsql", dataDir: resolve(env["DATA_DIR"] || USUAL_DATA_DIR) });
  }
  const isPostgres = URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
  if (isPostgres) return ok({ engine: "postgres", url, connections: connections.value });
  return fail(
    "wrong-type",
    "DATABASE_URL",
    "DATABASE_URL should be an address such as postgres://name:password@host:5432/database, or be left out.",
  );
}

function parseBaseUrl(raw: string | undefined): Result<string | null> {
  if (raw === undefined || raw === "") return ok(null);
  const message =
    "BASE_URL should be the address people type, such as https://hips.example.org, without a path.";
  if (!URL.canParse(raw)) return fail("wrong-type", "BASE_URL", message);
  const url = new URL(raw);
  const isBare = url.origin === raw.replace(/\/$/, "");
  if (!isBare) return fail("wrong-type", "BASE_URL", message);
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) {
    return ok(url.origin);
  }
  return fail(
    "unknown-value",
    "BASE_URL",
    "BASE_URL should start with https://. Plain http:// is for this machine alone (localhost).",
  );
}

function parseRegistration(raw: string | undefined): Result<Config["registration"]> {
  if (raw === undefined || raw === "") return ok("first-account-only");
  if (raw === "open") return ok("open");
  return fail(
    "unknown-value",
    "REGISTRATION",
    'REGISTRATION should be "open", or left out: then only the first account can be made.',
  );
}

function parseSecret(raw: string | undefined): Result<string | null> {
  if (raw === undefined || raw === "") return ok(null);
  if (raw.length >= LEAST_SECRET) return ok(raw);
  const message = `SECRET should have ${LEAST_SECRET} characters or more, or be left out: then one is made and kept.`;
  return fail("out-of-range", "SECRET", message);
}
