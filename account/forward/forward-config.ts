/** The operator's part of forwarding, from the environment. Without `FORWARD_KEY` there is none. */

import { fail, ok, type Result } from "../../core/result.ts";

export interface ForwardConfig {
  /** 32 bytes that encrypt people's keys of other services. */
  readonly operatorKey: Buffer;
  /** Where intervals.icu answers; another place only by the operator's word. */
  readonly intervalsUrl: string;
}

const USUAL_URL = "https://intervals.icu";
const KEY_BYTES = 32;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

type Env = Readonly<Record<string, string | undefined>>;

export function parseForward(env: Env): Result<ForwardConfig | null> {
  const url = parseUrl(env["FORWARD_INTERVALS_URL"] || USUAL_URL);
  if (!url.ok) return url;
  const raw = env["FORWARD_KEY"];
  if (raw === undefined || raw === "") return ok(null);
  const operatorKey = Buffer.from(raw, "base64");
  // Read back and compared: the decoder passes over what is not base64.
  const isWhole = operatorKey.toString("base64").replace(/=+$/, "") === raw.replace(/=+$/, "");
  if (isWhole && operatorKey.length === KEY_BYTES)
    return ok({ operatorKey, intervalsUrl: url.value });
  const message =
    "FORWARD_KEY should be 32 random bytes in base64, as `openssl rand -base64 32` writes them, or be left out: then nothing is forwarded.";
  return fail("wrong-type", "FORWARD_KEY", message);
}

function parseUrl(raw: string): Result<string> {
  const message =
    "FORWARD_INTERVALS_URL should start with https:// and have no path, or be left out. Plain http:// is for this machine alone (localhost).";
  const url = URL.canParse(raw) ? new URL(raw) : null;
  if (url === null || url.origin !== raw.replace(/\/$/, "")) {
    return fail("wrong-type", "FORWARD_INTERVALS_URL", message);
  }
  const isLocal = url.protocol === "http:" && LOOPBACK.includes(url.hostname);
  if (url.protocol === "https:" || isLocal) return ok(url.origin);
  return fail("unknown-value", "FORWARD_INTERVALS_URL", message);
}
