/**
 * The service's settings, read once from the environment and checked before anything is opened. A
 * wrong one stops the start with a sentence that says which, and what belongs there.
 */

import { resolve } from "node:path";
import { fail, ok, type Result } from "../core/result.ts";

export interface Config {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** The address people type; `null` means `http://localhost:<port>`. */
  readonly baseUrl: string | null;
  readonly registration: "first-account-only" | "open";
}

const USUAL_PORT = 8787;
const USUAL_DATA_DIR = "./data/account";
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

type Env = Readonly<Record<string, string | undefined>>;

export function parseConfig(env: Env): Result<Config> {
  const port = parsePort(env["PORT"]);
  if (!port.ok) return port;
  const baseUrl = parseBaseUrl(env["BASE_URL"]);
  if (!baseUrl.ok) return baseUrl;
  const registration = parseRegistration(env["REGISTRATION"]);
  if (!registration.ok) return registration;
  return ok({
    host: env["HOST"] || "127.0.0.1",
    port: port.value,
    dataDir: resolve(env["DATA_DIR"] || USUAL_DATA_DIR),
    baseUrl: baseUrl.value,
    registration: registration.value,
  });
}

export function isLoopback(url: URL): boolean {
  return LOOPBACK.includes(url.hostname);
}

function parsePort(raw: string | undefined): Result<number> {
  if (raw === undefined || raw === "") return ok(USUAL_PORT);
  const port = Number(raw);
  if (/^\d{1,5}$/.test(raw) && port <= 65_535) return ok(port);
  return fail("out-of-range", "PORT", "PORT should be a whole number from 0 to 65535.");
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
